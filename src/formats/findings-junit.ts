import { countFindings, type Finding } from '../bank/finding.ts'
import { groupBy } from './group-by.ts'
import { xmlElement, xmlTextElement } from './xml.ts'

/** A file and the rules that looked at it. */
export interface CheckedFile {
  file: string
  rules: readonly string[]
}

/**
 * Findings as a JUnit report: a suite for each file, a case for each rule that looked at it. A case fails with all
 * errors and warnings that the rule found in the file, for GitLab knows a case by class and name and keeps one of
 * those that share them; notes are its output. Nothing that junit-10.xsd of Jenkins' xunit-plugin refuses is in it,
 * so no `file` and `line`: places stand in the text.
 */
export function findingsJunit(checked: readonly CheckedFile[], findings: readonly Finding[]): string {
  const byFile = groupBy(findings, ({ file }) => file)
  const files = new Map(checked.map(({ file, rules }) => [file, rules]))
  for (const file of byFile.keys()) if (!files.has(file)) files.set(file, [])
  const suites = [...files]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([file, rules]) => suiteOf(file, rules, byFile.get(file) ?? []))
  const total = (key: 'tests' | 'failures') => suites.reduce((sum, suite) => sum + suite[key], 0)
  const report = xmlElement(
    'testsuites',
    { name: 'certdrill check', tests: total('tests'), failures: total('failures'), errors: 0 },
    suites.map(({ xml }) => xml),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${report}\n`
}

function suiteOf(file: string, rules: readonly string[], findings: readonly Finding[]) {
  const byRule = groupBy(findings, ({ rule }) => rule)
  const names = [...new Set([...rules, ...byRule.keys()])]
  const cases = names.map((rule) => caseOf(file, rule, byRule.get(rule) ?? []))
  const failures = cases.filter(({ failed }) => failed).length
  const counts = { tests: cases.length, failures, errors: 0, skipped: 0 }
  const xml = xmlElement(
    'testsuite',
    { name: file, ...counts },
    cases.map((each) => each.xml),
  )
  return { ...counts, xml }
}

function caseOf(file: string, rule: string, findings: readonly Finding[]) {
  const failures = findings.filter(({ severity }) => severity !== 'note')
  const notes = findings.filter(({ severity }) => severity === 'note')
  const [first] = failures
  const children: string[] = []
  if (first) {
    const more = failures.length > 1 ? ` (and ${failures.length - 1} more)` : ''
    const type = countFindings(failures).error > 0 ? 'error' : 'warning'
    children.push(xmlTextElement('failure', { message: first.message + more, type }, told(failures)))
  }
  if (notes.length > 0) children.push(xmlTextElement('system-out', {}, told(notes)))
  // Jenkins takes what stands before the last dot for a package.
  const classname = file.replace(/\.yaml$/, '')
  return { failed: first !== undefined, xml: xmlElement('testcase', { name: rule, classname }, children) }
}

function told(findings: readonly Finding[]): string {
  return findings
    .map(
      ({ file, line, column, severity, rule, message, mend }) =>
        `${file}:${line}:${column} ${severity} ${rule}\n${message}\nMend: ${mend}\n`,
    )
    .join('\n')
}
