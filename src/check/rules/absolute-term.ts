import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

/** After StevenJamesMoore/SAQUET (absolute terms) and Haladyna et al. 2002, rule 28a. */
const ABSOLUTE =
  /\b(?:always|never|none|completely|absolutely|totally|definitely|entirely|impossible|guarantee[ds]?)\b/i
const STRONG = /\b(?:always|never|none|impossible|guarantee[ds]?|completely)\b/i

export const absoluteTerm: Rule = {
  id: 'absolute-term',
  severity: 'warning',
  summary:
    'Options have no absolute words (always, never, completely ...); an error if only distractors have strong ones.',
  why: 'Test-wise people strike options with absolute words unread, and are nearly always right.',
  *check(bank) {
    for (const view of viewsOf(bank)) {
      const keyToo = view.keys.some(({ prose }) => STRONG.test(prose))
      for (const { option, correct, prose, index } of view.options) {
        const strong = STRONG.exec(prose)?.[0]
        const found = strong ?? ABSOLUTE.exec(prose)?.[0]
        if (!found) continue
        const telling = strong !== undefined && !correct && !keyToo
        yield {
          ...place(view, 'options', index, 'text'),
          message: `In ${view.id}, option "${option.id}" says "${found}"${telling ? ', and no key does' : ''}.`,
          mend: 'Say what happens without the absolute word.',
          severity: telling ? 'error' : 'warning',
        }
      }
    }
  },
}
