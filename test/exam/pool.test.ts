import { describe, expect, test } from 'vitest'
import { candidatesOf } from '../../src/exam/pool.ts'
import { bankOfSize, makeBank, makeTopic, questionOnTask } from '../support/bank.ts'
import { makeQuestion } from '../support/questions.ts'

describe('the candidates of a bank', () => {
  const bank = makeBank([
    makeTopic('b', [
      questionOnTask('one', '1.1', { enemies: ['a/two'] }),
      questionOnTask('three', '1.1', { facts: ['a/fact-two'] }),
      questionOnTask('draft', '1.1', { status: 'draft', facts: ['a/fact-two'] }),
    ]),
    makeTopic('a', [questionOnTask('two', '6.1'), makeQuestion('four', 5, 2)]),
  ])
  const candidates = candidatesOf(bank)
  const conflicts = (id: string) => [...candidates.find((each) => each.id === id)!.conflicts].sort()

  test('are the active questions in the order of their ids', () => {
    expect(candidates.map(({ id }) => id)).toEqual(['a/four', 'a/two', 'b/one', 'b/three'])
  })

  test('know topic, domain, task and whether several options are right', () => {
    expect(candidates[0]).toMatchObject({
      topic: 'a',
      domain: 'sdlc-automation',
      task: '1.1',
      multiple: true,
    })
    expect(candidates[1]).toMatchObject({ domain: 'security-compliance', task: '6.1', multiple: false })
  })

  test('conflict with their enemies both ways, whoever says so', () => {
    expect(conflicts('b/one')).toEqual(['a/two'])
    expect(conflicts('a/two')).toContain('b/one')
  })

  test('conflict where they rest on one fact, across topics', () => {
    expect(conflicts('b/three')).toEqual(['a/two'])
    expect(conflicts('a/two')).toEqual(['b/one', 'b/three'])
  })

  test('never conflict with themselves, and always mutually', () => {
    const all = candidatesOf(bankOfSize(120))
    const byId = new Map(all.map((each) => [each.id, each]))
    expect(all.some((each) => each.conflicts.size > 0)).toBe(true)
    for (const { id, conflicts: others } of all) {
      expect(others.has(id)).toBe(false)
      for (const other of others) expect(byId.get(other)!.conflicts.has(id)).toBe(true)
    }
  })

  test('may name an enemy that is not in the bank', () => {
    const lonely = makeBank([makeTopic('a', [questionOnTask('one', '1.1', { enemies: ['gone/away'] })])])
    expect(candidatesOf(lonely)).toHaveLength(1)
  })
})
