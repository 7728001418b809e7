import { describe, expect, test } from 'vitest'
import { chanceOf, choose, hitsOf } from '../../src/check/guess.ts'
import type { QuestionView } from '../../src/check/view.ts'

/** A view of a question whose options are right where the text has a 1. */
function viewOf(pattern: string): QuestionView {
  const options = [...pattern].map((mark, index) => ({ index, correct: mark === '1' }))
  return { options, keys: options.filter(({ correct }) => correct) } as QuestionView
}

describe('a pure guess', () => {
  test.each([
    ['0100', 0.25],
    ['01010', 0.1],
    ['110010', 0.05],
  ])('on %s is right with chance %d', (pattern, chance) => {
    expect(chanceOf(viewOf(pattern))).toBe(chance)
  })
})

describe('a robot', () => {
  test.each([
    ['picks the highest', '0100', [1, 3, 2, 0], 1],
    ['misses', '0001', [1, 3, 2, 0], 0],
    ['breaks a tie of two by lot', '0100', [3, 3, 2, 0], 1 / 2],
    ['breaks a tie of all by lot', '0100', [0, 0, 0, 0], 1 / 4],
    ['needs both keys of two', '01010', [1, 3, 2, 0, 4], 0],
    ['has both keys of two', '01010', [1, 3, 2, 4, 0], 1],
    ['has one key for sure and the other by lot of three', '01010', [2, 9, 2, 2, 0], 1 / 3],
    ['has one distractor for sure', '01010', [9, 2, 2, 2, 0], 0],
    ['takes two of four by lot', '01010', [2, 2, 2, 2, 0], 1 / 6],
  ])('%s', (_, pattern, values, hits) => {
    expect(hitsOf(viewOf(pattern), values)).toBeCloseTo(hits, 12)
  })

  test('has the chance of a guess where it sees no difference', () => {
    for (const pattern of ['10', '0100', '01010', '110010'])
      expect(hitsOf(viewOf(pattern), new Array(pattern.length).fill(7))).toBeCloseTo(
        chanceOf(viewOf(pattern)),
        12,
      )
  })
})

test('choose counts the ways to pick', () => {
  expect([choose(4, 1), choose(5, 2), choose(6, 3), choose(26, 13)]).toEqual([4, 10, 20, 10_400_600])
})
