import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawKeys } from '../../src/exam/draw-keys.ts'
import { countBy } from '../support/form.ts'

const shape = fc
  .integer({ min: 2, max: 26 })
  .chain((options) =>
    fc.record({ options: fc.constant(options), keys: fc.integer({ min: 1, max: options - 1 }) }),
  )

describe('The keys of a new question', () => {
  it('stand at different places in order and have different ranks, all among the options', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), shape, (seed, question, { options, keys }) => {
        const drawn = drawKeys(seed, question, options, keys)
        const places = drawn.map(({ place }) => place)
        const ranks = drawn.map(({ rank }) => rank)
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
        expect(new Set(ranks).size).toBe(keys)
        for (const number of [...places, ...ranks]) {
          expect(number).toBeGreaterThanOrEqual(1)
          expect(number).toBeLessThanOrEqual(options)
        }
      }),
    )
  })

  it('are the same for the same seed and question, and others for another question', () => {
    const draws = (seed: string) =>
      Array.from({ length: 20 }, (_, n) => JSON.stringify(drawKeys(seed, `ecs/question-${n}`, 6, 2)))
    expect(draws('a')).toEqual(draws('a'))
    expect(new Set(draws('a')).size).toBeGreaterThan(10)
    expect(draws('b')).not.toEqual(draws('a'))
  })

  it('come to every pair of place and rank about as often', () => {
    const draws = Array.from({ length: 4800 }, (_, n) => drawKeys(String(n), 'ecs/question', 4, 1)[0]!)
    const counts = countBy(draws, ({ place, rank }) => `${place} ${rank}`)
    expect(Object.keys(counts)).toHaveLength(16)
    // 300 expected, standard deviation 17: five of them either way.
    for (const count of Object.values(counts)) expect(Math.abs(count - 300)).toBeLessThan(85)
  })
})
