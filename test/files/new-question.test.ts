import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { draftQuestion } from '../../src/bank/draft.ts'
import { UserError } from '../../src/errors.ts'
import { withQuestion } from '../../src/files/new-question.ts'
import { parseYaml } from '../../src/files/yaml.ts'

const DRAFT = draftQuestion({
  topic: 'ecs',
  id: 'draft-1',
  task: '1.4',
  facts: ['digest', 'elb/target'],
  options: 4,
  keys: [2],
  seed: 'seed',
})
const COMMENTS = new Map([['option-2', 'Length rank 3 of 4.']])
const HEAD = 'topic: ecs\ntitle: ECS\n'
const ONE = 'questions:\n  - id: one\n    takeaway: Remember.\n'

const extend = (text: string) => withQuestion(text, 'ecs.yaml', DRAFT, COMMENTS)

/** The text with the lines of the draft taken out, and those lines; the draft must be where it is said to be. */
function split(text: string): { rest: string; added: string[] } {
  const { text: after, line } = extend(text)
  const lines = after.split('\n')
  expect(lines[line - 1]).toMatch(/^ *- +id: draft-1\r?$/)
  const length = lines.slice(line - 1).findIndex((each) => each.includes('learner is to remember.')) + 1
  const added = lines.splice(line - 1, length)
  return { rest: lines.join('\n'), added }
}

/** The value of a text, which must be right YAML. */
function parsed(text: string): { questions?: unknown[] } {
  const { value, findings } = parseYaml(text, 'ecs.yaml')
  expect(findings).toEqual([])
  return value as { questions?: unknown[] }
}

describe('A draft in a topic file', () => {
  it('stands at the end of the list, in the style of the house', () => {
    const { text, line } = extend(HEAD + ONE)
    expect(line).toBe(6)
    expect(
      text.startsWith(`${HEAD}${ONE}  - id: draft-1\n    version: 1\n    status: draft\n    task: "1.4"\n`),
    ).toBe(true)
    expect(text).toContain('    facts: [digest, elb/target]\n')
    expect(text).toContain('    scenario: >-\n      Draft ecs/draft-1, draw ')
    expect(text).toContain(
      '      # Length rank 3 of 4.\n      - id: option-2\n        text: >-\n          Write ',
    )
    expect(parsed(text).questions!.at(-1)).toEqual(DRAFT)
  })

  it.each(
    readdirSync('questions').filter((name) => name.endsWith('.yaml') && !/^(bank|ledger)\./.test(name)),
  )('leaves every byte of the shipped %s', (name) => {
    const text = readFileSync(`questions/${name}`, 'utf8')
    expect(split(text).rest).toBe(text)
  })

  it.each<[string, string]>([
    ['comments behind the last question', `${HEAD}${ONE}    # a note on it\n\n  # another\n`],
    ['a comment at the end of the file', `${HEAD}${ONE}# vim: et\n`],
    ['the end mark of a document', `${HEAD}${ONE}# end\n...\n`],
    ['the start mark of a document', `%YAML 1.2\n---\n${HEAD}${ONE}`],
    ['a byte order mark', `\ufeff${HEAD}${ONE}`],
    ['facts after the questions', `${HEAD}${ONE}\nfacts:\n  - id: a\n`],
    ['a list that is not indented', `${HEAD}questions:\n- id: one\n  takeaway: Remember.\n`],
    ['a list that is indented by four', `${HEAD}questions:\n    -   id: one\n        takeaway: Remember.\n`],
    ['a file that is indented as a whole', '  topic: ecs\n  questions:\n    - id: one\n'],
    [
      'a block that keeps its empty lines',
      `${HEAD}questions:\n  - id: one\n    takeaway: |+\n      Text\n\n\n`,
    ],
    ['a block that looks like a comment', `${HEAD}questions:\n  - takeaway: |\n      # Text\n      - x\n`],
    [
      'a last value in brackets over lines',
      `${HEAD}questions:\n  - id: one\n    enemies: [\n      a/b,\n    ] # c\n`,
    ],
    ['a last value that is missing', `${HEAD}questions:\n  - id: one\n    takeaway: # todo\n`],
    ['a last value in quotes over lines', `${HEAD}questions:\n  - id: one\n    takeaway: "a\n\n      b"\n`],
    ['a last value that is an alias', `${HEAD}questions:\n  - id: &a one\n    takeaway: *a\n`],
    ['anchors and tags', `${HEAD}questions: &q\n  - !!map\n    id: one\n`],
    ['a dash on a line of its own', `${HEAD}questions:\n  -\n    id: one\n`],
  ])('leaves %s as it is', (_, text) => {
    const { rest } = split(text)
    expect(rest).toBe(text)
  })

  it.each<[string, string, string]>([
    ['an empty list', 'questions: []\n', 'questions:\n'],
    ['an empty list with a comment', 'questions: []  # none yet\n# end\n', 'questions:  # none yet\n# end\n'],
    ['an empty list with space in it', 'questions: [  ]\n', 'questions:\n'],
    ['null', 'questions: null\nfacts: []\n', 'questions:\nfacts: []\n'],
    ['a tilde', 'questions: ~', 'questions:\n'],
    ['nothing', 'questions:\n', 'questions:\n'],
    ['nothing but a comment', 'questions:\n  # soon\n', 'questions:\n  # soon\n'],
    ['nothing, before other keys', 'questions:\nfacts: []\n', 'questions:\nfacts: []\n'],
    [
      'no such key',
      'facts:\n  - id: a\n    claim: >-\n      True.\n',
      'facts:\n  - id: a\n    claim: >-\n      True.\nquestions:\n',
    ],
    ['no such key and no line break', 'facts: []', 'facts: []\nquestions:\n'],
    ['no such key, with an end mark', 'facts: []\n# end\n...\n', 'facts: []\nquestions:\n# end\n...\n'],
  ])('begins the list where there is %s', (_, text, rest) => {
    expect(split(HEAD + text).rest).toBe(HEAD + rest)
    expect(parsed(extend(HEAD + text).text).questions).toEqual([DRAFT])
  })

  it('ends a last line that has no end', () => {
    const text = (HEAD + ONE).trimEnd()
    expect(split(text).rest).toBe(`${text}\n`)
  })

  it('keeps blank lines between questions, and has none where there are none', () => {
    const spaced = `${HEAD}questions:\n\n  - id: one\n\n  # on two\n  - id: two\n`
    expect(extend(spaced).text).toContain('  - id: two\n\n  - id: draft-1\n')
    expect(extend(HEAD + ONE).text).toContain('Remember.\n  - id: draft-1\n')
  })

  it('takes over the line ends of the file', () => {
    for (const text of [HEAD + ONE, `${HEAD}questions: []\n`, (HEAD + ONE).trimEnd(), HEAD]) {
      const after = extend(text.replaceAll('\n', '\r\n')).text
      expect(after.match(/(?<!\r)\n/g), text).toBeNull()
      expect(after.replaceAll('\r', '')).toBe(extend(text).text)
    }
  })

  it('takes over how the lists of the file are indented', () => {
    const first = (text: string) => split(text).added.slice(0, 2).join('|')
    expect(first(`${HEAD}questions:\n- id: one\n`)).toBe('- id: draft-1|  version: 1')
    expect(first(`${HEAD}questions:\n    -   id: one\n`)).toBe('    -   id: draft-1|        version: 1')
    expect(first(`${HEAD}facts:\n- id: a\nquestions: []\n`)).toBe('- id: draft-1|  version: 1')
    expect(split(`${HEAD}questions:\n- id: one\n`).added).toContain('  - id: option-1')
  })

  it('changes nothing but its own lines in files of any style', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const sentence = fc.oneof(fc.string(), fc.stringMatching(/^[\w #:\-'"\n]{0,40}$/))
    const question = fc.record({ id: word, takeaway: sentence, enemies: fc.array(word, { maxLength: 2 }) })
    const topic = fc.record({
      title: sentence,
      facts: fc.array(fc.record({ id: word, claim: sentence }), { maxLength: 2 }),
      questions: fc.array(question, { minLength: 1, maxLength: 3 }),
      last: fc.option(sentence, { nil: undefined }),
    })
    const style = fc.record({
      indent: fc.integer({ min: 2, max: 4 }),
      indentSeq: fc.boolean(),
      lineWidth: fc.constantFrom(0, 20),
    })
    const tail = fc.constantFrom('', '\n', '# end\n', '\n# a\n\n  # b\n', '...\n', '# c\n...\n# d\n')
    fc.assert(
      fc.property(topic, style, tail, fc.boolean(), (value, options, end, windows) => {
        const unix = stringify(JSON.parse(JSON.stringify(value)), options) + end
        const text = windows ? unix.replaceAll('\n', '\r\n') : unix
        fc.pre(parseYaml(text, 'ecs.yaml').findings.length === 0)
        expect(split(text).rest).toBe(text)
        const before = parsed(text)
        expect(parsed(extend(text).text)).toEqual({ ...before, questions: [...before.questions!, DRAFT] })
      }),
      { numRuns: 150 },
    )
  })

  it('can be added many times', () => {
    let text = HEAD
    for (let n = 0; n < 20; n++)
      text = withQuestion(text, 'ecs.yaml', { ...DRAFT, id: `draft-${n}` }, COMMENTS).text
    expect(parsed(text).questions).toHaveLength(20)
  })
})

describe('A file that cannot be extended', () => {
  it.each<[string, string, RegExp]>([
    ['does not parse', 'topic: [\n', /^ecs\.yaml:2:1 cannot be read: /],
    ['has a key twice', 'topic: a\ntopic: b\n', /^ecs\.yaml:2:1 cannot be read: Map keys must be unique/],
    ['holds two documents', `${HEAD}---\n${HEAD}`, /more than one YAML document/],
    ['is empty', '', /the file is empty/],
    ['is a list', '- a\n', /does not list its keys line by line/],
    ['is written in braces', '{ topic: ecs, questions: [] }\n', /does not list its keys line by line/],
    ['has questions in brackets', `${HEAD}questions: [{ id: one }]\n`, /in brackets or in another form/],
    [
      'has a comment in an empty list',
      `${HEAD}questions: [\n  # none\n]\n`,
      /in brackets or in another form/,
    ],
    ['has a text for questions', `${HEAD}questions: many\n`, /in brackets or in another form/],
    ['has a map for questions', `${HEAD}questions:\n  one: 1\n`, /in brackets or in another form/],
    [
      'has an alias for questions',
      'topic: ecs\nfacts: &a []\nquestions: *a\n',
      /in brackets or in another form/,
    ],
    ['is nested too deep', `topic: ${'['.repeat(70)}`, /nested more than 64 levels deep/],
  ])('because it %s is refused with words and a hint', (_, text, words) => {
    try {
      extend(text)
    } catch (error) {
      expect(error).toBeInstanceOf(UserError)
      expect((error as UserError).message).toMatch(words)
      expect((error as UserError).hint).toBeTruthy()
      return
    }
    throw new Error('it was extended')
  })
})
