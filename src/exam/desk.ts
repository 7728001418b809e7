import type { Fact, Question } from '../bank/bank.ts'
import { isTimeUp } from './clock.ts'
import type { Action, Instant, Sitting, Verdict } from './sitting.ts'

/** What a front end asks for; the desk adds what only it knows (verdicts). */
export type Request =
  | Exclude<Action, { type: 'check' | 'finish' }>
  | { type: 'check'; question: number; sure?: 1 | 2 | 3 }
  | { type: 'finish'; reason: 'submitted' | 'time' | 'abandoned' }

/** What the screen and its line-mode twin work at: the sitting, its texts, and a way to act on it. */
export interface Desk {
  /** The present state. */
  sitting(): Sitting
  /** The text of the question at `index` (0 first). Its options are in file order: show them as seated. */
  question(index: number): Question
  /**
   * Does it and saves it before returning the new state. Hands the sitting in first when time is up.
   * Gives back the same object where the request makes no sense. Throws when it cannot be saved.
   */
  act(request: Request): Sitting
  now(): Instant
}

/** A desk for drills and for looking at what was missed: it also knows what a question rests on. */
export interface DrillDesk extends Desk {
  /** The facts behind the question at `index`: for corrections of the notes and for sources. */
  facts(index: number): Pick<Fact, 'claim' | 'differs' | 'references'>[]
  /** Keeps what the learner finds wrong with the question at `index`. Gives a sentence to show. */
  dispute(index: number, reason: string): string
}

/** Compares what was chosen with the key: all or nothing, order does not matter. */
export function judge(key: readonly string[], chosen: readonly string[]): Verdict {
  const correct = key.length === chosen.length && key.every((id) => chosen.includes(id))
  return { key: [...key], correct }
}

/** Hands the sitting in when its time is over. Gives whether it is finished now. */
export function handInWhenTimeIsUp(desk: Desk): boolean {
  if (isTimeUp(desk.sitting(), desk.now())) desk.act({ type: 'finish', reason: 'time' })
  return desk.sitting().phase === 'finished'
}
