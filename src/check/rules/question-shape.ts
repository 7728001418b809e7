import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'
import { listed } from '../words.ts'

export const questionShape: Rule = {
  id: 'question-shape',
  severity: 'error',
  summary: 'Numbers of options and keys are among `policy.shapes`, and at least one option is wrong.',
  why: 'Practice with three options, or with two keys of four, trains for another exam.',
  waivable: false,
  *check(bank) {
    const { shapes } = bank.manifest.policy
    const allowed = listed(shapes.map(({ options, keys }) => `${keys} of ${options}`))
    for (const view of viewsOf(bank)) {
      const options = view.options.length
      const keys = view.keys.length
      if (keys < options && shapes.some((shape) => shape.options === options && shape.keys === keys)) continue
      yield {
        ...place(view, 'options'),
        message: `${view.id} has ${keys} correct of ${options} options; the bank allows ${allowed}.`,
        mend: 'Add or remove options, or set `correct: true` on the keys.',
      }
    }
  },
}
