import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { poissonBinomial, twoSidedP } from '../../src/check/poisson-binomial.ts'

describe('the number of successes', () => {
  test('of two fair coins and a certain one', () => {
    const { from, probabilities } = poissonBinomial([0.5, 0.5, 1])
    const all = [0, 0, 0, 0].map((_, k) => probabilities[k - from] ?? 0)
    expect(all).toEqual([0, 0.25, 0.5, 0.25])
  })

  test('has probabilities that sum to 1, and the mean of the chances', () => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 300 })
    fc.assert(
      fc.property(chances, (list) => {
        const { from, probabilities } = poissonBinomial(list)
        const total = probabilities.reduce((a, b) => a + b, 0)
        const mean = probabilities.reduce((sum, p, index) => sum + p * (from + index), 0)
        expect(total).toBeCloseTo(1, 9)
        expect(mean).toBeCloseTo(
          list.reduce((a, b) => a + b, 0),
          6,
        )
      }),
    )
  })

  test('keeps only what matters of many trials', () => {
    expect(poissonBinomial(new Array(5000).fill(0.25)).probabilities.length).toBeLessThan(1000)
  })
})

describe('the two-sided p', () => {
  const four = poissonBinomial([0.5, 0.5, 0.5, 0.5])

  test.each([
    [0, 2 / 16],
    [1, 10 / 16],
    [2, 1],
    [3, 10 / 16],
    [4, 2 / 16],
  ])('of %d hits with four fair coins is %d', (hits, p) => {
    expect(twoSidedP(four, hits)).toBeCloseTo(p, 12)
  })

  test('of hits with a fraction is that of the neighbour nearer to chance', () => {
    expect(twoSidedP(four, 3.5)).toBeCloseTo(10 / 16, 12)
    expect(twoSidedP(four, 0.2)).toBeCloseTo(10 / 16, 12)
  })

  test('passes 0.001 one-sided where the table of the binomial says so', () => {
    const hundred = poissonBinomial(new Array(100).fill(0.25))
    expect(twoSidedP(hundred, 39) / 2).toBeGreaterThan(0.001)
    expect(twoSidedP(hundred, 40) / 2).toBeLessThan(0.001)
  })
})
