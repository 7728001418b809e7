import { describe, expect, test } from 'vitest'
import { dueQuestions, minutesFor } from '../../src/learn/due.ts'
import type { SittingSummary } from '../../src/learn/progress.ts'
import { makeBank, makeTopic, questionOnTask } from '../support/bank.ts'
import { makeProgress } from '../support/progress.ts'
import { START } from '../support/sitting.ts'

const bank = makeBank([
  makeTopic('ecs', [
    ...['q0', 'q1', 'q2', 'q3'].map((id) => questionOnTask(id, '1.4')),
    questionOnTask('old', '2.1', { status: 'legacy' }),
  ]),
])
const due = (ms: number) => ({ memory: { stability: 1, difficulty: 5, reviewed: START, due: START + ms } })
const progress = makeProgress(bank, {
  'ecs/q0': due(200),
  'ecs/q1': due(100),
  'ecs/q2': due(300),
  'ecs/q3': {},
  'ecs/old': due(0),
  'gone/q': due(0),
})
const at = (ms: number, of = progress) => dueQuestions(bank, of, START + ms).map(({ id }) => id)

describe('questions that are due', () => {
  test('are active ones whose time has come, the longest overdue first', () => {
    expect(at(99)).toEqual([])
    expect(at(100)).toEqual(['ecs/q1'])
    expect(at(1000)).toEqual(['ecs/q1', 'ecs/q0', 'ecs/q2'])
  })

  test('are never suspended ones', () => {
    expect(at(1000, { ...progress, suspended: ['ecs/q0'] })).toEqual(['ecs/q1', 'ecs/q2'])
  })
})

describe('the time that questions take', () => {
  const { minutes, questions } = bank.manifest.blueprint
  const sitting = (over: Partial<SittingSummary>) =>
    ({ bank: bank.manifest.id, total: 10, elapsed: 600_000, ...over }) as SittingSummary

  test('is that of the exam where nothing is known of the learner', () => {
    expect(minutesFor(10, bank, progress)).toBeCloseTo((10 * minutes) / questions, 9)
  })

  test('goes by what the learner took for questions of this bank', () => {
    const sittings = [sitting({}), sitting({ elapsed: 1_200_000 }), sitting({ bank: 'other', elapsed: 9e9 })]
    expect(minutesFor(10, bank, { ...progress, sittings })).toBeCloseTo(15, 9)
  })
})
