import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion, apportionWithin } from '../../src/exam/apportion.ts'

/** DOP-C02, in the exam's order. */
const WEIGHTS = [22, 17, 15, 15, 14, 17]

const weights = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 })
const somePositive = weights.filter((all) => all.some((weight) => weight > 0))
const total = fc.integer({ min: 0, max: 300 })

describe('seats by largest remainder', () => {
  test.each<[number, number[]]>([
    [75, [17, 13, 11, 11, 10, 13]],
    [65, [14, 11, 10, 10, 9, 11]],
    [10, [2, 2, 2, 1, 1, 2]],
    [20, [5, 3, 3, 3, 3, 3]],
    [30, [7, 5, 5, 4, 4, 5]],
    [40, [9, 7, 6, 6, 5, 7]],
    [50, [11, 9, 7, 7, 7, 9]],
    [0, [0, 0, 0, 0, 0, 0]],
  ])('share %i questions as the blueprint does', (questions, seats) => {
    expect(apportion(WEIGHTS, questions)).toEqual(seats)
  })

  test('sum to the total', () => {
    fc.assert(
      fc.property(somePositive, total, (all, seats) => {
        expect(apportion(all, seats).reduce((a, b) => a + b, 0)).toBe(seats)
      }),
    )
  })

  test('are within one of the exact share, and none without a weight', () => {
    fc.assert(
      fc.property(somePositive, total, (all, seats) => {
        const sum = all.reduce((a, b) => a + b, 0)
        for (const [index, given] of apportion(all, seats).entries()) {
          expect(Math.abs(given - (all[index]! / sum) * seats)).toBeLessThan(1)
          if (all[index] === 0) expect(given).toBe(0)
        }
      }),
    )
  })

  test('never give the heavier entry less', () => {
    fc.assert(
      fc.property(somePositive, total, (all, seats) => {
        const given = apportion(all, seats)
        const byWeight = all
          .map((weight, index) => [weight, given[index]!] as const)
          .sort(([a], [b]) => b - a)
        for (const [index, [weight, got]] of byWeight.entries())
          if (index > 0 && weight < byWeight[index - 1]![0])
            expect(got).toBeLessThanOrEqual(byWeight[index - 1]![1])
      }),
    )
  })

  test('need a positive weight', () => {
    expect(() => apportion([0, 0], 3)).toThrow(RangeError)
    expect(() => apportion([], 3)).toThrow(RangeError)
  })
})

describe('seats within limits', () => {
  test('are the plain ones where every limit is wide', () => {
    expect(apportionWithin(WEIGHTS, [75, 75, 75, 75, 75, 75], 75)).toEqual(apportion(WEIGHTS, 75))
  })

  test('that one entry cannot take go to the others', () => {
    expect(apportionWithin([1, 1, 1], [1, 9, 9], 9)).toEqual([1, 4, 4])
  })

  test('never exceed a limit and sum to the total as far as there is room', () => {
    const entries = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 20 })), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 120 }), (all, wanted) => {
        const limits = all.map(([, limit]) => limit)
        const seats = apportionWithin(
          all.map(([weight]) => weight),
          limits,
          wanted,
        )
        for (const [index, given] of seats.entries()) expect(given).toBeLessThanOrEqual(limits[index]!)
        const room = limits.reduce((a, b) => a + b, 0)
        expect(seats.reduce((a, b) => a + b, 0)).toBe(Math.min(wanted, room))
      }),
    )
  })
})
