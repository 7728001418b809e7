import { readingScale } from '../reading.ts'
import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

/** Words at 144 seconds per question. */
const LIMITS = { fewest: 6, warning: 45, error: 70 }

export const optionLength: Rule = {
  id: 'option-length',
  severity: 'warning',
  summary:
    "Options have 6 to 45 words (error above 70), scaled by the exam's minutes per question; all short is fine.",
  why: 'A stub among full sentences is struck unread; a very long option is not read to its end.',
  *check(bank) {
    const scale = readingScale(bank)
    const fewest = Math.floor(LIMITS.fewest * Math.min(scale, 1))
    const most = Math.ceil(LIMITS.warning * scale)
    for (const view of viewsOf(bank)) {
      const allShort = view.options.every(({ words }) => words < fewest * 2)
      for (const { option, words, index } of view.options) {
        if (words <= most && (words >= fewest || allShort)) continue
        yield {
          ...place(view, 'options', index, 'text'),
          message: `In ${view.id}, option "${option.id}" has ${words} words (${fewest} to ${most}).`,
          mend:
            words > most ? 'Keep what sets it apart, cut the rest.' : 'Say as much as the other options do.',
          severity: words > LIMITS.error * scale ? 'error' : 'warning',
        }
      }
    }
  },
}
