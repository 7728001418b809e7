import stringWidth from 'string-width'
import type { Finding } from '../bank/finding.ts'
import { clean, cleanLine } from '../clean.ts'
import type { Theme } from '../theme.ts'
import { cut, indented } from './columns.ts'
import { linesByFile } from './lines-by-file.ts'
import { runnerGuard } from './runner-guard.ts'

/** Lines of the file shown before the one that is meant. */
const BEFORE = 2

/** Findings with a code frame each, from `texts` by file: `file:line:column severity rule`, the message, the lines, how to mend it. */
export function findingsText(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  theme: Theme,
  width: number,
): string {
  const linesOf = linesByFile(texts)
  return findings.map((finding) => findingText(finding, linesOf(finding.file), theme, width)).join('\n')
}

function findingText(finding: Finding, lines: readonly string[], theme: Theme, width: number): string {
  const { file, line, column, severity, rule, message, mend } = finding
  const paint = { error: theme.error, warning: theme.warning, note: theme.dim }[severity]
  return [
    runnerGuard(`${cleanLine(file)}:${line}:${column} ${paint(severity)} ${theme.heading(rule)}`),
    ...indented(runnerGuard(clean(message)), '  ', width),
    ...frame(finding, lines, theme, width),
    ...indented(runnerGuard(`Mend: ${clean(mend)}`), '  ', width),
    '',
  ].join('\n')
}

function frame(finding: Finding, lines: readonly string[], theme: Theme, width: number): string[] {
  const { line, column, endLine, endColumn } = finding
  if (line > lines.length || lines.length === 1) return []
  const gutter = String(line).length
  const room = Math.max(20, width - gutter - 8)
  const from = Math.max(1, line - BEFORE)
  const shown = lines.slice(from - 1, line).map((text, index) => {
    const number = String(from + index).padStart(gutter)
    return runnerGuard(
      `  ${theme.dim(`${number} ${theme.glyphs.rule === '-' ? '|' : '│'}`)} ${cut(cleanLine(text), room)}`,
    )
  })
  const source = lines[line - 1] ?? ''
  const before = stringWidth(cleanLine(source.slice(0, column - 1)))
  const until = endLine === line ? Math.max(column, endColumn - 1) : source.length
  const marked = stringWidth(cleanLine(source.slice(column - 1, until)))
  if (before >= room) return shown
  const caret = '^'.repeat(Math.max(1, Math.min(marked, room - before)))
  return [...shown, `  ${' '.repeat(gutter + 3 + before)}${theme.wrong(caret)}`]
}
