import { describe, expect, it } from 'vitest'
import { topicCounts, topicsText } from '../../src/formats/topics-text.ts'
import { makeTheme } from '../../src/theme.ts'
import { makeBank, makeTopic, questionOnTask } from '../support/bank.ts'

const ecs = makeTopic('ecs', [questionOnTask('one', '1.1'), questionOnTask('two', '4.1')])
const opsworks = makeTopic('opsworks', [
  questionOnTask('old', '1.1', { status: 'legacy' }),
  questionOnTask('draft', '1.1', { status: 'draft' }),
])
const bank = makeBank([
  { ...ecs, facts: ecs.facts.map((fact) => ({ ...fact, notes: ['n-00000000'] })) },
  opsworks,
])

describe('The topics of a bank', () => {
  it('count active and legacy questions, and say which come from the notes', () => {
    const { topics, domains } = topicCounts(bank)
    expect(topics).toEqual([
      { topic: 'ecs', title: 'Topic ecs', fromNotes: true, active: 2, legacy: 0, facts: 2 },
      { topic: 'opsworks', title: 'Topic opsworks', fromNotes: false, active: 0, legacy: 1, facts: 2 },
    ])
    expect(domains.map(({ active }) => active)).toEqual([1, 0, 0, 1, 0, 0])
  })

  it('count active questions on facts of the notes apart, also those of another topic', () => {
    const guest = questionOnTask('guest', '1.1', { facts: ['own', 'ecs/fact-one'] })
    const mixed = makeBank([...bank.topics, makeTopic('dr', [guest, questionOnTask('alone', '3.3')])])
    expect(topicCounts(mixed).active).toEqual({ onNotes: 3, beyond: 1 })
    expect(topicsText(mixed, makeTheme({ color: false, unicode: true }), 100)).toContain(
      '3 of the active questions rest on facts of the notes, 1 on facts of the blueprint beyond them.',
    )
  })

  it('fit the screen, titles cut', () => {
    const long = { ...bank.topics[0]!, title: 'A title that goes on and on and on for quite a while' }
    for (const width of [60, 80]) {
      const text = topicsText(makeBank([long]), makeTheme({ color: false, unicode: true }), width)
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width)
    }
  })

  it('are printed as tables', () => {
    const text = topicsText(bank, makeTheme({ color: false, unicode: true }), 100)
    expect(text.split('\n\n')[1]).toBe(
      [
        'topic     title           from       active  legacy  facts',
        'ecs       Topic ecs       notes           2              2',
        'opsworks  Topic opsworks  blueprint       0       1      2',
      ].join('\n'),
    )
    expect(text).toMatch(/^A bank made up for a test: 2 active questions in 2 topics, 1 on ended services/)
  })
})
