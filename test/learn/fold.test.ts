import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action, Instant, Sitting } from '../../src/exam/sitting.ts'
import { startSitting } from '../../src/exam/sitting.ts'
import { foldSitting } from '../../src/learn/fold.ts'
import { review } from '../../src/learn/memory.ts'
import { EMPTY_PROGRESS, type Progress } from '../../src/learn/progress.ts'
import {
  answer,
  check,
  drillHeader,
  handIn,
  later,
  makeHeader,
  makeSeat,
  play,
  visit,
} from '../support/sitting.ts'

const DAY = 86_400

/** A drill on one question, begun `day` days in, answered after `seconds`. */
function drillOn(
  day: number,
  correct: boolean,
  seconds = 60,
  over: { version?: number; sure?: 1 | 2 | 3 } = {},
): Sitting {
  const at = (more: number): Instant => later(day * DAY + more)
  const { sure, ...seat } = over
  const open = play(
    drillHeader({ id: `day-${day}`, start: at(0), questions: [makeSeat('ecs/q1', seat)] }),
    [visit(0), at(0)],
    [answer(0, correct ? 'a' : 'b'), at(seconds)],
    [check(0, correct, sure), at(seconds)],
  )
  return play(open, [handIn(open), at(seconds)])
}

const foldAll = (...sittings: Sitting[]): Progress => sittings.reduce(foldSitting, EMPTY_PROGRESS)

describe('evidence', () => {
  test('of an answer to a question met for the first time weighs 1', () => {
    expect(foldAll(drillOn(0, true)).questions['ecs/q1']).toMatchObject({ weight: 1, right: 1, answers: 1 })
    expect(foldAll(drillOn(0, false)).questions['ecs/q1']).toMatchObject({ weight: 1, right: 0, answers: 1 })
  })

  test('of a repeat weighs a quarter', () => {
    const { weight, right, answers } = foldAll(drillOn(0, false), drillOn(0, true)).questions['ecs/q1']!
    expect([weight, right, answers]).toEqual([expect.closeTo(1.25, 3), expect.closeTo(0.25, 3), 2])
  })

  test('of a new version of the question weighs 1 again', () => {
    const { weight } = foldAll(drillOn(0, true), drillOn(0, true, 60, { version: 2 })).questions['ecs/q1']!
    expect(weight).toBeCloseTo(2, 3)
  })

  test('of an answer in less than two seconds weighs nothing', () => {
    const tooFast = foldAll(drillOn(0, true, 1.9)).questions['ecs/q1']
    expect(tooFast).toMatchObject({ weight: 0, right: 0, answers: 1 })
    expect(foldAll(drillOn(0, true, 2)).questions['ecs/q1']).toMatchObject({ weight: 1 })
  })

  test('of an answer from a script counts however fast it came', () => {
    const { header, ...rest } = drillOn(0, true, 0.1)
    const scripted = { ...rest, header: { ...header, scripted: true as const } }
    expect(foldAll(scripted).questions['ecs/q1']).toMatchObject({ weight: 1, right: 1 })
  })

  test('halves in thirty days', () => {
    const { weight, right } = foldAll(drillOn(0, true), drillOn(30, false)).questions['ecs/q1']!
    expect([weight, right]).toEqual([expect.closeTo(0.75, 6), expect.closeTo(0.5, 6)])
  })
})

describe('the memory of a question', () => {
  const memoryOf = (...sittings: Sitting[]) => foldAll(...sittings).questions['ecs/q1']!.memory

  test('follows the answers, by the days between them', () => {
    const first = review(undefined, { at: later(60).wall, correct: true })
    expect(memoryOf(drillOn(0, true))).toEqual(first)
    expect(memoryOf(drillOn(0, true), drillOn(5, false, 60, { sure: 2 }))).toEqual(
      review(first, { at: later(5 * DAY + 60).wall, correct: false, sure: 2 }),
    )
  })

  test('takes nothing from an answer that was given again after the key was seen', () => {
    const at = later(60)
    const open = play(
      drillHeader({ id: 'undone', questions: [makeSeat('ecs/q1')] }),
      [answer(0, 'b'), at],
      [check(0, false), at],
      [{ type: 'undo', question: 0 }, at],
      [answer(0, 'a'), at],
      [check(0, true, 3), at],
    )
    expect(foldAll(play(open, [handIn(open), at])).questions['ecs/q1']).toMatchObject({ weight: 0, right: 0 })
    expect(memoryOf(play(open, [handIn(open), at]))).toBeUndefined()
  })

  test('takes nothing from an answer that was not read', () => {
    expect(memoryOf(drillOn(0, true, 1))).toBeUndefined()
    expect(memoryOf(drillOn(0, true), drillOn(5, false, 1))).toEqual(memoryOf(drillOn(0, true)))
  })
})

describe('the record of a question', () => {
  test('keeps the first answer to this version and the last one', () => {
    const record = foldAll(drillOn(0, false), drillOn(3, true, 60, { sure: 3 })).questions['ecs/q1']!
    expect(record).toMatchObject({
      first: later(60).wall,
      firstCorrect: false,
      last: later(3 * DAY + 60).wall,
      correct: true,
      sure: 3,
    })
  })

  test('begins anew with a new version', () => {
    const record = foldAll(drillOn(0, false), drillOn(3, true, 60, { version: 2 })).questions['ecs/q1']!
    expect(record).toMatchObject({
      version: 2,
      firstCorrect: true,
      first: later(3 * DAY + 60).wall,
      answers: 2,
    })
  })

  test('forgets how sure the learner was when the last answer did not say', () => {
    expect(
      foldAll(drillOn(0, true, 60, { sure: 1 }), drillOn(1, true)).questions['ecs/q1'],
    ).not.toHaveProperty('sure')
  })
})

describe('a finished exam', () => {
  const open = play(
    makeHeader({
      counted: true,
      form: 2,
      questions: ['ecs/q1', 'ecs/q2', 'iam/q3'].map((id) => makeSeat(id)),
    }),
    [visit(0), later(0)],
    [answer(0, 'a'), later(20)],
    [visit(1), later(30)],
    [answer(1, 'c'), later(50)],
    [visit(2), later(60)],
  )
  const finished = play(open, [handIn(open), later(90)])
  const progress = foldAll(finished)

  test('leaves an answer for each question but the blank ones', () => {
    expect(Object.keys(progress.questions)).toEqual(['ecs/q1', 'ecs/q2'])
    expect(progress.questions['ecs/q2']).toMatchObject({ topic: 'ecs', correct: false, weight: 1 })
  })

  test('leaves one line with its result', () => {
    expect(progress.sittings).toEqual([
      {
        id: '01JDA0000000000000000000AA',
        kind: 'exam',
        bank: 'made-up',
        counted: true,
        seed: 'seed',
        form: 2,
        selection: [],
        start: later(0).wall,
        end: later(90).wall,
        elapsed: 90_000,
        correct: 1,
        total: 3,
        passLine: 2,
      },
    ])
  })
})

describe('a finished drill', () => {
  test('counts what was checked, and only that', () => {
    const questions = ['ecs/q1', 'ecs/q2', 'ecs/q3'].map((id) => makeSeat(id))
    const open = play(
      drillHeader({ questions }),
      [visit(0), later(0)],
      [answer(0, 'a'), later(10)],
      [check(0, true), later(20)],
      [visit(1), later(30)],
      [answer(1, 'b'), later(40)],
    )
    const progress = foldAll(play(open, [{ ...handIn(open), reason: 'abandoned' }, later(50)]))
    expect(progress.sittings[0]).toMatchObject({ kind: 'drill', correct: 1, total: 1, passLine: 0 })
    expect(Object.keys(progress.questions)).toEqual(['ecs/q1'])
  })
})

describe('a flag', () => {
  const flag = (on: boolean): Action => ({ type: 'flag', question: 0, on })
  const header = drillHeader({ questions: [makeSeat('ecs/q1')] })
  const end = (...actions: Action[]) => {
    const open = play(header, visit(0), ...actions)
    return play(open, handIn(open))
  }

  test('is kept with the answer', () => {
    expect(foldAll(end(answer(0, 'a'), flag(true), check(0, true))).questions['ecs/q1']!.flagged).toBe(true)
  })

  test('can be set and taken off later without an answer, which changes nothing else', () => {
    const known = foldAll(drillOn(0, true))
    const flagged = foldSitting(known, end(flag(true)))
    expect(flagged.questions['ecs/q1']).toEqual({ ...known.questions['ecs/q1'], flagged: true })
    expect(foldSitting(flagged, end()).questions['ecs/q1']!.flagged).toBe(false)
  })
})

describe('suspended questions', () => {
  const suspend = (on: boolean): Action => ({ type: 'suspend', question: 0, on })
  const end = (seats: ReturnType<typeof makeSeat>[], ...actions: Action[]) => {
    const open = play(drillHeader({ questions: seats }), visit(0), ...actions)
    return play(open, handIn(open))
  }
  const one = makeSeat('ecs/q1')

  test('are kept, also without an answer, until a drill of suspended ones brings them back', () => {
    const kept = foldAll(end([one], suspend(true)))
    expect(kept.suspended).toEqual(['ecs/q1'])
    const again = foldSitting(kept, end([makeSeat('ecs/q2'), one], suspend(true)))
    expect(again.suspended).toEqual(['ecs/q1', 'ecs/q2'])
    const back = foldSitting(again, end([{ ...one, suspended: true }], suspend(false)))
    expect(back.suspended).toEqual(['ecs/q2'])
  })

  test('leave no trace where there are none', () => {
    expect(foldAll(end([one]))).not.toHaveProperty('suspended')
    expect(foldAll(end([one], suspend(true), suspend(false)))).not.toHaveProperty('suspended')
  })
})

describe('folding', () => {
  test('leaves the progress it started from as it was', () => {
    const before = foldAll(drillOn(0, true))
    const copy = structuredClone(before)
    foldSitting(before, drillOn(1, false))
    expect(before).toEqual(copy)
  })

  test('keeps right evidence within all evidence, and grows with the questions, not with the answers', () => {
    const sittings = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 200 }), fc.boolean(), fc.integer({ min: 1, max: 90 })),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(sittings, (all) => {
        const inOrder = [...all].sort(([a], [b]) => a - b)
        const progress = foldAll(...inOrder.map(([day, correct, seconds]) => drillOn(day, correct, seconds)))
        expect(progress.sittings).toHaveLength(all.length)
        for (const { weight, right, answers } of Object.values(progress.questions)) {
          expect(right).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(weight)
          expect(weight).toBeLessThanOrEqual(1 + answers / 4)
        }
        expect(Object.keys(progress.questions).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })

  test('of a sitting without a single action adds its line and no answer', () => {
    const open = startSitting(makeHeader())
    expect(foldAll(play(open, handIn(open)))).toMatchObject({
      sittings: [{ correct: 0, total: 3 }],
      questions: {},
    })
  })
})

test('an exam that ran out of time ended at its deadline, however much later that was noticed', () => {
  const header = makeHeader({ duration: 60_000 })
  const open = play(header, [visit(0), later(1)], [answer(0, 'a'), later(20)])
  const over = play(open, [{ ...handIn(open), reason: 'time' }, later(30 * DAY)])
  const { sittings, questions } = foldSitting(EMPTY_PROGRESS, over)
  expect(sittings[0]!.end).toBe(later(60).wall)
  expect(questions[header.questions[0]!.id]!.last).toBe(later(60).wall)
})
