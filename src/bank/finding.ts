/** `error` fails `check`, `warning` fails it with `--strict`, `note` never does. */
export type Severity = 'error' | 'warning' | 'note'

/** What a rule says: a place in a file as a path of keys, and words. */
export interface Problem {
  /** File inside the bank folder, with `/`. */
  file: string
  /** Keys and indices that lead to the value, as in zod. */
  path: readonly (string | number)[]
  message: string
  /** How to put it right. */
  mend: string
  /** Where a rule knows better than its default. */
  severity?: Severity
}

/** A problem with its place in the text: lines and columns count from 1, columns in UTF-16 units. */
export interface Finding {
  rule: string
  severity: Severity
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  message: string
  mend: string
}

/** What findings were limited to: questions and facts that changed since a git ref, and how many these are. */
export interface Since {
  ref: string
  /** Whole hash of the commit. */
  commit: string
  questions: number
  facts: number
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, note: 2 }

/** Sorts by file, line, column, severity and rule, so that output never depends on the order of checks. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      ORDER[a.severity] - ORDER[b.severity] ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  )
}

/** How many findings of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const finding of findings) counts[finding.severity]++
  return counts
}

/** The exit code of `check`: 1 with errors (or, if strict, warnings), else 0. */
export function findingsExitCode(findings: readonly Finding[], strict: boolean): 0 | 1 {
  const { error, warning } = countFindings(findings)
  return error > 0 || (strict && warning > 0) ? 1 : 0
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
