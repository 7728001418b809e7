import type { Bank } from '../../src/bank/bank.ts'
import { questionsOf } from '../../src/bank/bank.ts'
import { judge } from '../../src/exam/desk.ts'
import { seat } from '../../src/exam/draw.ts'
import type { SeatedQuestion } from '../../src/exam/form.ts'
import { candidateOf } from '../../src/exam/pool.ts'
import type { Action, Instant, Sitting, SittingHeader, Verdict } from '../../src/exam/sitting.ts'
import { startSitting } from '../../src/exam/sitting.ts'
import { step } from '../../src/exam/step.ts'

/** Wall time at which sittings of the tests start. */
export const START = Date.UTC(2026, 10, 22, 9)

/** A moment `seconds` after the start, both clocks in step. */
export function later(seconds: number): Instant {
  return { wall: START + seconds * 1000, uptime: 50_000_000 + seconds * 1000, boot: 'boot-1' }
}

/** A seat of a question with the options a, b, c, d of which `a` is the key. */
export function makeSeat(id: string, over: Partial<SeatedQuestion> = {}): SeatedQuestion {
  return {
    id,
    version: 1,
    hash: '0123456789abcdef',
    topic: id.split('/')[0]!,
    domain: 'sdlc-automation',
    task: '1.1',
    options: ['a', 'b', 'c', 'd'],
    choose: 1,
    scored: true,
    angoff: 0.6,
    ...over,
  }
}

/** A header over three seats, an exam of an hour unless said otherwise. */
export function makeHeader(over: Partial<SittingHeader> = {}): SittingHeader {
  return {
    v: 1,
    id: '01JDA0000000000000000000AA',
    kind: 'exam',
    bank: { id: 'made-up', code: 'MADE-UP', digest: '0123456789ab' },
    seed: 'seed',
    selection: [],
    questions: [
      makeSeat('one/q1'),
      makeSeat('one/q2', { options: ['a', 'b', 'c', 'd', 'e'], choose: 2 }),
      makeSeat('two/q3'),
    ],
    duration: 3_600_000,
    pausable: false,
    counted: false,
    start: later(0),
    ...over,
  }
}

/** A header of a drill, without a clock. */
export function drillHeader(over: Partial<SittingHeader> = {}): SittingHeader {
  const { duration: _duration, ...header } = makeHeader({ kind: 'drill', ...over })
  return header
}

/** Seats of all questions of a bank in file order. */
export function seatsOf(bank: Bank): SeatedQuestion[] {
  return questionsOf(bank).map((item) => seat(candidateOf(item), { seed: 'seed', number: 1 }))
}

/** The sitting after these actions, one every second unless a moment is given. */
export function play(start: Sitting | SittingHeader, ...actions: (Action | [Action, Instant])[]): Sitting {
  let sitting = 'header' in start ? start : startSitting(start)
  let seconds = (sitting.last.wall - START) / 1000
  for (const item of actions) {
    const [action, now] = Array.isArray(item) ? item : [item, later(++seconds)]
    sitting = step(sitting, action, now)
  }
  return sitting
}

export const visit = (question: number): Action => ({ type: 'visit', question })
export const answer = (question: number, ...chosen: string[]): Action => ({
  type: 'answer',
  question,
  chosen,
})
export const check = (question: number, correct: boolean, sure?: 1 | 2 | 3): Action => ({
  type: 'check',
  question,
  verdict: { key: ['a'], correct },
  ...(sure ? { sure } : {}),
})

/** Hands in; every question is judged against the keys, `a` (and `b`) where none are given. */
export function handIn(sitting: Sitting, keys?: string[][]): Extract<Action, { type: 'finish' }> {
  const verdicts: Verdict[] = sitting.questions.map(({ chosen }, index) =>
    judge(keys?.[index] ?? ['a', 'b'].slice(0, sitting.header.questions[index]!.choose), chosen),
  )
  return { type: 'finish', reason: 'submitted', verdicts }
}
