import { describe, expect, test } from 'vitest'
import { manifestSchema, questionSchema, topicSchema } from '../../src/bank/schema.ts'
import { bankOfSize, makeManifest } from '../support/bank.ts'
import { makeQuestion } from '../support/questions.ts'

/** Paths of the issues, joined by dots. */
function troubles(
  schema: typeof questionSchema | typeof topicSchema | typeof manifestSchema,
  value: unknown,
): string[] {
  return (schema.safeParse(value).error?.issues ?? []).map(({ path }) => path.join('.'))
}

describe('a question', () => {
  const question = makeQuestion('q')

  test('of the right shape is taken as it is', () => {
    expect(questionSchema.parse(question)).toEqual(question)
  })

  test.each<[string, Record<string, unknown>]>([
    ['id', { id: 'Not Kebab' }],
    ['version', { version: 0 }],
    ['version', { version: 1.5 }],
    ['status', { status: 'done' }],
    ['task', { task: 1.4 }],
    ['facts', { facts: [] }],
    ['facts.0', { facts: ['a/b/c'] }],
    ['angoff.0', { angoff: [60] }],
    ['angoff', { angoff: [] }],
    ['prompt', { prompt: '   ' }],
    ['scenario', { scenario: 'x'.repeat(20_001) }],
    ['constraints', { constraints: {} }],
    ['options', { options: question.options.slice(0, 1) }],
    ['options.0.correct', { options: [{ ...question.options[0], correct: false }, question.options[1]] }],
    ['enemies.0', { enemies: ['only-half'] }],
    ['shuffle', { shuffle: true }],
    ['waive.0.reason', { waive: [{ rule: 'vague-term', reason: '' }] }],
    ['references.0.url', { references: [{ url: 'http://example.com', checked: '2026-11-22' }] }],
    ['references.0.checked', { references: [{ url: 'https://example.com', checked: '2026-02-30' }] }],
  ])('is refused at %s', (path, over) => {
    expect(troubles(questionSchema, { ...question, ...over })).toEqual([path])
  })

  test('with a key of another format is refused', () => {
    expect(questionSchema.safeParse({ ...question, explanation: 'text' }).success).toBe(false)
  })

  test('loses the white space around its texts', () => {
    expect(questionSchema.parse({ ...question, prompt: ' Which?\n' }).prompt).toBe('Which?')
  })
})

describe('a topic', () => {
  test('may still have neither facts nor questions', () => {
    expect(topicSchema.parse({ topic: 'ecs', title: 'ECS' })).toEqual({
      topic: 'ecs',
      title: 'ECS',
      facts: [],
      questions: [],
    })
  })

  test('made up for other tests has the right shape', () => {
    for (const { file: _file, ...topic } of bankOfSize(60).topics)
      expect(topicSchema.parse(topic)).toEqual(topic)
  })

  test('needs a reference for each fact', () => {
    const facts = [{ id: 'f', claim: 'c', status: 'current', references: [] }]
    expect(troubles(topicSchema, { topic: 'ecs', title: 'ECS', facts })).toEqual(['facts.0.references'])
  })
})

describe('a manifest', () => {
  test('of the right shape is taken as it is', () => {
    expect(manifestSchema.parse(makeManifest())).toEqual(makeManifest())
  })

  test('without services has none; a service is current unless said otherwise', () => {
    const { services: _services, ...rest } = makeManifest()
    expect(manifestSchema.parse(rest).services).toEqual([])
    const services = [{ id: 'ecs', name: 'ECS' }]
    expect(manifestSchema.parse({ ...rest, services }).services).toEqual([
      { id: 'ecs', name: 'ECS', status: 'current' },
    ])
  })

  test.each<[string, Parameters<typeof makeManifest>[0]]>([
    ['blueprint.questions', { questions: 0 }],
    ['blueprint.unscored', { unscored: -1 }],
    ['blueprint.minutes', { minutes: 0 }],
    ['blueprint.domains', { domains: [] }],
    ['blueprint.checked', { checked: 'yesterday' }],
  ])('is refused at %s', (path, blueprint) => {
    expect(troubles(manifestSchema, makeManifest(blueprint))).toEqual([path])
  })
})
