import type { z } from 'zod'
import type { Finding } from '../bank/finding.ts'
import type { YamlSource } from './yaml.ts'

type Issue = z.core.$ZodIssue

/** Mistakes of shape as findings (rule `schema`), each at the key or value that is wrong. */
export function schemaFindings(issues: readonly Issue[], source: YamlSource, file: string): Finding[] {
  return issues.flatMap((issue) => findingsOf(issue, source, file))
}

function findingsOf(issue: Issue, source: YamlSource, file: string): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const finding = (message: string, mend: string, at: 'value' | 'key' = 'value', where = path): Finding => ({
    rule: 'schema',
    severity: 'error',
    file,
    ...source.locate(where, at),
    message: `${nameOf(where)}${message}`,
    mend,
  })
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        finding('is not a key of this format', `Remove "${key}" or correct its spelling.`, 'key', [
          ...path,
          key,
        ]),
      )
    case 'invalid_type':
      if (issue.input === undefined && !written(source.value, path))
        return [finding('is missing', `Add "${path.at(-1)}": ${wanted(issue.expected)}.`, 'key')]
      if (/^must/.test(issue.message)) return [finding(issue.message, 'Quote it.')]
      return [finding(`must be ${wanted(issue.expected)}`, `Write ${wanted(issue.expected)} here.`)]
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ')
      if (!written(source.value, path))
        return [finding('is missing', `Add "${path.at(-1)}": one of ${values}.`, 'key')]
      return [finding(`must be one of ${values}`, 'Use one of these values.')]
    }
    case 'too_small':
    case 'too_big':
      return [finding(plain(issue.message), 'Correct the value.')]
    case 'invalid_key':
      return [finding('is not a valid name', 'Use lower-case words joined by hyphens.', 'key')]
    default:
      return [finding(plain(issue.message), 'Correct the value.')]
  }
}

/** `questions[3].options[0].text ` in front of a message; empty for the whole file. */
function nameOf(path: readonly (string | number)[]): string {
  if (path.length === 0) return 'the file '
  const name = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
  return `${name.replace(/^\./, '')} `
}

function wanted(expected: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map of keys',
    record: 'a map of keys',
  }
  return words[expected] ?? expected
}

/** zod's own sentences start with a capital; ours follow the name of the place. */
function plain(message: string): string {
  if (/^(must|needs)/.test(message)) return message
  return `is not right: ${message.charAt(0).toLowerCase()}${message.slice(1)}`
}

function written(value: unknown, path: readonly (string | number)[]): boolean {
  let node = value
  for (const step of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return false
    node = (node as Record<string | number, unknown>)[step]
  }
  return true
}
