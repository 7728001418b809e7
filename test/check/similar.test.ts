import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SimilarPair } from '../../src/check/similar.ts'
import { similarPairs } from '../../src/check/similar.ts'
import { jaccard } from '../../src/check/tokens.ts'

const word = fc.integer({ min: 0, max: 30 }).map((n) => `w${n}`)
const set = fc.uniqueArray(word, { maxLength: 14 }).map((words) => new Set(words))
const threshold = fc.constantFrom(0.1, 0.5, 0.6, 0.75, 0.8, 0.95, 1)

function byComparingAll(sets: readonly ReadonlySet<string>[], limit: number) {
  return sets.flatMap((a, later) =>
    sets.slice(0, later).flatMap((b, earlier) => {
      const similarity = jaccard(a, b)
      return similarity >= limit ? [{ later, earlier, similarity }] : []
    }),
  )
}

const inOrder = (a: SimilarPair, b: SimilarPair) => a.later - b.later || a.earlier - b.earlier

describe('the search for similar sets', () => {
  test('finds exactly the pairs that comparing all finds', () => {
    fc.assert(
      fc.property(fc.array(set, { maxLength: 40 }), threshold, (sets, limit) => {
        expect([...similarPairs(sets, limit)].sort(inOrder)).toEqual(byComparingAll(sets, limit))
      }),
      { numRuns: 1000 },
    )
  })

  test('counts a pair exactly at the threshold', () => {
    const pairs = [...similarPairs([new Set(['a', 'b', 'c', 'x']), new Set(['a', 'b', 'c', 'y'])], 0.6)]
    expect(pairs).toEqual([{ later: 1, earlier: 0, similarity: 0.6 }])
  })

  test('ends for a set when the caller has enough, so that many copies cost no more than their number', () => {
    const same = Array.from({ length: 5 }, () => new Set(['a', 'b']))
    const pairs = [...similarPairs(same, 0.6, () => true)]
    expect(pairs.map(({ later }) => later)).toEqual([1, 2, 3, 4])
  })
})
