import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesSince } from '../../src/check/since.ts'

type Entry = { id: string; [key: string]: unknown }

function topic(name: string, questions: Entry[], facts: Entry[] = []) {
  return { topic: name, title: name, facts, questions }
}

/** Places of the questions and facts that changed. */
function changed(before: unknown[], now: Record<string, unknown>): string[] {
  const changes = changesSince(before, new Map(Object.entries(now)))
  const places = Object.keys(now).flatMap((file) =>
    ['facts', 'questions'].flatMap((list) =>
      [0, 1, 2, 3]
        .filter((index) => changes.concern({ file, path: [list, index, 'id'] }))
        .map((i) => `${file} ${list} ${i}`),
    ),
  )
  expect(changes.questions + changes.facts).toBe(places.length)
  return places
}

describe('What changed in a bank', () => {
  const one = { id: 'one', prompt: 'Which?', options: [{ id: 'a' }, { id: 'b' }] }
  const two = { id: 'two', prompt: 'How?' }

  it('is nothing where questions only moved, in the file or to another, or were laid out anew', () => {
    const laidOut = { options: [{ id: 'a' }, { id: 'b' }], prompt: 'Which?', id: 'one' }
    expect(changed([topic('ecs', [one, two])], { 'x.yaml': topic('ecs', [two, laidOut]) })).toEqual([])
  })

  it('is each question and fact that differs in anything', () => {
    const fact = { id: 'one', claim: 'So.' }
    const before = [topic('ecs', [one, two], [fact])]
    const other = { ...one, options: [{ id: 'b' }, { id: 'a' }] }
    expect(changed(before, { 'ecs.yaml': topic('ecs', [other, two], [{ ...fact, claim: 'No.' }]) })).toEqual([
      'ecs.yaml facts 0',
      'ecs.yaml questions 0',
    ])
  })

  it('is each new question, in a new file or another topic too, and a copy', () => {
    expect(changed([topic('ecs', [one])], { 'ecs.yaml': topic('ecs', [one, one, two]) })).toEqual([
      'ecs.yaml questions 1',
      'ecs.yaml questions 2',
    ])
    expect(changed([topic('ecs', [one])], { 'iam.yaml': topic('iam', [one]) })).toEqual([
      'iam.yaml questions 0',
    ])
    expect(changed([], { 'ecs.yaml': topic('ecs', [one]) })).toEqual(['ecs.yaml questions 0'])
  })

  it('is a question that rests on a fact that changed or is gone, or whose enemy is gone', () => {
    const facts = [
      { id: 'same', claim: 'Same.' },
      { id: 'other', claim: 'One.' },
      { id: 'gone', claim: 'Gone.' },
    ]
    const questions = [
      { id: 'q0', facts: ['same'], enemies: ['ecs/q1'] },
      { id: 'q1', facts: ['other'] },
      { id: 'q2', facts: ['ecs/gone'] },
      { id: 'q3', facts: ['same'], enemies: ['iam/one'] },
    ]
    const now = topic('ecs', questions, [facts[0]!, { ...facts[1]!, claim: 'Two.' }])
    expect(changed([topic('ecs', questions, facts), topic('iam', [one])], { 'ecs.yaml': now })).toEqual([
      'ecs.yaml facts 1',
      'ecs.yaml questions 1',
      'ecs.yaml questions 2',
      'ecs.yaml questions 3',
    ])
  })

  it('concerns all that is not in a question or fact', () => {
    const { concern } = changesSince([topic('ecs', [one])], new Map([['ecs.yaml', topic('ecs', [one])]]))
    for (const path of [[], ['topic'], ['facts'], ['questions'], ['waive', 0], ['blueprint', 'domains', 1]])
      expect(concern({ file: 'ecs.yaml', path })).toBe(true)
    expect(concern({ file: 'ledger.yaml', path: ['questions', 'one'] })).toBe(true)
    expect(concern({ file: 'ecs.yaml', path: ['questions', 0] })).toBe(false)
  })

  it('can be told of files of any shape', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), fc.anything(), (before, now) => {
        const { questions, facts } = changesSince(before, new Map([['a.yaml', now]]))
        expect(questions + facts).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
