import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/exam/random.ts'

/** Pearson's statistic of counts against equal shares. */
function chiSquare(counts: Iterable<number>, cells: number, samples: number): number {
  const expected = samples / cells
  const seen = [...counts]
  const unseen = (cells - seen.length) * expected
  return seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, unseen)
}

function tally(values: Iterable<string | number>): number[] {
  const counts = new Map<string | number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()]
}

/** 99.99 % quantiles of chi-square: the seeds are fixed, so the tests below give the same result for ever. */
const LIMIT = { 3: 21.11, 5: 25.74, 23: 57.03 }

describe('a seeded source of chance', () => {
  test('gives the same numbers for the same purpose and seed', () => {
    const numbers = () =>
      Array.from(
        { length: 50 },
        (
          (random) => () =>
            random.below(1000)
        )(seededRandom('form', 'k3v9', 1)),
      )
    expect(numbers()).toEqual(numbers())
  })

  test('gives the numbers that tickets of this version were written with', () => {
    expect(seededRandom('form', 'k3v9', 1).shuffle([1, 2, 3, 4, 5, 6, 7, 8])).toMatchInlineSnapshot(`
      [
        1,
        2,
        7,
        3,
        4,
        5,
        8,
        6,
      ]
    `)
  })

  test('gives other numbers for another purpose, seed or number', () => {
    const order = (...purpose: (string | number)[]) =>
      seededRandom(...purpose)
        .shuffle([...Array(50).keys()])
        .join()
    const orders = [
      order('form', 'a', 1),
      order('form', 'b', 1),
      order('form', 'a', 2),
      order('order', 'a', 1),
      order('form', 'a1'),
    ]
    expect(new Set(orders).size).toBe(orders.length)
  })

  test('gives every number below the limit equally often', () => {
    const values = Array.from({ length: 12_000 }, (_, seed) => seededRandom('below', seed).below(6))
    expect(chiSquare(tally(values), 6, values.length)).toBeLessThan(LIMIT[5])
  })
})

describe('a shuffle', () => {
  test('loses nothing, adds nothing and leaves its input alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const before = [...items]
        const shuffled = seededRandom(seed).shuffle(items)
        expect([...shuffled].sort((a, b) => a - b)).toEqual([...before].sort((a, b) => a - b))
        expect(items).toEqual(before)
      }),
    )
  })

  test('gives each of the 24 orders of four options equally often over seeds', () => {
    const orders = Array.from({ length: 24_000 }, (_, seed) =>
      seededRandom('options', `seed${seed}`).shuffle('abcd'.split('')).join(''),
    )
    expect(chiSquare(tally(orders), 24, orders.length)).toBeLessThan(LIMIT[23])
  })

  test('puts the first of four equally often at each place within one stream', () => {
    const random = seededRandom('stream')
    const places = Array.from({ length: 8_000 }, () => random.shuffle([0, 1, 2, 3]).indexOf(0))
    expect(chiSquare(tally(places), 4, places.length)).toBeLessThan(LIMIT[3])
  })
})
