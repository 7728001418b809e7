import { referencesOf } from '../references.ts'
import type { Rule } from '../rule.ts'

/** The first web page went public in August 1991. */
const FIRST_PAGE = '1991-08-06'
const FAR_FUTURE = '2100-01-01'

export const referenceDate: Rule = {
  id: 'reference-date',
  severity: 'error',
  summary: '`checked` is a day on which somebody can have read the page (with `--fresh DATE`: not after it).',
  why: 'A date that cannot be true says that nobody opened the page.',
  waivable: false,
  *check(bank, { fresh }) {
    for (const { file, path, reference, owner } of referencesOf(bank)) {
      const { checked } = reference
      const late = checked > (fresh ?? FAR_FUTURE)
      if (late || checked < FIRST_PAGE)
        yield {
          file,
          path: [...path, 'checked'],
          message: `A reference of ${owner} was checked on ${checked}, ${
            late ? `after ${fresh ?? 'any day to come'}` : 'before there were web pages'
          }.`,
          mend: 'Open the page, read it, and write down the day.',
        }
    }
  },
}
