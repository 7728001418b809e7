import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

const VERDICTS = new Set(['true', 'false', 'yes', 'no'])

export const trueFalseOptions: Rule = {
  id: 'true-false-options',
  severity: 'error',
  summary: 'Options are not just True, False, Yes or No.',
  why: 'Half of the guesses are right, so the answer says little about what is known.',
  *check(bank) {
    for (const view of viewsOf(bank))
      if (view.options.every(({ option }) => VERDICTS.has(option.text.toLowerCase().replace(/\W/g, ''))))
        yield {
          ...place(view, 'options'),
          message: `All options of ${view.id} are True, False, Yes or No.`,
          mend: 'Ask for the decision and offer designs as options.',
        }
  },
}
