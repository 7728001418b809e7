import { expect, test } from 'vitest'
import { qualifiersOf } from '../../src/check/qualifier.ts'

test.each([
  ['Which is best?', ['best: ']],
  ['Which solution has the LEAST operational overhead?', ['LEAST: operational overhead']],
  ['Which is MOST cost-effective, if it rains?', ['MOST: cost-effective']],
  ['Which has the LEAST cost and FEWEST changes?', ['LEAST: cost and FEWEST changes', 'FEWEST: changes']],
  ['Which keeps at least two, most of the time, by best practice?', []],
  ['Which sets `most` right?', []],
])('%s', (prompt, expected) => {
  expect(qualifiersOf(prompt).map(({ word, yardstick }) => `${word}: ${yardstick}`)).toEqual(expected)
})
