import type { PlacedReference } from '../references.ts'
import { referencesOf } from '../references.ts'
import type { Rule } from '../rule.ts'

const DAY = 86_400_000

export const staleReference: Rule = {
  id: 'stale-reference',
  severity: 'warning',
  summary:
    'With `--fresh DATE`: references were checked within `policy.staleDays` (error beyond the second age).',
  why: 'Services change; a page that nobody has read for a year may say something else by now.',
  waivable: false,
  *check(bank, { fresh }) {
    if (fresh === undefined) return
    const { warning, error } = bank.manifest.policy.staleDays
    for (const { days, placed } of ages(referencesOf(bank), fresh)) {
      if (days <= warning) continue
      const { file, path, reference, owner } = placed
      yield {
        file,
        path: [...path, 'checked'],
        message: `A reference of ${owner} was last checked ${days} days before ${fresh} (${reference.url}).`,
        mend: 'Read the page again, correct what has changed, and write down the day.',
        severity: days > error ? 'error' : 'warning',
      }
    }
  },
}

function* ages(references: Iterable<PlacedReference>, fresh: string) {
  const today = Date.parse(fresh)
  for (const placed of references)
    yield { days: Math.round((today - Date.parse(placed.reference.checked)) / DAY), placed }
}
