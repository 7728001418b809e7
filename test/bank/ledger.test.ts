import { describe, expect, test } from 'vitest'
import type { Ledger, Question, Solve } from '../../src/bank/bank.ts'
import { questionHash } from '../../src/bank/digest.ts'
import {
  acceptedLedger,
  agrees,
  entryOf,
  hasSolved,
  presentSolves,
  supportingSolves,
  withSolve,
} from '../../src/bank/ledger.ts'
import { makeBank, makeTopic } from '../support/bank.ts'
import { makeQuestion } from '../support/questions.ts'

const question = makeQuestion('one')
const key = question.options.filter(({ correct }) => correct).map(({ id }) => id)
const hash = questionHash(question)

function solve(over: Partial<Solve> = {}): Solve {
  return { hash, answer: key, confidence: 0.9, by: 'first', date: '2026-11-25', ...over }
}

const withTopic = (questions: Question[], ledger?: Ledger) => ({
  ...makeBank([makeTopic('ecs', questions)]),
  ...(ledger ? { ledger } : {}),
})

describe('solves of a question', () => {
  test('count for its present content only, the first one of each solver', () => {
    const solves = [
      solve(),
      solve({ by: ' First', answer: ['other'] }),
      solve({ by: 'second', hash: '0'.repeat(16) }),
      solve({ by: 'third', confidence: 0.3 }),
    ]
    const entry = { version: 1, hash, solves }
    expect(presentSolves(question, entry)).toEqual([solves[0], solves[3]])
    expect(supportingSolves(question, entry)).toEqual([solves[0]])
    expect(hasSolved(question, entry, 'FIRST ')).toBe(true)
    expect(hasSolved(question, entry, 'second')).toBe(false)
  })

  test('agree when they name all keys and nothing else', () => {
    expect(agrees(question, { answer: [...key] })).toBe(true)
    expect(agrees(question, { answer: [] })).toBe(false)
    expect(agrees(question, { answer: [...key, 'other'] })).toBe(false)
  })
})

describe('an accepted ledger', () => {
  test('keeps the entry of a question that is a draft again as it was', () => {
    const ledger = acceptedLedger(withTopic([makeQuestion('one')]))
    expect(acceptedLedger(withTopic([makeQuestion('one', 4, 1, { status: 'draft' })], ledger))).toEqual(
      ledger,
    )
  })

  test('knows version and content of every question that is no draft', () => {
    const bank = withTopic([
      makeQuestion('b', 4, 1, { version: 3 }),
      makeQuestion('a', 4, 1, { status: 'legacy' }),
      makeQuestion('c', 4, 1, { status: 'draft' }),
    ])
    const ledger = acceptedLedger(bank)
    expect(Object.keys(ledger['ecs']!)).toEqual(['a', 'b'])
    expect(entryOf(ledger, 'ecs/b')).toEqual({
      version: 3,
      hash: questionHash(bank.topics[0]!.questions[0]!),
    })
  })

  test('keeps solves and whatever has left the bank, as retired', () => {
    const solves = [solve()]
    const ledger: Ledger = {
      ecs: { one: { version: 1, hash: '0'.repeat(16), solves }, gone: { version: 2, hash } },
      old: { question: { version: 1, hash } },
    }
    expect(acceptedLedger(withTopic([question], ledger))).toEqual({
      ecs: { gone: { version: 2, hash, retired: true }, one: { version: 1, hash, solves } },
      old: { question: { version: 1, hash, retired: true } },
    })
  })

  test('marks questions with status retired', () => {
    const bank = withTopic([makeQuestion('one', 4, 1, { status: 'retired' })])
    expect(entryOf(acceptedLedger(bank), 'ecs/one')).toMatchObject({ retired: true })
  })

  test('does not change when it is accepted again', () => {
    const bank = withTopic([question, makeQuestion('two', 4, 1, { status: 'retired' })])
    const ledger = acceptedLedger(bank)
    expect(acceptedLedger({ ...bank, ledger })).toEqual(ledger)
  })
})

test('a solve is added to its question, the ledger before stays as it was', () => {
  const ledger: Ledger = { ecs: { one: { version: 1, hash } } }
  const after = withSolve(withSolve(ledger, 'ecs/one', solve()), 'ecs/one', solve({ by: 'second' }))
  expect(entryOf(after, 'ecs/one')!.solves).toHaveLength(2)
  expect(entryOf(ledger, 'ecs/one')).toEqual({ version: 1, hash })
})

test('ids like those of built-in properties are not found by accident', () => {
  expect(entryOf({ ecs: {} }, 'constructor/name')).toBeUndefined()
  expect(entryOf({ ecs: {} }, 'ecs/to-string')).toBeUndefined()
  expect(entryOf(undefined, 'ecs/one')).toBeUndefined()
})
