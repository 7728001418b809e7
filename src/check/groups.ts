import type { QuestionView } from './view.ts'

/** A measure split by key and distractors: the least of the keys, the most of the distractors. */
export function leastKeyMostDistractor(
  view: QuestionView,
  values: readonly number[],
): { key: number; distractor: number } {
  const of = (options: QuestionView['options']) => options.map(({ index }) => values[index]!)
  return { key: Math.min(...of(view.keys)), distractor: Math.max(...of(view.distractors)) }
}
