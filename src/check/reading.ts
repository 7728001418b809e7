import type { Bank } from '../bank/bank.ts'

/** Seconds per question of the exam for which the limits of length were set (75 questions in 180 minutes). */
const YARDSTICK_SECONDS = 144

/**
 * How much reading time a question of this bank has, compared with the exam for which the limits of length
 * were set: 1 for 144 seconds a question. Limits in words are multiplied by it.
 */
export function readingScale(bank: Bank): number {
  const { minutes, questions } = bank.manifest.blueprint
  return (minutes * 60) / questions / YARDSTICK_SECONDS
}
