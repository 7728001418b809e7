import { describe, expect, test } from 'vitest'
import { foldSitting } from '../../src/learn/fold.ts'
import { EMPTY_PROGRESS } from '../../src/learn/progress.ts'
import { progressSchema } from '../../src/learn/progress-schema.ts'
import { answer, check, drillHeader, handIn, makeHeader, play, visit } from '../support/sitting.ts'

const exam = play(makeHeader({ form: 1 }), visit(0), answer(0, 'a'), visit(1))
const drill = play(drillHeader({ id: 'drill' }), visit(0), answer(0, 'b'), check(0, false, 2))
const progress = [exam, drill].reduce(
  (all, open) => foldSitting(all, play(open, handIn(open))),
  EMPTY_PROGRESS,
)

describe('the shape of progress.json', () => {
  test('takes what folding makes, also after it was written and read', () => {
    expect(progressSchema.parse(JSON.parse(JSON.stringify(progress)))).toEqual(progress)
    expect(progressSchema.parse(EMPTY_PROGRESS)).toEqual(EMPTY_PROGRESS)
  })

  test.each<[string, unknown]>([
    ['a list', []],
    ['nothing', null],
    ['an older version', { ...progress, version: 1 }],
    ['a version in quotes', { ...progress, version: '2' }],
    ['no questions', { version: 2, sittings: [] }],
    ['a negative count', { ...progress, sittings: [{ ...progress.sittings[0], correct: -1 }] }],
    [
      'a weight that is no number',
      { ...progress, questions: { q: { ...progress.questions['one/q1'], weight: null } } },
    ],
    ['a certainty of four', { ...progress, questions: { q: { ...progress.questions['one/q1'], sure: 4 } } }],
  ])('refuses %s', (_, value) => {
    expect(progressSchema.safeParse(value).success).toBe(false)
  })
})
