import type { Bank } from '../bank/bank.ts'
import type { QuestionView } from './view.ts'
import { viewsOf } from './view.ts'

/** The questions in use that have both keys and distractors, so that the two can be compared. */
export function comparableViews(bank: Bank): QuestionView[] {
  return viewsOf(bank).filter(isComparable)
}

/** Whether a question has both keys and distractors. */
export function isComparable({ keys, distractors }: QuestionView): boolean {
  return keys.length > 0 && distractors.length > 0
}

/** A measure split by key and distractors: the least of the keys, the most of the distractors. */
export function leastKeyMostDistractor(
  view: QuestionView,
  values: readonly number[],
): { key: number; distractor: number } {
  const of = (options: QuestionView['options']) => options.map(({ index }) => values[index]!)
  return { key: Math.min(...of(view.keys)), distractor: Math.max(...of(view.distractors)) }
}
