import type { Finding, Since } from '../bank/finding.ts'
import type { NotesCoverage } from '../check/notes-coverage.ts'
import { robotTable } from '../check/robots.ts'
import { solveTally } from '../check/solve-tally.ts'
import type { Context } from '../context.ts'
import type { BankFolder } from '../files/bank-folder.ts'
import { seenFrom } from '../files/seen-from.ts'
import { checkSummary } from '../formats/check-summary.ts'
import { findingsJson } from '../formats/findings-json.ts'
import type { CheckedFile } from '../formats/findings-junit.ts'
import { findingsText } from '../formats/findings-text.ts'
import { notesText } from '../formats/notes-text.ts'
import type { GlobalOptions } from '../options.ts'
import { type PrintOptions, print } from './print.ts'
import { terminalOf } from './setup.ts'

/** Options of `check` that decide how findings are told. */
export interface ReportOptions extends GlobalOptions, PrintOptions {
  quiet?: boolean
}

/** A bank as checked. */
export interface Checked {
  read: BankFolder
  /** Files as seen from where the command was run. */
  findings: Finding[]
  texts: Map<string, string>
  coverage: NotesCoverage | undefined
  /** Files with the names of the rules that looked at them. */
  files: CheckedFile[]
  since: Since | undefined
}

/** Tells what was found, in the format asked for. */
export async function reportFindings(
  context: Context,
  options: ReportOptions,
  checked: Checked,
): Promise<void> {
  const { read, findings, texts, coverage, since } = checked
  switch (options.format) {
    case 'json':
      print(context, options, findingsJson(read.bank, findings, coverage, since))
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

function summaryOf({ quiet }: ReportOptions, { read: { bank }, findings, since }: Checked): string {
  if (quiet && findings.length === 0) return ''
  return checkSummary(bank, findings, bank && robotTable(bank), bank && solveTally(bank), since)
}

async function reportToGithub(context: Context, options: ReportOptions, checked: Checked): Promise<void> {
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
