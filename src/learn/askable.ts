import { activeQuestions, type Bank, type BankQuestion } from '../bank/bank.ts'
import type { Progress } from './progress.ts'

/** Questions that drills ask without being told a topic: active ones that are not suspended. */
export function askable(bank: Bank, progress: Progress): BankQuestion[] {
  const suspended = new Set(progress.suspended ?? [])
  return activeQuestions(bank).filter(({ id }) => !suspended.has(id))
}
