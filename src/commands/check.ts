import { MANIFEST_FILE } from '../bank/bank.ts'
import { type Finding, findingsExitCode, type Problem, type Since, sortFindings } from '../bank/finding.ts'
import { acceptedLedger, LEDGER_FILE } from '../bank/ledger.ts'
import { notesLines } from '../bank/notes.ts'
import { guides, guideText } from '../check/guide.ts'
import { type NotesCoverage, notesCoverage, notesProblems } from '../check/notes-coverage.ts'
import { rules } from '../check/rules.ts'
import { type RuleProblem, runRules } from '../check/run.ts'
import { type Changes, changesSince } from '../check/since.ts'
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { type BankBefore, readBankBefore, topicValues } from '../files/bank-before.ts'
import { type BankFolder, bankPrefix, readBankFolder } from '../files/bank-folder.ts'
import { saveLedger } from '../files/ledger.ts'
import { readUserText } from '../files/user-text.ts'
import type { CheckedFile } from '../formats/findings-junit.ts'
import { ledgerChanges } from '../formats/ledger-changes.ts'
import type { GlobalOptions } from '../options.ts'
import { type Checked, reportFindings } from '../session/check-report.ts'
import { type PrintOptions, print } from '../session/print.ts'
import { nearest } from '../session/setup.ts'

interface CheckCommandOptions extends GlobalOptions, PrintOptions {
  strict?: boolean
  quiet?: boolean
  since?: string
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
  const before = options.since === undefined ? undefined : await readBankBefore(path, options.since)
  // The ledger concerns the whole bank, whatever is to be told.
  const accepted = options.accept === true ? accept(context, path, examine(path, options)) : undefined
  const checked = examine(path, options, before)
  await reportFindings(context, options, checked)
  return accepted === false ? 1 : findingsExitCode(checked.findings, options.strict === true)
}

function examine(path: string, { fresh, notes, quiet }: CheckCommandOptions, before?: BankBefore): Checked {
  const read = readBankFolder(path)
  const prefix = bankPrefix(path)
  const { bank, sources } = read
  const partial = read.findings.length > 0
  const changes = before && changesBetween(before, read)
  const concerns = (problem: Problem) => !changes || changes.concern(problem)
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
    .filter(({ rule, problem }) => !partial || (problem.file !== MANIFEST_FILE && !ACROSS_FILES.has(rule)))
    .filter(({ severity, problem }) => (!quiet || severity !== 'note') && concerns(problem))
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
      if (!line && !concerns(problem)) continue
      const found = locate({ rule: 'notes', severity: 'warning', problem })
      findings.push(line ? { ...found, file: notes, ...wholeLine(line) } : found)
    }
  }
  const files = checkedFiles(read, fresh).map(({ file, rules }) => ({ file: prefix + file, rules }))
  if (coverage && notes !== undefined) files.push({ file: notes, rules: ['notes'] })
  const since = before && changes && sinceOf(before, changes)
  return { read, findings: sortFindings(findings), texts, coverage, files, since }
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

function changesBetween(before: BankBefore, read: BankFolder): Changes {
  const values = topicValues(before, read)
  return changesSince(values.before, values.now)
}

function sinceOf({ ref, commit }: BankBefore, { questions, facts }: Changes): Since {
  return { ref, commit, questions, facts }
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
