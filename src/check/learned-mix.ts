import { digest32 } from '../bank/digest.ts'
import { type Choices, conditionalLogit, dot, withoutEach } from './conditional-logit.ts'
import type { Measure } from './cues.ts'
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
    return rows.map((row) => Math.round(dot(row, weights[fold]!) * 1e9))
  }
}

function foldOf({ id }: QuestionView): number {
  return (digest32(`fold ${id}`) >>> 0) % FOLDS
}

function itemOf(view: QuestionView, measures: readonly Measure[]): Choices {
  const columns = measures.map((measure) => standardized(measure(view)))
  return {
    rows: view.options.map((_, option) => Float64Array.from(columns, (column) => column[option]!)),
    keys: view.keys.map(({ index }) => index),
    distractors: view.distractors.map(({ index }) => index),
  }
}

function standardized(values: readonly number[]): number[] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
  return values.map((value) => (deviation > 1e-12 ? (value - mean) / deviation : 0))
}
