import { describe, expect, test } from 'vitest'
import type { SeatedQuestion } from '../../src/exam/form.ts'
import { passLineOf, practiceScale, scoreSitting } from '../../src/exam/score.ts'
import type { Sitting } from '../../src/exam/sitting.ts'
import { answer, handIn, later, makeHeader, makeSeat, play, visit } from '../support/sitting.ts'

/** A finished exam of seats with the key `a`, of which the first `right` are right and the others wrong. */
function examWith(right: number, seats: SeatedQuestion[]): Sitting {
  const open = play(
    makeHeader({ questions: seats }),
    ...seats.map((_, index) => answer(index, index < right ? 'a' : 'b')),
  )
  return play(
    open,
    handIn(
      open,
      seats.map(() => ['a']),
    ),
  )
}

const seats = (count: number, over: Partial<SeatedQuestion> = {}) =>
  Array.from({ length: count }, (_, index) => makeSeat(`t/q${index}`, over))

describe('a result', () => {
  test('of 50 in 65 has a margin of about ten points', () => {
    const result = scoreSitting(examWith(50, seats(65)))
    expect(result).toMatchObject({ correct: 50, total: 65 })
    expect(result.percent).toBeCloseTo(76.92, 2)
    expect(Math.round(result.margin)).toBe(10)
  })

  test('is the less certain the fewer questions there are', () => {
    const margins = [10, 20, 40, 65].map((count) => scoreSitting(examWith(count * 0.8, seats(count))).margin)
    expect([...margins].sort((a, b) => b - a)).toEqual(margins)
    expect(margins[0]! / margins[2]!).toBeCloseTo(2, 0)
  })

  test('counts blank and half answered questions as wrong, over the whole form', () => {
    const questions = [makeSeat('t/q0'), makeSeat('t/q1', { choose: 2 }), makeSeat('t/q2'), makeSeat('t/q3')]
    const open = play(makeHeader({ questions }), answer(0, 'a'), answer(1, 'a'), answer(3, 'c'))
    const result = scoreSitting(play(open, handIn(open)))
    expect(result).toMatchObject({ correct: 1, total: 4, percent: 25, blank: 2, missed: [1, 2, 3] })
  })

  test('leaves unscored questions out of score, domains and pass line, but not out of what was missed', () => {
    const questions = [...seats(4), ...seats(2, { scored: false, angoff: 1, domain: 'security-compliance' })]
    const result = scoreSitting(examWith(5, questions))
    expect(result).toMatchObject({
      correct: 4,
      total: 4,
      passLine: 3,
      missed: [5],
      unscored: { correct: 1, total: 2 },
      byDomain: [{ domain: 'sdlc-automation', correct: 4, total: 4 }],
    })
  })

  test('is passed at the pass line, not below', () => {
    expect(scoreSitting(examWith(6, seats(10)))).toMatchObject({
      passLine: 6,
      passed: true,
      practiceScale: 750,
    })
    expect(scoreSitting(examWith(5, seats(10)))).toMatchObject({ passLine: 6, passed: false })
  })

  test('counts by domain', () => {
    const questions = [...seats(2), ...seats(3, { domain: 'monitoring-logging' })]
    expect(scoreSitting(examWith(3, questions)).byDomain).toEqual([
      { domain: 'sdlc-automation', correct: 2, total: 2 },
      { domain: 'monitoring-logging', correct: 1, total: 3 },
    ])
  })

  test('tells changed answers by what they were and became', () => {
    const questions = seats(5)
    const firsts = ['a', 'b', 'b', 'a', 'a']
    const lasts = ['b', 'a', 'c', 'a', 'a']
    const once = firsts.flatMap((option, index) => [visit(index), answer(index, option)])
    const again = lasts.flatMap((option, index) => [visit(index), answer(index, option)])
    const open = play(makeHeader({ questions }), ...once, ...again)
    const { changed } = scoreSitting(
      play(
        open,
        handIn(
          open,
          questions.map(() => ['a']),
        ),
      ),
    )
    expect(changed).toEqual({ rightToWrong: 1, wrongToRight: 1, wrongToWrong: 1 })
  })

  test('tells keys that were struck out', () => {
    const strike = (question: number, option: string) => ({
      type: 'strike' as const,
      question,
      option,
      on: true,
    })
    const open = play(makeHeader({ questions: seats(3) }), strike(0, 'a'), strike(1, 'b'), strike(2, 'a'))
    expect(scoreSitting(play(open, handIn(open))).struckKeys).toBe(2)
  })

  test('gives the median time of the questions seen', () => {
    const open = play(
      makeHeader({ questions: seats(4) }),
      [visit(0), later(0)],
      [visit(1), later(10)],
      [visit(2), later(40)],
    )
    const finished = play(open, [handIn(open), later(100)])
    expect(scoreSitting(finished)).toMatchObject({ medianTime: 30_000, elapsed: 100_000 })
    const two = play(makeHeader({ questions: seats(2) }), [visit(0), later(0)], [visit(1), later(10)])
    expect(scoreSitting(play(two, [handIn(two), later(30)])).medianTime).toBe(15_000)
  })

  test('of nothing is no number out of range', () => {
    const empty = play(makeHeader({ questions: [] }), { type: 'finish', reason: 'submitted', verdicts: [] })
    expect(scoreSitting(empty)).toMatchObject({ correct: 0, total: 0, percent: 0, margin: 0, medianTime: 0 })
  })
})

describe('the pass line', () => {
  test('is the sum of the ratings, rounded up', () => {
    expect(passLineOf(seats(3, { angoff: 0.7 }))).toBe(3)
    expect(passLineOf([...seats(1, { angoff: 0.55 }), ...seats(1, { angoff: 0.5 })])).toBe(2)
  })

  test('is not pushed up by rounding of the machine', () => {
    // 0.7 ten times is 6.999999999999999 or 7.000000000000001, depending on the order.
    expect(passLineOf(seats(10, { angoff: 0.7 }))).toBe(7)
    expect(passLineOf(seats(65, { angoff: 0.6 }))).toBe(39)
    expect(passLineOf(seats(3, { angoff: 0.1 }).concat(seats(1, { angoff: 0.7 })))).toBe(1)
  })
})

describe('the practice scale', () => {
  test.each([
    [0, 100],
    [21, 425],
    [42, 750],
    [65, 1000],
  ])('puts %i right of 65, with the line at 42, at %i', (correct, scale) => {
    expect(practiceScale(correct, 42, 65)).toBe(scale)
  })

  test('rises with every further right answer and stays between 100 and 1000', () => {
    for (const line of [1, 20, 42, 64, 65]) {
      const scale = Array.from({ length: 66 }, (_, correct) => practiceScale(correct, line, 65))
      for (const [index, value] of scale.entries())
        if (index > 0) expect(value).toBeGreaterThan(scale[index - 1]!)
      expect([scale[0], scale[65]]).toEqual([100, 1000])
      if (line < 65) expect(scale[line]).toBe(750)
    }
  })
})
