import { fsrs, Rating } from 'ts-fsrs'
import type { Sureness } from '../exam/sitting.ts'
import type { Memory } from './progress.ts'

const DAY = 24 * 3_600_000

/** FSRS-6 with its default weights and a wanted recall of 90 %; without chance, so that a rebuild agrees. */
const scheduler = fsrs({ enable_fuzz: false, request_retention: 0.9 })

/** What an answer at `at` (ms) makes of the memory of a question; undefined: it was not met before. */
export function review(
  memory: Memory | undefined,
  { at, correct, sure }: { at: number; correct: boolean; sure?: Sureness },
): Memory {
  const days = memory ? Math.max(0, Math.floor((at - memory.reviewed) / DAY)) : 0
  const { stability, difficulty } = scheduler.next_state(memory ?? null, days, gradeOf(correct, sure))
  return { stability, difficulty, reviewed: at, due: at + DAY * scheduler.next_interval(stability, days) }
}

/** A guess that was right is no recall. Hard is a grade for what was recalled, never for a failure. */
function gradeOf(correct: boolean, sure: Sureness | undefined): Rating {
  if (!correct || sure === 1) return Rating.Again
  return sure === 2 ? Rating.Hard : Rating.Good
}
