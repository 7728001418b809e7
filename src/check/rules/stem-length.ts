import { readingScale } from '../reading.ts'
import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

/** Words at 144 seconds per question: 238 words are read in a minute, and the options need time too. */
const LIMITS = { fewest: 40, warning: 170, error: 230 }

export const stemLength: Rule = {
  id: 'stem-length',
  severity: 'warning',
  summary:
    "Scenario and prompt have 40 to 170 words (error above 230); scaled by the exam's minutes per question.",
  why: 'A long stem tests reading speed, a very short one cannot hold a situation that needs a decision.',
  *check(bank) {
    const scale = readingScale(bank)
    const fewest = Math.floor(LIMITS.fewest * Math.min(scale, 1))
    const most = Math.ceil(LIMITS.warning * scale)
    for (const view of viewsOf(bank)) {
      const { id, stemWords } = view
      if (stemWords >= fewest && stemWords <= most) continue
      yield {
        ...place(view, 'scenario'),
        message: `The stem of ${id} has ${stemWords} words (${fewest} to ${most}).`,
        mend:
          stemWords > most ? 'Cut what no option depends on.' : 'Say what runs where and what is demanded.',
        severity: stemWords > LIMITS.error * scale ? 'error' : 'warning',
      }
    }
  },
}
