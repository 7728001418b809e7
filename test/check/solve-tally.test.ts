import { expect, test } from 'vitest'
import type { Solve } from '../../src/bank/bank.ts'
import { questionHash } from '../../src/bank/digest.ts'
import { acceptedLedger, withSolve } from '../../src/bank/ledger.ts'
import { solveTally } from '../../src/check/solve-tally.ts'
import { makeBank, makeTopic } from '../support/bank.ts'
import { makeQuestion } from '../support/questions.ts'

test('solves are counted by what they say about present texts', () => {
  const ids = ['twice', 'once', 'against', 'reworded', 'unsolved']
  const questions = ids.map((id) => makeQuestion(id))
  const legacy = makeQuestion('legacy', 4, 1, { status: 'legacy' })
  const bank = makeBank([makeTopic('ecs', [...questions, legacy])])
  bank.manifest.policy.blindSolves = 2
  expect(solveTally(bank)).toBeUndefined()
  const solve = (id: string, by: string, over: Partial<Solve> = {}): [string, Solve] => {
    const hash = questionHash(questions.find((question) => question.id === id) ?? legacy)
    return [`ecs/${id}`, { hash, answer: ['option-a'], confidence: 0.9, by, date: '2026-11-25', ...over }]
  }
  const solves = [
    solve('twice', 'first'),
    solve('twice', 'second'),
    solve('once', 'first'),
    solve('once', 'second', { confidence: 0.3 }),
    solve('against', 'first', { answer: ['option-b'] }),
    solve('reworded', 'first', { hash: '0'.repeat(16) }),
    solve('legacy', 'first'),
  ]
  const ledger = solves.reduce((all, [id, each]) => withSolve(all, id, each), acceptedLedger(bank))
  expect(solveTally({ ...bank, ledger })).toEqual({
    questions: 5,
    enough: 1,
    agreeing: 3,
    against: 1,
    solves: 6,
    reworded: 1,
  })
})
