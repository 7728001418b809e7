import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bank, Ledger, Solve } from '../../src/bank/bank.ts'
import { activeQuestions, keyOf } from '../../src/bank/bank.ts'
import type { Batch } from '../../src/bank/batch-schema.ts'
import { questionHash } from '../../src/bank/digest.ts'
import { acceptedLedger, entryOf, withSolve } from '../../src/bank/ledger.ts'
import { batchMistake, blindOrder, compareBatch, drawBatch } from '../../src/exam/batch.ts'
import { letterOf } from '../../src/exam/letters.ts'
import { bankOfSize } from '../support/bank.ts'

const DAY = '2026-11-25'
const bank: Bank = { ...bankOfSize(40) }
bank.ledger = acceptedLedger(bank)

/** Fills in a batch with the keys, or with what `change` makes of each item. */
function filled(batch: Batch, change: (item: Batch['questions'][number]) => object = () => ({})): Batch {
  const byId = new Map(activeQuestions(bank).map(({ id, question }) => [id, question]))
  return {
    ...batch,
    by: 'a solver',
    questions: batch.questions.map((item) => {
      const question = byId.get(item.id)!
      const order = blindOrder(item.id, question, batch.batch)
      const answer = keyOf(question).map((id) => letterOf(order.indexOf(id)))
      const against = Object.fromEntries(Object.keys(item.options).map((letter) => [letter, 'a reason']))
      return { ...item, answer, confidence: 0.9, against, ...change(item) }
    }),
  }
}

const wrong = ({ options, choose }: Batch['questions'][number]) => ({
  answer: Object.keys(options).slice(-choose),
})

function solved(ledger: Ledger, ids: readonly string[], by: string): Ledger {
  const byId = new Map(activeQuestions(bank).map(({ id, question }) => [id, question]))
  return ids.reduce((all, id) => {
    const question = byId.get(id)!
    const solve: Solve = {
      hash: questionHash(question),
      answer: keyOf(question),
      confidence: 1,
      by,
      date: DAY,
    }
    return withSolve(all, id, solve)
  }, ledger)
}

describe('a blind batch', () => {
  const batch = drawBatch(bank, { seed: 'seed', by: '', count: 12 })

  test('holds stem and options, and nothing that tells keys', () => {
    expect(batch.questions).toHaveLength(12)
    const text = JSON.stringify(batch)
    for (const { question } of activeQuestions(bank))
      for (const { id, why } of question.options) {
        expect(text).not.toContain(`"${id}"`)
        expect(text).not.toContain(why)
      }
    for (const { answer, confidence } of batch.questions) expect([answer, confidence]).toEqual([[], null])
  })

  test('shows options in an order of its own that the seed gives back', () => {
    const keysFirst = new Set(
      drawBatch(bank, { seed: 'seed', by: '' }).questions.map(({ id, options }) => {
        const question = activeQuestions(bank).find((item) => item.id === id)!.question
        expect(Object.values(options)).toEqual(
          blindOrder(id, question, 'seed').map((each) => question.options.find((o) => o.id === each)!.text),
        )
        return blindOrder(id, question, 'seed').indexOf(keyOf(question)[0]!)
      }),
    )
    expect(keysFirst.size).toBeGreaterThan(2)
  })

  test('takes what has the fewest agreeing solves first, and nothing that this solver has answered', () => {
    const ids = activeQuestions(bank).map(({ id }) => id)
    const ledger = solved(solved(bank.ledger!, ids.slice(0, 30), 'one'), ids.slice(0, 10), 'two')
    const drawn = (by: string, count?: number) =>
      drawBatch({ ...bank, ledger }, { seed: 's', by, ...(count ? { count } : {}) }).questions.map(
        ({ id }) => id,
      )
    expect(drawn('three', 10).sort()).toEqual(ids.slice(30).sort())
    expect(drawn('three', 30).sort()).toEqual(ids.slice(10).sort())
    expect(drawn('one').sort()).toEqual(ids.slice(30).sort())
  })

  test('can be kept to some topics', () => {
    const topic = bank.topics[0]!.topic
    const { questions } = drawBatch(bank, { seed: 's', by: '', topics: [topic] })
    expect(new Set(questions.map(({ id }) => id.split('/')[0]))).toEqual(new Set([topic]))
  })
})

describe('a filled-in batch', () => {
  const batch = drawBatch(bank, { seed: 'seed', by: '', count: 6 })

  test('agrees where the letters are the keys, in any order of letters, for any seed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,12}$/), (seed) => {
        const answers = filled(drawBatch(bank, { seed, by: '', count: 5 }), (item) => ({
          ...item,
          answer: [],
        }))
        expect(compareBatch(bank, answers, DAY).every(({ kind }) => kind === 'open')).toBe(true)
        const right = filled(drawBatch(bank, { seed, by: '', count: 5 }))
        for (const item of right.questions) item.answer.reverse()
        expect(compareBatch(bank, right, DAY).every(({ kind }) => kind === 'agrees')).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('gives solves with option ids, solver, day and confidence', () => {
    const [first] = compareBatch(bank, filled(batch), DAY)
    const { question } = activeQuestions(bank).find(({ id }) => id === first!.id)!
    expect(first!.solve).toMatchObject({
      by: 'a solver',
      date: DAY,
      confidence: 0.9,
      hash: questionHash(question),
    })
    expect([...first!.solve!.answer].sort()).toEqual([...keyOf(question)].sort())
  })

  test('disagrees with the key and what was said against it', () => {
    const answers = filled(batch, (item) => wrong(item))
    const off = compareBatch(bank, answers, DAY).find(({ kind }) => kind === 'disagrees')!
    expect(off.key).toEqual(keyOf(activeQuestions(bank).find(({ id }) => id === off.id)!.question))
    expect(off.against!.length).toBeGreaterThan(0)
    for (const { option } of off.against!) expect(off.key).toContain(option)
  })

  test('tells right but unsure answers apart', () => {
    const outcomes = compareBatch(
      bank,
      filled(batch, () => ({ confidence: 0.5 })),
      DAY,
    )
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['unsure']))
  })

  test('of another text than the present one is not compared', () => {
    const answers = filled(batch, () => ({ hash: '0'.repeat(16) }))
    expect(compareBatch(bank, answers, DAY).map(({ kind, solve }) => [kind, solve])).toEqual(
      batch.questions.map(() => ['stale', undefined]),
    )
  })

  test('on a question that is not active any more is not compared', () => {
    const answers = withFirst(filled(batch), { id: 'nowhere/question' })
    expect(compareBatch(bank, answers, DAY)[0]).toEqual({ id: 'nowhere/question', kind: 'gone' })
  })

  test('counts the first answer of a solver only: after it, the key may be known', () => {
    const first = compareBatch(bank, filled(batch, wrong), DAY)[0]!
    const ledger = withSolve(bank.ledger!, first.id, first.solve!)
    const later = { ...filled(batch), by: ' A  SOLVER' }
    expect(compareBatch({ ...bank, ledger }, later, DAY)[0]).toEqual({ id: first.id, kind: 'known' })
  })

  test('that was recorded before changes nothing', () => {
    const answers = filled(batch)
    const ledger = compareBatch(bank, answers, DAY).reduce(
      (all, { id, solve }) => withSolve(all, id, solve!),
      bank.ledger!,
    )
    const again = compareBatch({ ...bank, ledger }, answers, DAY)
    expect(new Set(again.map(({ kind }) => kind))).toEqual(new Set(['known']))
    expect(entryOf(ledger, again[0]!.id)!.solves).toHaveLength(1)
  })

  test.each<[string, (batch: Batch) => Batch, string, (string | number)[]]>([
    ['is of another bank', (all) => ({ ...all, bank: 'other' }), 'not of', ['bank']],
    ['does not say who solved', (all) => ({ ...all, by: '' }), 'who solved', ['by']],
    [
      'names an option that is not there',
      (all) => withFirst(all, { answer: ['Z'] }),
      'no option Z',
      ['questions', 0, 'answer'],
    ],
    [
      'chooses too many',
      (all) => withFirst(all, { answer: ['A', 'B', 'C'] }),
      'asks for',
      ['questions', 0, 'answer'],
    ],
    [
      'names one option twice',
      (all) => withFirst(all, { answer: ['A', 'A'] }),
      'twice',
      ['questions', 0, 'answer'],
    ],
    [
      'has no confidence',
      (all) => withFirst(all, { confidence: null }),
      'confidence',
      ['questions', 0, 'confidence'],
    ],
    [
      'says nothing against an option',
      (all) => withFirst(all, { against: {} }),
      'says nothing against',
      ['questions', 0, 'against'],
    ],
    [
      'has another seed than it was drawn with',
      (all) => ({ ...all, batch: 'other' }),
      'does not stand as the batch was drawn',
      ['questions', 0, 'options'],
    ],
    [
      'has its options moved',
      (all) => {
        const { A, B, ...others } = all.questions[0]!.options
        return withFirst(all, { options: { A: B!, B: A!, ...others } })
      },
      'does not stand as the batch was drawn',
      ['questions', 0, 'options'],
    ],
    [
      'asks a question twice',
      (all) => ({ ...all, questions: [...all.questions, all.questions[0]!] }),
      'twice',
      ['questions', 6, 'id'],
    ],
    [
      'asks for another number of options',
      (all) => {
        const choose = all.questions[0]!.choose + 1
        return withFirst(all, { choose, answer: ['A', 'B', 'C'].slice(0, choose) })
      },
      'does not stand as the batch was drawn',
      ['questions', 0, 'options'],
    ],
  ])('is refused where it %s', (_, change, words, path) => {
    expect(batchMistake(bank, filled(batch))).toBeUndefined()
    const mistake = batchMistake(bank, change(filled(batch)))
    expect(mistake).toEqual({ path, message: expect.stringContaining(words) })
  })
})

function withFirst(batch: Batch, over: Partial<Batch['questions'][number]>): Batch {
  const [first, ...rest] = batch.questions
  return { ...batch, questions: [{ ...first!, ...over }, ...rest] }
}
