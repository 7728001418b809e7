import type { Sureness } from '../exam/sitting.ts'

/** Format of `progress.json`; one of an older format is made anew from the journals. */
export const PROGRESS_VERSION = 2

/** What the record means, derived from the journals; safe to delete. */
export interface Progress {
  version: typeof PROGRESS_VERSION
  /** Finished sittings that are folded in, by (start, id). */
  sittings: SittingSummary[]
  /** By whole question id; questions that left the bank are kept and ignored. */
  questions: Record<string, QuestionRecord>
  /** Whole ids of questions that drills leave out, sorted; absent where there are none. */
  suspended?: string[]
}

export interface SittingSummary {
  id: string
  kind: 'exam' | 'drill'
  bank: string
  /** Counts as a mock exam. */
  counted: boolean
  seed: string
  form?: number
  series?: 'own' | 'other'
  selection: string[]
  /** Wall times, ms since 1970. */
  start: number
  end: number
  /** Working time used, ms. */
  elapsed: number
  correct: number
  total: number
  passLine: number
}

export interface QuestionRecord {
  topic: string
  domain: string
  /** Version last answered. */
  version: number
  /** How often it was answered. */
  answers: number
  /** Wall time of the last answer, ms, and whether it was right. */
  last: number
  correct: boolean
  sure?: Sureness
  flagged: boolean
  /** Sum of the weights of its answers, and of the right ones, as they weigh at `last`. */
  weight: number
  right: number
  /** Wall time of the first answer to this version, ms, and whether it was right. */
  first: number
  firstCorrect: boolean
  /** When to meet it again; absent until an answer was evidence. */
  memory?: Memory
}

/** What the scheduler keeps of a question (FSRS-6; see `learn/memory.ts`). */
export interface Memory {
  /** Days from a review until the chance of recall has fallen to 90 %. */
  stability: number
  /** From 1 to 10. */
  difficulty: number
  /** Wall times of the last review and of the next one, ms. */
  reviewed: number
  due: number
}

/** Evidence halves every 30 days (`weightAfter`). */
const HALF_LIFE = 30 * 24 * 3_600_000
export const EMPTY_PROGRESS: Progress = { version: PROGRESS_VERSION, sittings: [], questions: {} }

/** The share of its weight that evidence keeps after `age` ms. */
export function weightAfter(age: number): number {
  return 0.5 ** (Math.max(0, age) / HALF_LIFE)
}
