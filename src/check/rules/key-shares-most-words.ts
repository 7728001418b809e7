import { convergence } from '../cues.ts'
import { comparableViews, leastKeyMostDistractor } from '../groups.ts'
import type { Rule } from '../rule.ts'
import { place } from '../view.ts'

/** How far ahead the key must be to be told by it. */
const AHEAD = 1.15

export const keySharesMostWords: Rule = {
  id: 'key-shares-most-words',
  severity: 'warning',
  summary: 'The key does not share clearly more words with the other options than any distractor (15 %).',
  why: 'Distractors made by changing the key one part at a time converge on it, and test-wise people see where.',
  *check(bank) {
    for (const view of comparableViews(bank)) {
      const { key, distractor } = leastKeyMostDistractor(view, convergence(view))
      if (key <= distractor || key < AHEAD * distractor) continue
      yield {
        ...place(view, 'options', view.keys[0]!.index, 'text'),
        message: `In ${view.id}, the key shares ${key} words with the other options, a distractor at most ${distractor}.`,
        mend: 'Let two distractors share their words with each other, or use four different designs.',
      }
    }
  },
}
