import type { Finding, Severity } from '../bank/finding.ts'
import { clean, cleanLine } from '../clean.ts'
import { groupBy } from './group-by.ts'
import { runnerGuard } from './runner-guard.ts'

/** Annotations of a kind that GitHub shows for a step: https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md */
const MOST = 10
/** Characters of a message that the runner passes on, `_maxIssueMessageLength` in actions/runner; less what we add. */
const MESSAGE_LENGTH = 4000

const KINDS = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['note', 'notice', 'notes'],
] as const satisfies [Severity, string, string][]

/**
 * Findings as workflow commands of GitHub Actions, errors first, at most 10 of each kind. Where there are more, those
 * of one rule in one file share an annotation, and the last one stands for what is left; all that have no annotation
 * of their own are printed below as plain lines.
 */
export function findingsGithub(findings: readonly Finding[]): string {
  const lines: string[] = []
  const hidden: Finding[] = []
  for (const [severity, command, plural] of KINDS) {
    const { shared, rest } = shareOut(findings.filter((finding) => finding.severity === severity))
    for (const group of shared) {
      lines.push(annotation(command, group))
      hidden.push(...group.slice(1))
    }
    if (rest.length > 0) lines.push(closing(command, rest, plural))
    hidden.push(...rest)
  }
  if (hidden.length > 0)
    lines.push('::group::Without an annotation of their own', ...hidden.map(line), '::endgroup::')
  return lines.map((each) => `${each}\n`).join('')
}

/** Groups of which each gets an annotation, and what has to be content with a closing one. */
function shareOut(findings: readonly Finding[]): { shared: Finding[][]; rest: Finding[] } {
  const groups = [...groupBy(findings, ({ rule, file }) => JSON.stringify([rule, file])).values()]
  if (groups.length > MOST) return { shared: groups.slice(0, MOST - 1), rest: groups.slice(MOST - 1).flat() }
  let spare = MOST - groups.length
  const shared = groups.flatMap((group) => {
    const alone = Math.min(group.length - 1, spare)
    spare -= alone
    return [...group.slice(0, alone).map((finding) => [finding]), group.slice(alone)]
  })
  return { shared, rest: [] }
}

function annotation(command: string, [first, ...others]: Finding[]): string {
  const { file, line, endLine, column, endColumn, rule, message, mend } = first!
  // The runner drops columns of a place with several lines.
  const columns: [string, number][] =
    endLine > line
      ? []
      : [
          ['col', column],
          ['endColumn', Math.max(column, endColumn)],
        ]
  const properties: [string, string | number][] = [
    ['file', cleanLine(file)],
    ['line', line],
    ['endLine', Math.max(line, endLine)],
    ...columns,
    ['title', rule],
  ]
  const also = others.map((other) => `Line ${other.line}: ${clean(other.message)}`)
  return workflowCommand(command, properties, bounded([clean(message), `Mend: ${clean(mend)}`, ...also]))
}

function closing(command: string, findings: readonly Finding[], plural: string): string {
  const title = `${findings.length} more ${plural}`
  const places = [...groupBy(findings, ({ rule, file }) => `${cleanLine(file)}: ${rule}`)].map(
    ([place, { length }]) => (length > 1 ? `${place} (${length})` : place),
  )
  return workflowCommand(
    command,
    [['title', title]],
    bounded([`${title}; the log of the step has them all.`, ...places]),
  )
}

/** Lines as one text, as many as fit. */
function bounded(lines: readonly string[]): string {
  const [first = '', ...others] = lines
  let text = first.slice(0, MESSAGE_LENGTH)
  for (const [index, each] of others.entries()) {
    if (text.length + 1 + each.length > MESSAGE_LENGTH)
      return `${text}\n... and ${others.length - index} more lines`
    text += `\n${each}`
  }
  return text
}

/** `::name key=value::data`, escaped as in https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function workflowCommand(
  name: string,
  properties: readonly [string, string | number][],
  data: string,
): string {
  const written = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name} ${written.join(',')}::${escapeData(data)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function line({ file, line, column, severity, rule, message, mend }: Finding): string {
  return runnerGuard(cleanLine(`${file}:${line}:${column} ${severity} ${rule} ${message} Mend: ${mend}`))
}
