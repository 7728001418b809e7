import { intervalIn } from '../intervals.ts'
import type { Rule } from '../rule.ts'
import { countWords } from '../tokens.ts'
import { place, viewsOf } from '../view.ts'

/** Words around the range up to which an option is a range; "Scale from 2 to 10 instances ..." is a setting. */
const AROUND = 4

export const overlappingRanges: Rule = {
  id: 'overlapping-ranges',
  severity: 'error',
  summary: 'Options that differ only in a range of numbers do not overlap.',
  why: 'A value that lies in two ranges makes two options right.',
  *check(bank) {
    for (const view of viewsOf(bank)) {
      const ranges = view.options.flatMap(({ option, index }) => {
        const range = intervalIn(option.text)
        return range && countWords(range.frame) <= AROUND + 1 ? [{ ...range, index, id: option.id }] : []
      })
      for (const [at, range] of ranges.entries()) {
        const other = ranges
          .slice(0, at)
          .find(({ frame, low, high }) => frame === range.frame && low <= range.high && range.low <= high)
        if (other)
          yield {
            ...place(view, 'options', range.index, 'text'),
            message: `In ${view.id}, the ranges of options "${other.id}" and "${range.id}" overlap.`,
            mend: 'Let each range begin after the end of the one before it.',
          }
      }
    }
  },
}
