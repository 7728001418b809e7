import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { findingsJunit } from '../../src/formats/findings-junit.ts'
import { HOSTILE, hostileFindings, makeFinding } from '../support/findings.ts'

interface Case {
  '@name': string
  '@classname': string
  failure?: { '@message': string; '@type': string; '#text': string }
  'system-out'?: string
}

interface Suite {
  '@name': string
  '@tests': string
  '@failures': string
  testcase: Case[]
}

function read(xml: string): { suites: Suite[]; tests: number; failures: number } {
  expect(XMLValidator.validate(xml)).toBe(true)
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    trimValues: false,
    parseTagValue: false,
    htmlEntities: true,
    isArray: (name) => name === 'testsuite' || name === 'testcase',
  })
  const { testsuites } = parser.parse(xml)
  return {
    suites: testsuites.testsuite ?? [],
    tests: Number(testsuites['@tests']),
    failures: Number(testsuites['@failures']),
  }
}

const ECS = { file: 'questions/ecs.yaml', rules: ['yaml', 'known-task', 'robots'] }

describe('Findings for JUnit', () => {
  it('are cases of a file by rule, of which those fail that found something', () => {
    const { suites, tests, failures } = read(findingsJunit([ECS], [makeFinding()]))
    expect({ tests, failures }).toEqual({ tests: 3, failures: 1 })
    expect(suites).toMatchObject([{ '@name': 'questions/ecs.yaml', '@tests': '3', '@failures': '1' }])
    const [yaml, task, robots] = suites[0]!.testcase
    expect(yaml).toEqual({ '@name': 'yaml', '@classname': 'questions/ecs' })
    expect(robots).not.toHaveProperty('failure')
    expect(task!.failure).toEqual({
      '@message': 'There is no task "9.9".',
      '@type': 'error',
      '#text':
        'questions/ecs.yaml:4:11 error known-task\nThere is no task "9.9".\nMend: Use a task of the blueprint.\n',
    })
  })

  it('of one rule in one file are one case that tells all of them', () => {
    const both = [makeFinding({ severity: 'warning' }), makeFinding({ line: 9 })]
    const { suites, failures } = read(findingsJunit([ECS], both))
    expect(failures).toBe(1)
    const { failure } = suites[0]!.testcase[1]!
    expect(failure).toMatchObject({ '@message': 'There is no task "9.9". (and 1 more)', '@type': 'error' })
    expect(failure!['#text']).toContain('ecs.yaml:9:11')
    expect(read(findingsJunit([ECS], both.slice(0, 1))).suites[0]!.testcase[1]!.failure!['@type']).toBe(
      'warning',
    )
  })

  it('that are notes fail nothing, and are told as output', () => {
    const { suites, failures } = read(findingsJunit([ECS], [makeFinding({ severity: 'note' })]))
    expect(failures).toBe(0)
    expect(suites[0]!.testcase[1]!['system-out']).toContain('ecs.yaml:4:11 note known-task')
  })

  it('of a file that nothing could look at have a suite too', () => {
    const { suites } = read(findingsJunit([ECS], [makeFinding({ file: 'questions/a.yml', rule: 'yaml' })]))
    expect(suites.map((suite) => suite['@name'])).toEqual(['questions/a.yml', 'questions/ecs.yaml'])
    expect(suites[0]!.testcase).toMatchObject([{ '@name': 'yaml', '@classname': 'questions/a.yml' }])
  })

  it('are the same XML after parsing, whatever the texts are', () => {
    fc.assert(
      fc.property(hostileFindings, (hostile) => {
        const findings = [...hostile, makeFinding({ message: HOSTILE, file: HOSTILE, mend: HOSTILE })]
        const xml = findingsJunit([ECS], findings)
        expect(xml).not.toMatch(/[^\n\P{Cc}]|[\ufffe\uffff\u202a-\u202e\p{Surrogate}]/u)
        expect(xml).not.toContain(']]>')
        const { suites, tests, failures } = read(xml)
        const cases = suites.flatMap(({ testcase }) => testcase)
        const keyOf = ({ file, rule }: { file: string; rule: string }) => JSON.stringify([file, rule])
        expect(cases).toHaveLength(tests)
        expect(failures).toBe(new Set(findings.filter(({ severity }) => severity !== 'note').map(keyOf)).size)
        expect(cases.filter(({ failure }) => failure)).toHaveLength(failures)
      }),
    )
  })

  it('show what they mean behind the escaping', () => {
    const message = 'a < b && "c" ]]> \'d\' \u202e\u0001'
    const { suites } = read(findingsJunit([], [makeFinding({ message })]))
    const { failure } = suites[0]!.testcase[0]!
    expect(failure!['@message']).toBe('a < b && "c" ]]> \'d\' <U+202E>^A')
    expect(failure!['#text']).toContain('a < b && "c" ]]> \'d\' <U+202E>^A\n')
  })
})
