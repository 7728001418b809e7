import { readingScale } from '../reading.ts'
import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

/** Words at 144 seconds per question: 320 take 81 seconds at 238 words a minute. */
const LIMITS = { warning: 320, error: 420 }

export const questionLength: Rule = {
  id: 'question-length',
  severity: 'warning',
  summary:
    "Stem and options have at most 320 words (error above 420), scaled by the exam's minutes per question.",
  why: 'Reading alone would use more than half of the time that the exam gives for a question.',
  *check(bank) {
    const scale = readingScale(bank)
    for (const view of viewsOf(bank)) {
      const words = view.options.reduce((sum, option) => sum + option.words, view.stemWords)
      if (words <= LIMITS.warning * scale) continue
      yield {
        ...place(view),
        message: `${view.id} has ${words} words in all (at most ${Math.ceil(LIMITS.warning * scale)}).`,
        mend: 'Cut what no option depends on, or split the question in two.',
        severity: words > LIMITS.error * scale ? 'error' : 'warning',
      }
    }
  },
}
