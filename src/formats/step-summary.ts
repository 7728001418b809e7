import type { Finding, Severity } from '../bank/finding.ts'
import { markdownText } from './markdown.ts'

const ORDER: Severity[] = ['error', 'warning', 'note']

/**
 * Findings as a table in Markdown for the summary of a step, errors first, below the lines of `summary`; at most `room`
 * bytes, nothing where not even the head fits.
 */
export function stepSummary(findings: readonly Finding[], summary: string, room: number): string {
  const [first = '', ...more] = summary.trimEnd().split('\n')
  const head = [`### certdrill check: ${markdownText(first)}`, ...more.map(markdownText)].join('\n\n')
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  const start = sorted.length === 0 ? `${head}\n\n` : `${head}\n\n${TABLE}`
  const left = (count: number) => `\n${count} more findings do not fit; the log of the step has them all.\n\n`
  const limit = room - Buffer.byteLength(left(sorted.length))
  if (Buffer.byteLength(start) > limit) return ''
  const rows: string[] = []
  let bytes = Buffer.byteLength(start)
  for (const [index, finding] of sorted.entries()) {
    const row = rowOf(finding)
    bytes += Buffer.byteLength(row)
    if (bytes > limit) return start + rows.join('') + left(sorted.length - index)
    rows.push(row)
  }
  // Another command may add to the summary, and a table ends at an empty line.
  return start + rows.join('') + (rows.length > 0 ? '\n' : '')
}

const TABLE = '| severity | rule | place | what is wrong | how to mend it |\n|---|---|---|---|---|\n'

function rowOf({ severity, rule, file, line, column, message, mend }: Finding): string {
  const cells = [severity, rule, `${file}:${line}:${column}`, message, mend].map(markdownText)
  return `| ${cells.join(' | ')} |\n`
}
