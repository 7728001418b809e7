import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

const OTHERS =
  /\b(?:all|none|both|neither|any|either) of (?:the )?(?:above|these|options|answers|other options|other answers)\b|^(?:both|neither)\b.*\b[A-F] (?:and|or|nor) [A-F]\b/i

export const allOfTheAbove: Rule = {
  id: 'all-of-the-above',
  severity: 'error',
  summary: 'No option is about other options ("all of the above", "none of these").',
  why: 'One known option decides about it, so it tests less; and when shuffled, "above" is elsewhere.',
  *check(bank) {
    for (const view of viewsOf(bank))
      for (const { option, prose, index } of view.options) {
        const found = OTHERS.exec(prose)?.[0]
        if (found)
          yield {
            ...place(view, 'options', index, 'text'),
            message: `In ${view.id}, option "${option.id}" is about other options: "${found}".`,
            mend: 'Replace it by a design of its own, or make the question multiple response.',
          }
      }
  },
}
