import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action, Instant, Sitting, SittingHeader } from '../../src/exam/sitting.ts'
import { startSitting } from '../../src/exam/sitting.ts'
import { step } from '../../src/exam/step.ts'
import {
  answer,
  check,
  drillHeader,
  handIn,
  later,
  makeHeader,
  play,
  START,
  visit,
} from '../support/sitting.ts'

const exam = makeHeader()
const drill = drillHeader()
const pausable = makeHeader({ pausable: true })

/** Whether an action is refused: the very same object comes back. */
function refuses(sitting: Sitting, action: Action, now = later(1000)): boolean {
  return step(sitting, action, now) === sitting
}

describe('answering', () => {
  test('stores the options in the order shown, whatever the order of choosing', () => {
    expect(play(exam, answer(1, 'd', 'b')).questions[1]!.chosen).toEqual(['b', 'd'])
  })

  test('replaces the answer, and clears it', () => {
    const first = play(exam, answer(0, 'c'), answer(0, 'b'))
    expect(first.questions[0]!.chosen).toEqual(['b'])
    expect(play(first, answer(0)).questions[0]!.chosen).toEqual([])
  })

  test('may be incomplete', () => {
    expect(play(exam, answer(1, 'e')).questions[1]!.chosen).toEqual(['e'])
  })

  test.each<[string, Action]>([
    ['too many options', answer(0, 'a', 'b')],
    ['three of two', answer(1, 'a', 'b', 'c')],
    ['an option that is not there', answer(0, 'z')],
    ['a question that is not there', answer(3, 'a')],
    ['a question before the first', answer(-1, 'a')],
    ['half a question', answer(0.5, 'a')],
    ['what is chosen already', answer(0)],
  ])('is refused with %s', (_, action) => {
    expect(refuses(startSitting(exam), action)).toBe(true)
  })

  test('does not need the question on screen', () => {
    expect(play(exam, visit(2), answer(0, 'a'))).toMatchObject({
      current: 2,
      questions: [{ chosen: ['a'] }, {}, {}],
    })
  })
})

describe('suspending', () => {
  const suspend = (on: boolean): Action => ({ type: 'suspend', question: 0, on })

  test('can be done and taken back, before the verdict and after it', () => {
    const drill = startSitting(drillHeader())
    const suspended = play(drill, suspend(true))
    expect(suspended.questions[0]!.suspended).toBe(true)
    expect(play(suspended, suspend(false)).questions[0]).not.toHaveProperty('suspended')
    expect(refuses(suspended, suspend(true))).toBe(true)
    expect(refuses(drill, suspend(false))).toBe(true)
  })

  test('is how a question of a drill of suspended ones begins', () => {
    const [first, ...rest] = drillHeader().questions
    const drill = startSitting(drillHeader({ questions: [{ ...first!, suspended: true }, ...rest] }))
    expect(drill.questions.map(({ suspended }) => suspended)).toEqual([true, undefined, undefined])
  })

  test('is not for exams', () => {
    expect(refuses(startSitting(exam), suspend(true))).toBe(true)
  })
})

describe('striking and flagging', () => {
  test('can be done and taken back', () => {
    const marked = play(
      exam,
      { type: 'strike', question: 0, option: 'c', on: true },
      { type: 'flag', question: 2, on: true },
    )
    expect(marked.questions.map(({ struck, flagged }) => [struck, flagged])).toEqual([
      [['c'], false],
      [[], false],
      [[], true],
    ])
    const cleared = play(
      marked,
      { type: 'strike', question: 0, option: 'c', on: false },
      { type: 'flag', question: 2, on: false },
    )
    expect(cleared.questions.every(({ struck, flagged }) => struck.length === 0 && !flagged)).toBe(true)
  })

  test.each<[string, Action]>([
    ['an unknown option', { type: 'strike', question: 0, option: 'z', on: true }],
    ['an option that is not struck', { type: 'strike', question: 0, option: 'a', on: false }],
    ['a question that is not flagged', { type: 'flag', question: 0, on: false }],
  ])('is refused for %s', (_, action) => {
    expect(refuses(startSitting(exam), action)).toBe(true)
  })
})

describe('time', () => {
  test('goes to the question on screen, not to the one acted on', () => {
    const sitting = play(
      exam,
      [visit(0), later(0)],
      [visit(1), later(30)],
      [answer(0, 'a'), later(50)],
      [visit(2), later(60)],
    )
    expect(sitting.questions.map(({ spent }) => spent)).toEqual([30_000, 30_000, 0])
    expect(sitting.elapsed).toBe(60_000)
  })

  test('of refused actions is not lost', () => {
    const sitting = play(exam, [visit(0), later(0)], [answer(0, 'z'), later(10)], [answer(0, 'a'), later(30)])
    expect(sitting.elapsed).toBe(30_000)
  })

  test('of sleep counts', () => {
    const sitting = play(exam, [visit(0), later(0)], [visit(1), later(1800)])
    expect(sitting.questions[0]!.spent).toBe(1_800_000)
  })

  test('that is over leaves nothing but handing in', () => {
    const late = later(3601)
    const sitting = play(exam, visit(0), answer(0, 'b'))
    for (const action of [visit(1), answer(0, 'a'), { type: 'flag', question: 0, on: true } as const])
      expect(refuses(sitting, action, late)).toBe(true)
    const finished = play(sitting, [{ ...handIn(sitting), reason: 'time' }, late])
    expect(finished).toMatchObject({ phase: 'finished', elapsed: 3_600_000, finish: { reason: 'time' } })
  })
})

describe('a pause', () => {
  const paused = play(pausable, [visit(0), later(0)], [{ type: 'pause' }, later(100)])

  test('does not count as working time', () => {
    const resumed = play(paused, [{ type: 'resume' }, later(900)], [visit(1), later(910)])
    expect(resumed).toMatchObject({ elapsed: 110_000, pauses: 1, phase: 'open' })
    expect(resumed.questions[0]!.spent).toBe(110_000)
  })

  test('lets nothing through but going on and handing in', () => {
    for (const action of [visit(1), answer(0, 'a'), { type: 'pause' } as const])
      expect(refuses(paused, action)).toBe(true)
    expect(play(paused, [handIn(paused), later(2000)])).toMatchObject({ phase: 'finished', elapsed: 100_000 })
  })

  test('is refused where the exam is not pausable, and going on where there is no pause', () => {
    expect(refuses(startSitting(exam), { type: 'pause' })).toBe(true)
    expect(refuses(startSitting(pausable), { type: 'resume' })).toBe(true)
  })
})

describe('moving on', () => {
  test('marks the question as seen', () => {
    expect(play(exam, visit(1)).questions.map(({ seen }) => seen)).toEqual([false, true, false])
  })

  test('to where one is, or to nowhere, is refused', () => {
    const sitting = play(exam, visit(0))
    expect(refuses(sitting, visit(0))).toBe(true)
    expect(refuses(sitting, visit(3))).toBe(true)
    expect(refuses(sitting, visit(Number.NaN))).toBe(true)
  })

  test('keeps the first complete answer, so that changed answers can be told', () => {
    const sitting = play(
      exam,
      visit(0),
      answer(0, 'b'),
      answer(0, 'c'),
      visit(1),
      answer(1, 'a'),
      visit(0),
      answer(0, 'a'),
      visit(2),
    )
    expect(sitting.questions[0]).toMatchObject({ first: ['c'], chosen: ['a'] })
    expect(sitting.questions[1]).not.toHaveProperty('first')
  })

  test('by handing in keeps it too', () => {
    const sitting = play(exam, visit(0), answer(0, 'b'))
    expect(play(sitting, handIn(sitting)).questions[0]!.first).toEqual(['b'])
  })
})

describe('a finished sitting', () => {
  const open = play(exam, visit(0), answer(0, 'a'), visit(1), answer(1, 'a', 'c'))
  const finished = play(open, handIn(open))

  test('holds a verdict for every question of an exam, blank ones included', () => {
    expect(finished.questions.map(({ verdict }) => verdict?.correct)).toEqual([true, false, false])
    expect(finished.questions[2]!.verdict!.key).toEqual(['a'])
  })

  test.each<Action>([
    visit(2),
    answer(0, 'b'),
    { type: 'flag', question: 0, on: true },
    { type: 'pause' },
    { type: 'resume' },
    { type: 'undo', question: 0 },
    { type: 'finish', reason: 'abandoned', verdicts: [] },
  ])('lets nothing happen any more: %j', (action) => {
    expect(refuses(finished, action)).toBe(true)
  })
})

describe('a drill', () => {
  const answered = play(drill, visit(0), answer(0, 'b'))

  test('gives the verdict when asked, with how sure the learner was', () => {
    const judged = play(answered, check(0, false, 3))
    expect(judged.questions[0]).toMatchObject({ verdict: { correct: false }, sure: 3 })
    expect(refuses(judged, answer(0, 'a'))).toBe(true)
    expect(refuses(judged, check(0, true))).toBe(true)
  })

  test('gives none before enough options are chosen', () => {
    expect(refuses(startSitting(drill), check(0, false))).toBe(true)
    expect(refuses(play(drill, answer(1, 'a')), check(1, false))).toBe(true)
  })

  test('takes a verdict back, and the certainty with it', () => {
    const undone = play(answered, check(0, false, 3), { type: 'undo', question: 0 })
    expect(undone.questions[0]).not.toHaveProperty('verdict')
    expect(undone.questions[0]).not.toHaveProperty('sure')
    expect(play(undone, answer(0, 'a'), check(0, true)).questions[0]!.verdict!.correct).toBe(true)
  })

  test('has nothing to take back before the verdict', () => {
    expect(refuses(answered, { type: 'undo', question: 0 })).toBe(true)
  })

  test('judges at its end only what was checked', () => {
    const checked = play(answered, check(0, false), visit(1), answer(1, 'a', 'b'))
    const finished = play(checked, handIn(checked))
    expect(finished.questions.map(({ verdict }) => verdict?.correct)).toEqual([false, undefined, undefined])
  })
})

describe('an exam', () => {
  test('never tells a verdict before its end and takes nothing back', () => {
    const sitting = play(exam, visit(0), answer(0, 'a'))
    expect(refuses(sitting, check(0, true))).toBe(true)
    expect(refuses(sitting, { type: 'undo', question: 0 })).toBe(true)
  })
})

describe('any actions at any time', () => {
  const index = fc.oneof(
    fc.integer({ min: -1, max: 3 }),
    fc.constantFrom(Number.NaN, 0.5, Number.POSITIVE_INFINITY),
  )
  const option = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'z', '__proto__', '')
  const chosen = fc.array(option, { maxLength: 4 })
  const verdict = fc.record({ key: fc.array(option, { maxLength: 2 }), correct: fc.boolean() })
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ type: fc.constant('visit' as const), question: index }),
    { weight: 3, arbitrary: fc.record({ type: fc.constant('answer' as const), question: index, chosen }) },
    fc.record({ type: fc.constant('strike' as const), question: index, option, on: fc.boolean() }),
    fc.record({ type: fc.constant('flag' as const), question: index, on: fc.boolean() }),
    fc.record({ type: fc.constant('check' as const), question: index, verdict }),
    fc.record({ type: fc.constant('undo' as const), question: index }),
    fc.constant({ type: 'pause' as const }),
    fc.constant({ type: 'resume' as const }),
  )
  const end: fc.Arbitrary<Action> = fc.record({
    type: fc.constant('finish' as const),
    reason: fc.constantFrom('submitted' as const, 'time' as const, 'abandoned' as const),
    verdicts: fc.array(verdict, { maxLength: 4 }),
  })
  /** Clocks that run, stand, jump both ways, and restart. */
  const moment: fc.Arbitrary<Instant> = fc.record({
    wall: fc.integer({ min: START - 4_000_000, max: START + 4_000_000 }),
    uptime: fc.integer({ min: 0, max: 60_000_000 }),
    boot: fc.constantFrom('boot-1', 'boot-2'),
  })
  const moves = fc.array(fc.tuple(fc.oneof({ weight: 12, arbitrary: action }, end), moment), {
    maxLength: 40,
  })
  const header: fc.Arbitrary<SittingHeader> = fc.constantFrom(exam, drill, pausable)

  test('never throw, never turn time back, never spend more than the duration', () => {
    fc.assert(
      fc.property(header, moves, (head, all) => {
        let sitting = startSitting(head)
        for (const [each, now] of all) {
          const next = step(sitting, each, now)
          expect(next.elapsed).toBeGreaterThanOrEqual(sitting.elapsed)
          expect(next.elapsed).toBeLessThanOrEqual(head.duration ?? Number.POSITIVE_INFINITY)
          sitting = next
        }
      }),
      { numRuns: 400 },
    )
  })

  test('keep the sum of the time of all questions equal to the time used', () => {
    fc.assert(
      fc.property(header, moves, (head, all) => {
        const sitting = play(head, ...all)
        expect(sitting.questions.reduce((sum, { spent }) => sum + spent, 0)).toBe(sitting.elapsed)
      }),
      { numRuns: 400 },
    )
  })

  test('never choose more options than asked for, nor unknown ones', () => {
    fc.assert(
      fc.property(header, moves, (head, all) => {
        for (const [at, state] of play(head, ...all).questions.entries()) {
          const seat = head.questions[at]!
          expect(state.chosen.length).toBeLessThanOrEqual(seat.choose)
          expect(seat.options).toEqual(expect.arrayContaining([...state.chosen, ...state.struck]))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('never change a state that was given out before', () => {
    fc.assert(
      fc.property(header, moves, (head, all) => {
        let sitting = startSitting(head)
        for (const [each, now] of all) {
          const before = structuredClone(sitting)
          const next = step(sitting, each, now)
          expect(sitting).toEqual(before)
          sitting = next
        }
      }),
      { numRuns: 60 },
    )
  })

  test('change something whenever they are not refused', () => {
    fc.assert(
      fc.property(header, moves, (head, all) => {
        let sitting = startSitting(head)
        for (const [each, now] of all) {
          const next = step(sitting, each, now)
          if (next !== sitting) expect({ ...next, last: 0 }).not.toEqual({ ...sitting, last: 0 })
          sitting = next
        }
      }),
      { numRuns: 60 },
    )
  })

  test('change nothing after the end', () => {
    fc.assert(
      fc.property(header, moves, moves, end, moment, (head, before, afterwards, last, now) => {
        const finished = play(head, ...before, [last, now])
        expect(finished.phase).toBe('finished')
        expect(play(finished, ...afterwards)).toBe(finished)
      }),
      { numRuns: 200 },
    )
  })
})
