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
      const seen = new Map<string, string>()
      for (const [index, { id, why }] of view.question.options.entries()) {
        const folded = wordsIn(why).join(' ')
        const twin = seen.get(folded)
        if (twin !== undefined)
          yield {
            ...place(view, 'options', index, 'why'),
            message: `In ${view.id}, options "${twin}" and "${id}" have the same why.`,
            mend: 'Explain each option by what it alone does.',
          }
        seen.set(folded, id)
      }
    }
  },
}
