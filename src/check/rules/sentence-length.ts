import type { Rule } from '../rule.ts'
import { countWords, withoutCode } from '../tokens.ts'
import { place, viewsOf } from '../view.ts'

const MOST = 40

export const sentenceLength: Rule = {
  id: 'sentence-length',
  severity: 'warning',
  summary: 'No sentence of scenario or prompt has more than 40 words.',
  why: 'Long sentences test the language, above all of those who read in a second one.',
  *check(bank) {
    for (const view of viewsOf(bank))
      for (const key of ['scenario', 'prompt'] as const) {
        const sentences = withoutCode(view.question[key]).split(/(?<=[.?!:;])\s+|\n\s*\n|\n\s*[-*]/)
        const longest = Math.max(...sentences.map(countWords))
        if (longest > MOST)
          yield {
            ...place(view, key),
            message: `The ${key} of ${view.id} has a sentence of ${longest} words (at most ${MOST}).`,
            mend: 'Make two sentences of it.',
          }
      }
  },
}
