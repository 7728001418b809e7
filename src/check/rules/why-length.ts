import type { Rule } from '../rule.ts'
import { countWords } from '../tokens.ts'
import { place, viewsOf } from '../view.ts'

/** Words of a rationale: enough to teach, short enough to be read. */
const FEWEST = 8
const MOST = 60

export const whyLength: Rule = {
  id: 'why-length',
  severity: 'error',
  summary: 'Each option is explained in 8 to 60 words.',
  why: 'The rationale is what teaches; a few words only repeat the verdict, and long ones are not read.',
  *check(bank) {
    for (const view of viewsOf(bank))
      for (const [index, { id, why }] of view.question.options.entries()) {
        const words = countWords(why)
        if (words < FEWEST || words > MOST)
          yield {
            ...place(view, 'options', index, 'why'),
            message: `In ${view.id}, the why of option "${id}" has ${words} words (${FEWEST} to ${MOST}).`,
            mend: words < FEWEST ? 'Say what tempts and what breaks.' : 'Keep what decides, cut the rest.',
          }
      }
  },
}
