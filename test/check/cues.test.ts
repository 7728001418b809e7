import { describe, expect, test } from 'vitest'
import type { Measure } from '../../src/check/cues.ts'
import * as cues from '../../src/check/cues.ts'
import { leastKeyMostDistractor } from '../../src/check/groups.ts'
import { viewsOf } from '../../src/check/view.ts'
import { manifestOf, topicOf } from '../support/rule-fixture.ts'

const bank = {
  manifest: manifestOf({}),
  topics: [
    topicOf('sample.yaml', {
      topic: 'sample',
      questions: [
        {
          id: 'one',
          scenario: 'Servers return errors during a release.',
          options: [
            { text: 'Keep all servers, and restore.' },
            { text: 'Keep the Acme fleet of release 17.' },
            { text: 'Restore a fleet manually, and pause, and wait.' },
            { text: 'Managed `errors` may help.' },
          ],
        },
      ],
    }),
  ],
}
const [view] = viewsOf(bank)

describe('what can be seen in options without knowledge', () => {
  test.each<[string, Measure, number[]]>([
    ['characters', cues.characters, [30, 34, 46, 26]],
    ['words', cues.words, [5, 7, 8, 4]],
    ['stem words', cues.stemOverlap, [1, 1, 0, 1]],
    ['share of stem words', cues.stemShare, [1 / 3, 1 / 4, 0, 1 / 4]],
    ['stem words of its own', cues.exclusiveStemWords, [1, 1, 0, 1]],
    ['words shared with others', cues.convergence, [2, 2, 2, 0]],
    ['absolutes', cues.absolutes, [1, 0, 0, 0]],
    ['hedges', cues.hedges, [0, 0, 0, 1]],
    ['"managed" words', cues.managedWords, [0, 0, 0, 1]],
    ['"manual" words', cues.manualWords, [0, 0, 1, 0]],
    ['capitals', cues.capitals, [1, 2, 1, 1]],
    ['figures and code', cues.codeAndDigits, [0, 1, 0, 2]],
    ['commas and "and"', cues.commasAndAnds, [2, 0, 4, 0]],
    ['second place', cues.at(1), [0, 1, 0, 0]],
    ['middle places', cues.middle, [0, 1, 1, 0]],
  ])('%s', (_, measure, expected) => {
    expect(measure(view!)).toEqual(expected)
  })

  test('likeness is the mean share of common words', () => {
    // keep|server|restor, keep|fleet|releas|17, restor|fleet|manually|paus|wait, managed|error|may|help
    const expected = [(1 / 6 + 1 / 7 + 0) / 3, (1 / 6 + 1 / 8 + 0) / 3]
    const [first, second] = cues.likeness(view!)
    expect(first! / 1e9).toBeCloseTo(expected[0]!, 8)
    expect(second! / 1e9).toBeCloseTo(expected[1]!, 8)
  })

  test('the least of the keys is held against the most of the distractors', () => {
    expect(leastKeyMostDistractor(view!, [30, 34, 46, 26])).toEqual({ key: 34, distractor: 46 })
  })
})
