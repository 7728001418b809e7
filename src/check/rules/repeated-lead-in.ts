import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

/** Words in common from which a lead-in belongs in the stem. */
const LEAD_IN = 6

export const repeatedLeadIn: Rule = {
  id: 'repeated-lead-in',
  severity: 'warning',
  summary: 'The options do not all begin with the same six words or more.',
  why: 'What stands in every option is read four times and decides nothing.',
  *check(bank) {
    for (const view of viewsOf(bank)) {
      const [first, ...others] = view.options.map(({ wordList }) => wordList)
      const length = first!.findIndex((word, at) => others.some((words) => words[at] !== word))
      const common = length === -1 ? first!.length : length
      if (common >= LEAD_IN)
        yield {
          ...place(view, 'options'),
          message: `All options of ${view.id} begin with "${first!.slice(0, Math.min(common, 12)).join(' ')}".`,
          mend: 'Move these words to the stem.',
        }
    }
  },
}
