import { describe, expect, it } from 'vitest'
import { draftId, openFact, usualTask } from '../../src/bank/draft-defaults.ts'
import { makeBank, makeTopic, questionOnTask } from '../support/bank.ts'
import { makeQuestion } from '../support/questions.ts'

const reference = { url: 'https://example.com/page', checked: '2026-11-22' }
const fact = (id: string, status: 'current' | 'legacy' = 'current') => ({
  id,
  claim: `What is true of ${id}.`,
  status,
  references: [reference],
})

describe('The fact that most needs a question', () => {
  const questions = [makeQuestion('q', 4, 1, { facts: ['a', 'other/x'] })]

  it('is the first that no question tests, of any topic', () => {
    const topic = makeTopic('ecs', questions, { facts: [fact('a'), fact('b'), fact('c')] })
    expect(openFact(makeBank([topic]), topic)).toBe('b')
    const other = makeTopic('elb', [makeQuestion('r', 4, 1, { facts: ['ecs/b'] })])
    expect(openFact(makeBank([topic, other]), topic)).toBe('c')
  })

  it('is not one of an ended service while another is left', () => {
    const topic = makeTopic('ecs', questions, { facts: [fact('a'), fact('old', 'legacy'), fact('c')] })
    expect(openFact(makeBank([topic]), topic)).toBe('c')
    const ended = makeTopic('ecs', questions, { facts: [fact('a'), fact('old', 'legacy')] })
    expect(openFact(makeBank([ended]), ended)).toBe('old')
  })

  it('is the first where all are tested; a retired question tests nothing, a draft does', () => {
    const facts = [fact('a'), fact('b')]
    const pair = (status: 'draft' | 'retired') => [
      makeQuestion('q', 4, 1, { facts: ['b'] }),
      makeQuestion('r', 4, 1, { facts: ['a'], status }),
    ]
    for (const status of ['draft', 'retired'] as const) {
      const topic = makeTopic('ecs', pair(status), { facts: [fact('b'), fact('a')] })
      expect(openFact(makeBank([topic]), topic), status).toBe(status === 'draft' ? 'b' : 'a')
    }
    const topic = makeTopic('ecs', pair('draft'), { facts })
    expect(openFact(makeBank([topic]), topic)).toBe('a')
  })

  it('is none in a topic without facts', () => {
    const topic = makeTopic('ecs', [], { facts: [] })
    expect(openFact(makeBank([topic]), topic)).toBeUndefined()
  })
})

describe('The usual task', () => {
  it('is the one that most questions have, the earlier of equals, the first for none', () => {
    const task = (...tasks: string[]) => {
      const topic = makeTopic(
        'ecs',
        tasks.map((each, n) => questionOnTask(`q-${n}`, each)),
      )
      return usualTask(makeBank([topic]), topic)
    }
    expect(task('2.1', '4.1', '4.1')).toBe('4.1')
    expect(task('4.1', '2.1')).toBe('2.1')
    expect(task()).toBe('1.1')
    expect(task('9.9')).toBe('1.1')
  })
})

describe('The id of a draft', () => {
  it('is the first that is neither in the topic nor was ever used', () => {
    const topic = makeTopic('ecs', [makeQuestion('draft-1'), makeQuestion('draft-3')])
    expect(draftId(topic, () => false)).toBe('draft-2')
    expect(draftId(topic, (id) => id === 'draft-2')).toBe('draft-4')
  })
})
