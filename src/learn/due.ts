import type { Bank, BankQuestion } from '../bank/bank.ts'
import { askable } from './askable.ts'
import type { Progress } from './progress.ts'

/** Questions that drills may ask and whose time to be met again has come at `now` (ms), the longest overdue first. */
export function dueQuestions(bank: Bank, progress: Progress, now: number): BankQuestion[] {
  return askable(bank, progress)
    .filter(({ id }) => dueAt(progress, id) <= now)
    .sort(longestOverdue(progress))
}

/** Wall time, ms, when a question is to be met again; Infinity for one without an answer that was evidence. */
export function dueAt(progress: Progress, id: string): number {
  return progress.questions[id]?.memory?.due ?? Infinity
}

/** Orders questions by when they were to be met again, the longest overdue first. */
export function longestOverdue(progress: Progress) {
  return (a: BankQuestion, b: BankQuestion) => dueAt(progress, a.id) - dueAt(progress, b.id)
}

/** Minutes that so many questions take the learner: by the pace of finished sittings, before them by the exam's. */
export function minutesFor(count: number, { manifest }: Bank, { sittings }: Progress): number {
  const own = sittings.filter(({ bank }) => bank === manifest.id)
  const answered = own.reduce((sum, { total }) => sum + total, 0)
  const spent = own.reduce((sum, { elapsed }) => sum + elapsed, 0) / 60_000
  const { minutes, questions } = manifest.blueprint
  return count * (answered > 0 ? spent / answered : minutes / questions)
}
