import { describe, expect, test } from 'vitest'
import type { Measure } from '../../src/check/cues.ts'
import { hitsOf } from '../../src/check/guess.ts'
import { learnedMix } from '../../src/check/learned-mix.ts'
import { seededRandom } from '../../src/exam/random.ts'
import { viewsOfOptions } from '../support/views.ts'

const views = viewsOfOptions(...Array.from({ length: 400 }, () => ['one', 'two', 'three', 'four']))

/** Noise for each option, and for keys (always the first option here) something on top. */
function noisy(seed: number, onKey: number): Measure {
  const random = seededRandom('noise', seed)
  const values = new Map(
    views.map((view) => [
      view,
      view.options.map(({ correct }) => random.below(1000) / 250 + (correct ? onKey : 0)),
    ]),
  )
  return (view) => values.get(view)!
}

const rateOf = (measure: Measure) =>
  views.reduce((sum, view) => sum + hitsOf(view, measure(view)), 0) / views.length

describe('the learned mix', () => {
  test('adds weak cues up to more than each of them', () => {
    const cues = [noisy(1, 0.8), noisy(2, -0.8), noisy(3, 0.8), noisy(4, 0)]
    const best = Math.max(...cues.map(rateOf))
    expect(rateOf(learnedMix(views, cues))).toBeGreaterThan(best + 0.05)
  })

  test('stays near chance where there is nothing to learn', () => {
    const rates = Array.from({ length: 8 }, (_, seed) =>
      rateOf(
        learnedMix(
          views,
          Array.from({ length: 10 }, (__, cue) => noisy(100 + 10 * seed + cue, 0)),
        ),
      ),
    )
    const mean = rates.reduce((a, b) => a + b, 0) / rates.length
    expect(Math.abs(mean - 0.25)).toBeLessThan(0.04)
  })
})
