import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

export const distractorReason: Rule = {
  id: 'distractor-reason',
  severity: 'error',
  summary:
    'Each distractor breaks a constraint (`fails`) or rests on a false belief (`belief`), and has no `meets`.',
  why: 'A distractor that fails nothing named may be right after all.',
  waivable: false,
  *check(bank) {
    for (const view of viewsOf(bank))
      for (const { option, index } of view.distractors) {
        if (!option.fails?.length && option.belief === undefined)
          yield {
            ...place(view, 'options', index),
            message: `In ${view.id}, distractor "${option.id}" breaks no constraint and rests on no false belief.`,
            mend: 'Add `fails` with the constraint it breaks, or `belief` with the false belief; if there is neither, it is a key.',
          }
        if (option.meets)
          yield {
            ...place(view, 'options', index, 'meets'),
            message: `In ${view.id}, distractor "${option.id}" has \`meets\`, which belongs to a key.`,
            mend: 'Delete `meets`, or set `correct: true`.',
          }
      }
  },
}
