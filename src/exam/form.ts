import type { Bank } from '../bank/bank.ts'

/** One question as it is seated in a form: enough to show, judge and fold it without drawing again. */
export interface SeatedQuestion {
  /** Whole id, `topic/question`. */
  id: string
  version: number
  /** `questionHash` at the time of the draw. */
  hash: string
  topic: string
  domain: string
  task: string
  /** Option ids in the order shown. */
  options: string[]
  /** How many options to choose. */
  choose: number
  /** Unscored questions look like all others until the end. */
  scored: boolean
  /** Mean Angoff rating, 0-1. */
  angoff: number
  /** In a drill of suspended questions: it is one of them, until it is brought back. */
  suspended?: true
}

/** What a form is drawn by. The same request and bank give the same form on every machine. */
export interface FormRequest {
  seed: string
  /** 1 for the first form of the series. */
  number: number
  /** Number of questions; absent: the blueprint's. */
  length?: number
  /** Domain ids; absent or empty: all. */
  domains?: string[]
  /** Topic ids; absent or empty: all. */
  topics?: string[]
}

/** Whether a request is a whole mock exam by the blueprint; only such a sitting counts as a mock. */
export function isFullMock(bank: Bank, request: FormRequest): boolean {
  return (
    (request.length === undefined || request.length === bank.manifest.blueprint.questions) &&
    !request.domains?.length &&
    !request.topics?.length
  )
}

/** A form could not be drawn: where questions are missing, and how many there are at most. */
export interface Shortage {
  /** Domain id, or undefined where the whole pool is too small. */
  domain?: string
  needed: number
  available: number
}
