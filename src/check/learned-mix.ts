import { digest32 } from '../bank/digest.ts'
import { type Choices, conditionalLogit, dot, withoutEach } from './conditional-logit.ts'
import { comparable, type Measure } from './cues.ts'
import type { QuestionView } from './view.ts'

const FOLDS = 10

/**
 * How a mix of measures would rate the options of each question, its weights learned from the other nine tenths of the
 * questions. Ten folds by id, features standardized within the question.
 */
export function learnedMix(views: readonly QuestionView[], measures: readonly Measure[]): Measure {
  const items = new Map(views.map((view) => [view, { ...itemOf(view, measures), fold: foldOf(view) }]))
  const all = [...items.values()]
  const folds = Array.from({ length: FOLDS }, (_, fold) => all.filter((item) => item.fold === fold))
  const weights = withoutEach(folds, conditionalLogit(all, measures.length))
  return (view) => {
    const { rows, fold } = items.get(view)!
    return rows.map((row) => comparable(dot(row, weights[fold]!)))
  }
}

function foldOf({ id }: QuestionView): number {
  return (digest32(`fold ${id}`) >>> 0) % FOLDS
}

function itemOf(view: QuestionView, measures: readonly Measure[]): Choices {
  const rows = view.options.map(() => new Float64Array(measures.length))
  for (let feature = 0; feature < measures.length; feature++)
    standardize(measures[feature]!(view), rows, feature)
  return {
    rows,
    keys: view.keys.map(({ index }) => index),
    distractors: view.distractors.map(({ index }) => index),
  }
}

/** Writes the values with mean 0 and standard deviation 1 into their rows; equal values stay 0. */
function standardize(values: readonly number[], rows: readonly Float64Array[], feature: number): void {
  let sum = 0
  let squares = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  for (const value of values) squares += (value - mean) ** 2
  const deviation = Math.sqrt(squares / values.length)
  if (deviation > 1e-12)
    for (let option = 0; option < rows.length; option++)
      rows[option]![feature] = (values[option]! - mean) / deviation
}
