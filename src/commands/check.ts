import { type Finding, findingsExitCode, sortFindings } from '../bank/finding.ts'
import { acceptedLedger, LEDGER_FILE } from '../bank/ledger.ts'
import { notesLines } from '../bank/notes.ts'
import { type NotesCoverage, notesCoverage, notesProblems } from '../check/notes-coverage.ts'
import { robotTable } from '../check/robots.ts'
import { rules } from '../check/rules.ts'
import { type RuleProblem, runRules } from '../check/run.ts'
import { solveTally } from '../check/solve-tally.ts'
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { type BankFolder, readBankFolder } from '../files/bank-folder.ts'
import { saveLedger } from '../files/ledger.ts'
import { readUserText } from '../files/user-text.ts'
import { checkSummary } from '../formats/check-summary.ts'
import { findingsJson } from '../formats/findings-json.ts'
import { findingsText } from '../formats/findings-text.ts'
import { ledgerChanges } from '../formats/ledger-changes.ts'
import { notesText } from '../formats/notes-text.ts'
import type { GlobalOptions } from '../options.ts'
import { type PrintOptions, print } from '../session/print.ts'
import { nearest, terminalOf } from '../session/setup.ts'

interface CheckCommandOptions extends GlobalOptions, PrintOptions {
  strict?: boolean
  quiet?: boolean
  fresh?: string
  explain?: string
  notes?: string
  accept?: boolean
}

/** Rules that look from one file into another: silent while a file is missing from the picture. */
const ACROSS_FILES = new Set([
  'known-fact',
  'mutual-enemies',
  'untested-fact',
  'near-duplicate',
  'ledger-entry',
  'blind-solves',
])
/** What must be mended before the ledger may be brought up to date: it would forget that something was wrong. */
const BEFORE_ACCEPT = new Set(['changed-meaning', 'reused-id', 'unique-ids', 'yaml', 'schema'])

/** `certdrill check [BANK]`: everything that is wrong with a bank, in one run. */
export async function check(
  context: Context,
  options: CheckCommandOptions,
  folder?: string,
): Promise<number> {
  if (options.explain !== undefined) return explainRule(context, options, options.explain)
  const path = folder ?? options.bank ?? 'questions'
  let checked = examine(path, options)
  const accepted = options.accept === true ? accept(context, path, checked) : undefined
  if (accepted) checked = examine(path, options)
  report(context, options, checked)
  return accepted === false ? 1 : findingsExitCode(checked.findings, options.strict === true)
}

interface Checked {
  read: BankFolder
  /** Files as seen from where the command was run. */
  findings: Finding[]
  texts: Map<string, string>
  coverage: NotesCoverage | undefined
}

function examine(path: string, { fresh, notes, quiet }: CheckCommandOptions): Checked {
  const read = readBankFolder(path)
  const prefix = path === '.' ? '' : `${path.replace(/\/+$/, '')}/`
  const { bank, sources } = read
  const partial = read.findings.length > 0
  const locate = ({
    rule,
    severity,
    problem: { file, path: place, message, mend },
  }: RuleProblem): Finding => {
    const source = sources.get(file)
    const where = source ? source.locate(place) : { line: 1, column: 1, endLine: 1, endColumn: 1 }
    return { rule, severity, file: prefix + file, ...where, message, mend }
  }
  const ruled = (bank ? runRules(bank, fresh ? { fresh } : {}) : [])
    // With a file missing from the picture, what concerns the whole bank would be said wrongly.
    .filter(({ rule, problem }) => !partial || (problem.file !== 'bank.yaml' && !ACROSS_FILES.has(rule)))
    .filter(({ severity }) => !quiet || severity !== 'note')
    .map(locate)
  const texts = new Map([...read.texts].map(([file, text]) => [prefix + file, text]))
  const shape = read.findings.map((finding) => ({ ...finding, file: prefix + finding.file }))
  const findings = [...shape, ...ruled]
  let coverage: NotesCoverage | undefined
  if (notes !== undefined && bank) {
    const text = readUserText(notes)
    texts.set(notes, text)
    coverage = notesCoverage(bank, notesLines(text))
    for (const { line, ...problem } of notesProblems(coverage, notes)) {
      const found = locate({ rule: 'notes', severity: 'warning', problem })
      findings.push(line ? { ...found, file: notes, ...wholeLine(line) } : found)
    }
  }
  return { read, findings: sortFindings(findings), texts, coverage }
}

function wholeLine(line: number) {
  return { line, column: 1, endLine: line, endColumn: 1 }
}

/** Brings the ledger up to date; false where something has to be mended first. */
function accept(context: Context, path: string, { read: { bank }, findings }: Checked): boolean {
  const first = findings.find(({ rule }) => BEFORE_ACCEPT.has(rule))
  if (!bank || first) {
    const where = first ? ` (${first.rule}, ${first.file}:${first.line})` : ''
    context.errors.write(`certdrill: ${LEDGER_FILE} was left as it is: mend this first${where}.\n`)
    return false
  }
  const ledger = acceptedLedger(bank)
  saveLedger(path, ledger)
  context.errors.write(`certdrill: ${LEDGER_FILE}: ${ledgerChanges(bank.ledger ?? {}, ledger)}.\n`)
  return true
}

function report(
  context: Context,
  options: CheckCommandOptions,
  { read: { bank }, findings, texts, coverage }: Checked,
): void {
  if (options.format === 'json') {
    print(context, options, findingsJson(bank, findings, coverage))
    return
  }
  const { theme, columns } = terminalOf(context, options)
  const summary =
    options.quiet && findings.length === 0
      ? ''
      : checkSummary(bank, findings, bank && robotTable(bank), bank && solveTally(bank))
  const text = findingsText(findings, texts, theme, Math.min(columns(), 120))
  const notes = coverage && !options.quiet ? notesText(coverage, theme) : ''
  print(context, options, [text, notes, summary].filter(Boolean).join('\n'))
}

/** What is found before or beside the rules, for `--explain`. */
const OTHERS: Record<string, string> = {
  yaml: 'The file is YAML 1.2 in UTF-8 within the limits of size, depth and width.\n\nWhat cannot be read is neither checked nor asked.',
  schema:
    'The file has the keys and values of its format (certdrill schema prints it).\n\nA misspelled key would be overlooked, and a wrong value would surface in the middle of an exam.',
  notes:
    'With --notes: each line of the notes is cited by a fact, and each mark of a fact has its line.\n\nWho edits the notes learns which facts and questions to look at.',
}

async function explainRule(context: Context, options: PrintOptions, id: string): Promise<number> {
  if (Object.hasOwn(OTHERS, id)) {
    print(context, options, `${id}\n\n${OTHERS[id]}\n\nIt cannot be waived.\n`)
    return 0
  }
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
