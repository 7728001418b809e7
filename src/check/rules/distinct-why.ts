import type { Rule } from '../rule.ts'
import { wordsIn } from '../tokens.ts'
import { place, viewsOf } from '../view.ts'

export const distinctWhy: Rule = {
  id: 'distinct-why',
  severity: 'error',
  summary: 'No two options of a question have the same `why`.',
  why: 'A repeated rationale does not say what is wrong with this option.',
  *check(bank) {
    for (const view of viewsOf(bank)) {
      const { options } = view.question
      for (const [index, { id, why }] of options.entries()) {
        const twin = options.slice(0, index).find((other) => areSame(other.why, why))
        if (twin)
          yield {
            ...place(view, 'options', index, 'why'),
            message: `In ${view.id}, options "${twin.id}" and "${id}" have the same why.`,
            mend: 'Explain each option by what it alone does.',
          }
      }
    }
  },
}

function areSame(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) < 10 && wordsIn(a).join(' ') === wordsIn(b).join(' ')
}
