import { describe, expect, test } from 'vitest'
import type { Bank, Question } from '../../src/bank/bank.ts'
import { bankDigest, digest32, questionHash } from '../../src/bank/digest.ts'
import { bankOfSize, makeBank, makeTopic, questionOnTask } from '../support/bank.ts'
import { makeQuestion } from '../support/questions.ts'

describe('the hash of a question', () => {
  const question = makeQuestion('q', 4, 1, { scenario: 'A company deploys\nto two Regions.' })
  const withOption = (over: Partial<Question['options'][number]>): Question => ({
    ...question,
    options: question.options.map((option, index) => (index === 1 ? { ...option, ...over } : option)),
  })

  test('is 16 hex digits', () => {
    expect(questionHash(question)).toMatch(/^[0-9a-f]{16}$/)
  })

  test.each<[string, Question]>([
    ['white space', { ...question, scenario: '  A company  deploys to\n\ntwo Regions. ' }],
    ['the takeaway', { ...question, takeaway: 'Another sentence.' }],
    ['ratings', { ...question, angoff: [0.9] }],
    ['reasons', withOption({ why: 'Another reason.' })],
    ['the status', { ...question, status: 'retired' }],
  ])('is not changed by %s', (_, changed) => {
    expect(questionHash(changed)).toBe(questionHash(question))
  })

  test.each<[string, Question]>([
    ['the scenario', { ...question, scenario: 'A company deploys to three Regions.' }],
    ['the prompt', { ...question, prompt: 'Which is cheapest?' }],
    ['the text of an option', withOption({ text: 'Another text.' })],
    ['the id of an option', withOption({ id: 'other' })],
    ['the key', withOption({ correct: true })],
    ['the order of the options', { ...question, options: [...question.options].reverse() }],
  ])('is changed by %s', (_, changed) => {
    expect(questionHash(changed)).not.toBe(questionHash(question))
  })

  test('tells apart where a text ends and the next begins', () => {
    const one = { ...question, scenario: 'a b', prompt: 'c' }
    const other = { ...question, scenario: 'a', prompt: 'b c' }
    expect(questionHash(one)).not.toBe(questionHash(other))
  })
})

describe('the digest of a bank', () => {
  const bank = makeBank([
    makeTopic('ecs', [questionOnTask('one', '1.1'), questionOnTask('two', '1.2')]),
    makeTopic('iam', [questionOnTask('three', '6.1')]),
  ])
  const changed = (over: Partial<Question>): Bank => ({
    ...bank,
    topics: bank.topics.map((topic) => ({
      ...topic,
      questions: topic.questions.map((each) => (each.id === 'two' ? { ...each, ...over } : each)),
    })),
  })

  test('is 12 hex digits and does not depend on the order of topics and questions', () => {
    const turned = {
      ...bank,
      topics: bank.topics.map((topic) => ({ ...topic, questions: [...topic.questions].reverse() })).reverse(),
    }
    expect(bankDigest(bank)).toMatch(/^[0-9a-f]{12}$/)
    expect(bankDigest(turned)).toBe(bankDigest(bank))
  })

  test.each<[string, Partial<Question>]>([
    ['a text', { prompt: 'Another prompt?' }],
    ['a version', { version: 2 }],
    ['a task', { task: '1.3' }],
    ['a fact', { facts: ['fact-one'] }],
    ['an enemy', { enemies: ['iam/three'] }],
    ['a fixed order of options', { shuffle: false }],
    ['a status', { status: 'retired' }],
  ])('changes with %s of an active question', (_, over) => {
    expect(bankDigest(changed(over))).not.toBe(bankDigest(bank))
  })

  test('changes with the blueprint', () => {
    const { manifest } = bank
    const shorter = {
      ...bank,
      manifest: { ...manifest, blueprint: { ...manifest.blueprint, questions: 60 } },
    }
    expect(bankDigest(shorter)).not.toBe(bankDigest(bank))
  })

  test('does not change with questions that no form draws', () => {
    const draft = bankOfSize(20)
    const before = bankDigest(draft)
    draft.topics[0]!.questions.push(questionOnTask('draft', '1.1', { status: 'draft' }))
    expect(bankDigest(draft)).toBe(before)
  })
})

describe('a number from a text', () => {
  test('is a 32-bit integer, the same on every machine', () => {
    expect(digest32('')).toBe(0xe3b0c442 | 0)
    expect(digest32('abc')).toBe(0xba7816bf | 0)
  })
})
