import { characters } from '../cues.ts'
import { comparableViews, leastKeyMostDistractor } from '../groups.ts'
import type { Rule } from '../rule.ts'
import { place } from '../view.ts'

/** In well-edited banks 7 % of keys pass the first ratio and 2 % the second; in careless ones 19 and 10 %. */
const LIMITS = { warning: 1.33, error: 1.5 }
const FEWEST_WORDS = 8

export const longestOptionIsKey: Rule = {
  id: 'longest-option-is-key',
  severity: 'warning',
  summary: 'The key is not 1.33 times as long as the longest distractor (error: 1.5 times).',
  why: 'People who do not know pick the longest option, because writers are careful only with the right one.',
  *check(bank) {
    for (const view of comparableViews(bank)) {
      const { key, distractor } = leastKeyMostDistractor(view, characters(view))
      const ratio = key / distractor
      const shortest = view.keys.find(({ option }) => option.text.length === key)!
      if (ratio < LIMITS.warning || shortest.words < FEWEST_WORDS) continue
      yield {
        ...place(view, 'options', shortest.index, 'text'),
        message: `The key of ${view.id} is ${ratio.toFixed(2)} times as long as its longest distractor; people who guess pick the longest option.`,
        mend: 'Shorten the key, or give a distractor as much detail.',
        severity: ratio >= LIMITS.error ? 'error' : 'warning',
      }
    }
  },
}
