import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { manifestSchema, topicSchema } from '../../src/bank/schema.ts'
import { schemaFindings } from '../../src/files/issues.ts'
import { parseYaml } from '../../src/files/yaml.ts'
import { makeManifest } from '../support/bank.ts'

const FILE = `topic: ecs
title: ECS
facts: []
questions:
  - id: one
    version: 1
    status: active
    task: "1.4"
    facts: [f]
    cognitive: apply
    angoff: [0.6]
    scenario: A company.
    prompt: Which one?
    constraints:
      c1: cheap
    options:
      - id: a
        text: One
        correct: true
        why: Because.
      - id: b
        text: Two
        why: Because.
    takeaway: Remember.
`

/** What is found after a change to the file, as `line:column message | mend`. */
function found(from: string | RegExp, to: string): string[] {
  const text = FILE.replace(from, to)
  expect(text).not.toBe(FILE)
  const source = parseYaml(text, 'ecs.yaml')
  expect(source.findings).toEqual([])
  const issues = topicSchema.safeParse(source.value).error?.issues ?? []
  return schemaFindings(issues, source, 'ecs.yaml').map(
    ({ line, column, message, mend }) => `${line}:${column} ${message} | ${mend}`,
  )
}

describe('a mistake of shape', () => {
  test('is none in a file that is right', () => {
    expect(topicSchema.safeParse(parseYaml(FILE, 'ecs.yaml').value).success).toBe(true)
  })

  test.each<[string, string | RegExp, string, string[]]>([
    [
      'a missing key',
      '    version: 1\n',
      '',
      ['5:5 questions[0].version is missing | Add "version": a number.'],
    ],
    [
      'a missing key of an option',
      '        text: Two\n',
      '',
      ['21:9 questions[0].options[1].text is missing | Add "text": a text.'],
    ],
    [
      'a missing choice',
      '    status: active\n',
      '',
      ['5:5 questions[0].status is missing | Add "status": one of draft, active, legacy, retired.'],
    ],
    [
      'an unknown key',
      'takeaway: R',
      'summary: x\n    takeaway: R',
      ['24:5 questions[0].summary is not a key of this format | Remove "summary" or correct its spelling.'],
    ],
    [
      'a key misspelt',
      'prompt:',
      'promt:',
      [
        '5:5 questions[0].prompt is missing | Add "prompt": a text.',
        '13:5 questions[0].promt is not a key of this format | Remove "promt" or correct its spelling.',
      ],
    ],
    [
      'a number that should be quoted',
      '"1.4"',
      '1.4',
      ['8:11 questions[0].task must be a quoted string, like "1.4" | Quote it.'],
    ],
    [
      'a value that is not among the choices',
      'apply',
      'applied',
      ['10:16 questions[0].cognitive must be one of recall, apply, analyze | Use one of these values.'],
    ],
    [
      'a text instead of a list',
      '[0.6]',
      'high',
      ['11:13 questions[0].angoff must be a list | Write a list here.'],
    ],
    [
      'a value left out',
      'scenario: A company.',
      'scenario:',
      ['12:5 questions[0].scenario must be a text | Write a text here.'],
    ],
    [
      'a list without entries',
      'facts: [f]',
      'facts: []',
      ['9:12 questions[0].facts must name the facts that the key rests on | Correct the value.'],
    ],
    [
      'a share above one',
      '[0.6]',
      '[60]',
      ['11:14 questions[0].angoff[0] is not right: too big: expected number to be <=1 | Correct the value.'],
    ],
    [
      'a name with capitals',
      'id: one',
      'id: One',
      [
        '5:9 questions[0].id must be lower-case words joined by hyphens, like "canary-on-ec2" | Correct the value.',
      ],
    ],
    [
      'a constraint with a bad name',
      'c1: cheap',
      'C 1: cheap',
      ['15:7 questions[0].constraints.C 1 is not a valid name | Use lower-case words joined by hyphens.'],
    ],
    [
      'a wrong list',
      /questions:.*/s,
      'questions: none\n',
      ['4:12 questions must be a list | Write a list here.'],
    ],
  ])('like %s is told at its place, with a way to mend it', (_, from, to, expected) => {
    expect(found(from, to)).toEqual(expected)
  })

  test('of the whole file is told at its beginning', () => {
    const source = parseYaml('- a\n- b\n', 'ecs.yaml')
    const [finding] = schemaFindings(topicSchema.safeParse(source.value).error!.issues, source, 'ecs.yaml')
    expect(finding).toMatchObject({
      rule: 'schema',
      severity: 'error',
      file: 'ecs.yaml',
      line: 1,
      column: 1,
      message: 'the file must be a map of keys',
    })
  })

  test('is told for each of several', () => {
    expect(found(/ {4}(version|cognitive|takeaway): .*\n/g, '')).toHaveLength(3)
  })

  test('in a manifest names what is missing in it', () => {
    const { policy: _policy, ...manifest } = makeManifest()
    const source = parseYaml(stringify(manifest), 'bank.yaml')
    const issues = manifestSchema.safeParse(source.value).error!.issues
    expect(schemaFindings(issues, source, 'bank.yaml').map(({ message }) => message)).toEqual([
      'policy is missing',
    ])
  })
})
