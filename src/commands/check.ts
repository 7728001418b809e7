import { type Finding, findingsExitCode, sortFindings } from '../bank/finding.ts'
import { robotTable } from '../check/robots.ts'
import { rules } from '../check/rules.ts'
import { runRules } from '../check/run.ts'
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { readBankFolder } from '../files/bank-folder.ts'
import { checkSummary } from '../formats/check-summary.ts'
import { findingsJson } from '../formats/findings-json.ts'
import { findingsText } from '../formats/findings-text.ts'
import type { GlobalOptions } from '../options.ts'
import { type PrintOptions, print } from '../session/print.ts'
import { nearest, terminalOf } from '../session/setup.ts'

interface CheckCommandOptions extends GlobalOptions, PrintOptions {
  strict?: boolean
  quiet?: boolean
  fresh?: string
  explain?: string
}

/** `certdrill check [BANK]`: everything that is wrong with a bank, in one run. */
export async function check(
  context: Context,
  options: CheckCommandOptions,
  folder?: string,
): Promise<number> {
  if (options.explain !== undefined) return explainRule(context, options, options.explain)
  const path = folder ?? options.bank ?? 'questions'
  const { bank, findings: shape, sources, texts } = readBankFolder(path)
  const partial = shape.length > 0
  const problems = bank ? runRules(bank, options.fresh ? { fresh: options.fresh } : {}) : []
  const located = problems
    // With a file missing from the picture, what concerns the whole bank would be said wrongly.
    .filter(({ rule, problem }) => !partial || (problem.file !== 'bank.yaml' && !ACROSS_FILES.has(rule)))
    .map(({ rule, severity, problem: { file, path: place, message, mend } }): Finding => {
      const source = sources.get(file)
      const where = source ? source.locate(place) : { line: 1, column: 1, endLine: 1, endColumn: 1 }
      return { rule, severity, file, ...where, message, mend }
    })
  const all = sortFindings([...shape, ...located])
  const findings = options.quiet ? all.filter(({ severity }) => severity !== 'note') : all
  const prefix = path === '.' ? '' : `${path.replace(/\/+$/, '')}/`
  const { theme, columns } = terminalOf(context, options)
  if (options.format === 'json') print(context, options, findingsJson(bank, findings, prefix))
  else {
    const summary =
      options.quiet && findings.length === 0 ? '' : checkSummary(bank, findings, bank && robotTable(bank))
    const text = findingsText(findings, texts, prefix, theme, Math.min(columns(), 120))
    print(context, options, [text, summary].filter(Boolean).join('\n'))
  }
  return findingsExitCode(all, options.strict === true)
}

/** Rules that look from one file into another. */
const ACROSS_FILES = new Set(['known-fact', 'mutual-enemies', 'untested-fact', 'near-duplicate'])

async function explainRule(context: Context, options: PrintOptions, id: string): Promise<number> {
  const rule = rules.find((each) => each.id === id)
  if (!rule) {
    const ids = rules.map((each) => each.id)
    const near = nearest(id, ids)
    throw new UserError(`There is no rule "${id}".`, {
      hint: near ? `Did you mean ${near}?` : `The rules are: ${ids.join(', ')}.`,
    })
  }
  const waive =
    rule.waivable === false ? 'It cannot be waived.' : 'A question may waive it with a reason (waive).'
  print(context, options, `${rule.id} (${rule.severity})\n\n${rule.summary}\n\n${rule.why}\n\n${waive}\n`)
  return 0
}
