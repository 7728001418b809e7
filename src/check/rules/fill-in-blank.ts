import type { Rule } from '../rule.ts'
import { withoutCode } from '../tokens.ts'
import { place, viewsOf } from '../view.ts'

const BLANK = /(?<![\p{L}\p{N}_])__+(?![\p{L}\p{N}_])/u

export const fillInBlank: Rule = {
  id: 'fill-in-blank',
  severity: 'error',
  summary: 'The stem has no blank to fill in (`____`).',
  why: 'A sentence with a hole makes the learner solve a puzzle of grammar before the problem.',
  *check(bank) {
    for (const view of viewsOf(bank))
      for (const key of ['scenario', 'prompt'] as const)
        if (BLANK.test(withoutCode(view.question[key])))
          yield {
            ...place(view, key),
            message: `The ${key} of ${view.id} has a blank to fill in.`,
            mend: 'Ask a question instead.',
          }
  },
}
