import { qualifiersOf } from '../qualifier.ts'
import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

export const qualifierCase: Rule = {
  id: 'qualifier-case',
  severity: 'error',
  summary: 'A prompt has at most one qualifier (MOST, LEAST, FEWEST ...), in capitals.',
  why: 'The qualifier decides between options that all work, so nobody may read past it; two can contradict.',
  *check(bank) {
    for (const view of viewsOf(bank)) {
      const words = qualifiersOf(view.question.prompt).map(({ word }) => word)
      const small = words.find((word) => word !== word.toUpperCase())
      if (words.length > 1)
        yield {
          ...place(view, 'prompt'),
          message: `The prompt of ${view.id} has ${words.length} qualifiers: ${words.join(', ')}.`,
          mend: 'Keep the one that decides; write the others as constraints into the scenario.',
        }
      else if (small)
        yield {
          ...place(view, 'prompt'),
          message: `The prompt of ${view.id} writes its qualifier "${small}" in small letters.`,
          mend: `Write ${small.toUpperCase()}.`,
        }
    }
  },
}
