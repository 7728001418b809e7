import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sureness } from '../../src/exam/sitting.ts'
import { review } from '../../src/learn/memory.ts'

const DAY = 24 * 3_600_000
const right = (at: number, sure?: Sureness) => ({ at, correct: true, ...(sure ? { sure } : {}) })
const wrong = (at: number) => ({ at, correct: false })
const daysUntilDue = ({ reviewed, due }: { reviewed: number; due: number }) => (due - reviewed) / DAY

describe('the memory of a question', () => {
  test('begins with the default weights of FSRS-6: one day after a miss, two after a right answer', () => {
    // w[0] to w[2] of packages/fsrs/src/constant.ts of ts-fsrs are 0.212, 1.2931 and 2.3065 days.
    expect(review(undefined, wrong(0)).stability).toBeCloseTo(0.212, 4)
    expect(review(undefined, right(0, 2)).stability).toBeCloseTo(1.2931, 4)
    expect(review(undefined, right(0)).stability).toBeCloseTo(2.3065, 4)
    expect(
      [wrong(0), right(0, 2), right(0)].map((answer) => daysUntilDue(review(undefined, answer))),
    ).toEqual([1, 1, 2])
  })

  test('takes a right guess for a miss', () => {
    expect(review(undefined, right(0, 1))).toEqual(review(undefined, wrong(0)))
  })

  test('of an answer that was sure is that of one that did not say', () => {
    expect(review(undefined, right(0, 3))).toEqual(review(undefined, right(0)))
  })

  test('lasts longer with each right answer when it was due, and shorter after a miss', () => {
    const first = review(undefined, right(0))
    const second = review(first, right(first.due))
    const third = review(second, right(second.due))
    expect(daysUntilDue(second)).toBeGreaterThan(daysUntilDue(first))
    expect(daysUntilDue(third)).toBeGreaterThan(daysUntilDue(second))
    expect(daysUntilDue(review(third, wrong(third.due)))).toBeLessThan(daysUntilDue(second))
  })

  test('is due a whole number of days later, at least one, whatever the clock does', () => {
    const answers = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 4e12 }),
        correct: fc.boolean(),
        sure: fc.constantFrom(1, 2, 3),
      }),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(answers, (all) => {
        let memory: ReturnType<typeof review> | undefined
        for (const answer of all) memory = review(memory, answer as Parameters<typeof review>[1])
        expect(memory!.reviewed).toBe(all.at(-1)!.at)
        expect(daysUntilDue(memory!)).toBeGreaterThanOrEqual(1)
        expect(Number.isInteger(daysUntilDue(memory!))).toBe(true)
        expect(memory!.difficulty).toBeGreaterThanOrEqual(1)
        expect(memory!.difficulty).toBeLessThanOrEqual(10)
      }),
    )
  })
})
