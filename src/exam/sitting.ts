import type { SeatedQuestion } from './form.ts'

/** A moment, by two clocks: wall time can be set by anybody, uptime only grows within one boot. */
export interface Instant {
  /** Milliseconds since 1970. */
  wall: number
  /** Milliseconds since the machine started; counts sleep. */
  uptime: number
  /** Identity of the boot. */
  boot: string
}

/** The first line of a journal: everything that was decided before the first question. */
export interface SittingHeader {
  v: 1
  /** ULID. */
  id: string
  kind: 'exam' | 'drill'
  bank: { id: string; code: string; digest: string }
  seed: string
  /** Number of the form in its series (exams). */
  form?: number
  /** A whole form of a series: the learner's own, or one whose seed or ticket was given. */
  series?: 'own' | 'other'
  ticket?: string
  /** What was asked for, in words to show: "CodeDeploy", "missed". */
  selection: string[]
  questions: SeatedQuestion[]
  /** Working time in ms; absent: no clock. */
  duration?: number
  pausable: boolean
  /** Counts as a mock exam: whole, unfiltered, not pausable, full time or less. */
  counted: boolean
  /** Driven by a program: how fast it answers says nothing. */
  scripted?: true
  start: Instant
}

/** How one question was judged. */
export interface Verdict {
  key: string[]
  correct: boolean
}

/** How sure the learner was before the verdict: 1 guess, 2 unsure, 3 sure. */
export type Sureness = 1 | 2 | 3

/** What can happen to a sitting. Questions are counted from 0; options are ids, never letters. */
export type Action =
  | { type: 'visit'; question: number }
  | { type: 'answer'; question: number; chosen: string[] }
  | { type: 'strike'; question: number; option: string; on: boolean }
  | { type: 'flag'; question: number; on: boolean }
  /** Drill: asks for the verdict. Afterwards the answer stands (until undone). */
  | { type: 'check'; question: number; sure?: Sureness; verdict: Verdict }
  /** Drill: takes the last check back. */
  | { type: 'undo'; question: number }
  /** Drill: keeps the question out of later drills, or brings it back. */
  | { type: 'suspend'; question: number; on: boolean }
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'finish'; reason: 'submitted' | 'time' | 'abandoned'; verdicts: Verdict[] }

export interface QuestionState {
  chosen: string[]
  struck: string[]
  flagged: boolean
  seen: boolean
  suspended?: true
  /** A verdict was taken back: what is answered now is answered with the key in sight. */
  undone?: true
  /** The first complete answer that was left standing when the learner moved on. */
  first?: string[]
  sure?: Sureness
  /** Present once judged: after `check` in a drill, after `finish` in an exam. */
  verdict?: Verdict
  /** Time spent on it, ms. */
  spent: number
}

/** The state of a sitting: a fold of its header and actions. */
export interface Sitting {
  header: SittingHeader
  phase: 'open' | 'paused' | 'finished'
  questions: QuestionState[]
  /** Index of the question on screen. */
  current: number
  /** When the last action happened. */
  last: Instant
  /** Working time used up to `last`, ms; pauses are not in it. */
  elapsed: number
  pauses: number
  finish?: { reason: 'submitted' | 'time' | 'abandoned'; at: Instant }
}

/** A sitting before its first action. */
export function startSitting(header: SittingHeader): Sitting {
  return {
    header,
    phase: 'open',
    questions: header.questions.map(({ suspended }) => ({
      ...(suspended ? { suspended } : {}),
      chosen: [],
      struck: [],
      flagged: false,
      seen: false,
      spent: 0,
    })),
    current: 0,
    last: header.start,
    elapsed: 0,
    pauses: 0,
  }
}
