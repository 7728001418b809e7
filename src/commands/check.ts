import { type Finding, findingsExitCode, sortFindings } from '../bank/finding.ts'
import { acceptedLedger, LEDGER_FILE } from '../bank/ledger.ts'
import { notesLines } from '../bank/notes.ts'
import { guides, guideText } from '../check/guide.ts'
import { type NotesCoverage, notesCoverage, notesProblems } from '../check/notes-coverage.ts'
import { robotTable } from '../check/robots.ts'
import { rules } from '../check/rules.ts'
import { type RuleProblem, runRules } from '../check/run.ts'
import { solveTally } from '../check/solve-tally.ts'
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { type BankFolder, readBankFolder } from '../files/bank-folder.ts'
import { saveLedger } from '../files/ledger.ts'
import { seenFrom } from '../files/seen-from.ts'
import { readUserText } from '../files/user-text.ts'
import { checkSummary } from '../formats/check-summary.ts'
import { findingsJson } from '../formats/findings-json.ts'
import type { CheckedFile } from '../formats/findings-junit.ts'
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
  await report(context, options, checked)
  return accepted === false ? 1 : findingsExitCode(checked.findings, options.strict === true)
}

interface Checked {
  read: BankFolder
  /** Files as seen from where the command was run. */
  findings: Finding[]
  texts: Map<string, string>
  coverage: NotesCoverage | undefined
  /** Files with the names of the rules that looked at them. */
  files: CheckedFile[]
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
  const files = checkedFiles(read, fresh).map(({ file, rules }) => ({ file: prefix + file, rules }))
  if (coverage && notes !== undefined) files.push({ file: notes, rules: ['notes'] })
  return { read, findings: sortFindings(findings), texts, coverage, files }
}

/** What looked at each file that could be read: a rule that did not run has not passed. */
function checkedFiles({ bank, findings, texts }: BankFolder, fresh: string | undefined): CheckedFile[] {
  const broken = new Set(findings.filter(({ rule }) => rule === 'yaml').map(({ file }) => file))
  const partial = findings.length > 0
  const ran = rules.map(({ id }) => id).filter((id) => fresh !== undefined || id !== 'stale-reference')
  const alone = ran.filter((id) => !ACROSS_FILES.has(id))
  const topics = new Set(bank?.topics.map(({ file }) => file))
  const rulesOf = (file: string) => {
    if (broken.has(file)) return ['yaml']
    const ruled = partial ? (topics.has(file) ? alone : []) : ran
    return ['yaml', 'schema', ...ruled]
  }
  return [...texts.keys()].map((file) => ({ file, rules: rulesOf(file) }))
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

async function report(context: Context, options: CheckCommandOptions, checked: Checked): Promise<void> {
  const { read, findings, texts, coverage } = checked
  switch (options.format) {
    case 'json':
      print(context, options, findingsJson(read.bank, findings, coverage))
      return
    case 'github':
      await reportToGithub(context, options, checked)
      return
    case 'sarif': {
      const { findingsSarif } = await import('../formats/findings-sarif.ts')
      const { findings, texts } = inWorkspace(context, checked)
      print(context, options, findingsSarif(context.program, findings, texts))
      return
    }
    case 'junit': {
      const { findingsJunit } = await import('../formats/findings-junit.ts')
      print(context, options, findingsJunit(checked.files, findings))
      return
    }
  }
  const { theme, columns } = terminalOf(context, options)
  const text = findingsText(findings, texts, theme, Math.min(columns(), 120))
  const notes = coverage && !options.quiet ? notesText(coverage, theme) : ''
  print(context, options, [text, notes, summaryOf(options, checked)].filter(Boolean).join('\n'))
}

function summaryOf({ quiet }: CheckCommandOptions, { read: { bank }, findings }: Checked): string {
  if (quiet && findings.length === 0) return ''
  return checkSummary(bank, findings, bank && robotTable(bank), bank && solveTally(bank))
}

async function reportToGithub(
  context: Context,
  options: CheckCommandOptions,
  checked: Checked,
): Promise<void> {
  const [{ findingsGithub }, { stepSummary }, { addToStepSummary }] = await Promise.all([
    import('../formats/findings-github.ts'),
    import('../formats/step-summary.ts'),
    import('../files/step-summary-file.ts'),
  ])
  const { findings } = inWorkspace(context, checked)
  const summary = summaryOf(options, checked)
  print(context, options, findingsGithub(findings) + summary)
  const path = context.env['GITHUB_STEP_SUMMARY']
  if (!path || summary === '') return
  try {
    addToStepSummary(path, (room) => stepSummary(findings, summary, room))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // What was found is told above, and decides how the step ends.
    context.errors.write(`certdrill: the summary of the step could not be written (${code}).\n`)
  }
}

/** Findings and texts by files as seen from the checked-out repository; outside of GitHub, from where the command was run. */
function inWorkspace({ env }: Context, { findings, texts }: Checked): Pick<Checked, 'findings' | 'texts'> {
  const seen = (file: string) => seenFrom(env['GITHUB_WORKSPACE'] || '.', file)
  return {
    findings: findings.map((finding) => ({ ...finding, file: seen(finding.file) })),
    texts: new Map([...texts].map(([file, text]) => [seen(file), text])),
  }
}

async function explainRule(context: Context, options: PrintOptions, id: string): Promise<number> {
  const guide = guides.find((each) => each.id === id)
  if (!guide) {
    const ids = rules.map((each) => each.id)
    const near = nearest(id, ids)
    throw new UserError(`There is no rule "${id}".`, {
      hint: near ? `Did you mean ${near}?` : `The rules are: ${ids.join(', ')}.`,
    })
  }
  print(context, options, `${guide.id} (${guide.severity})\n\n${guideText(guide)}\n`)
  return 0
}
