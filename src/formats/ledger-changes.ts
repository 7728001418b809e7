import type { Ledger } from '../bank/bank.ts'
import { entryOf } from '../bank/ledger.ts'
import { counted } from '../check/words.ts'

/** What became of a ledger: `3 questions new, 1 in a new version, 0 retired`, or that nothing changed. */
export function ledgerChanges(before: Ledger, after: Ledger): string {
  const counts = { fresh: 0, raised: 0, retired: 0 }
  for (const [topic, questions] of Object.entries(after))
    for (const [id, entry] of Object.entries(questions)) {
      const old = entryOf(before, `${topic}/${id}`)
      if (!old) counts.fresh++
      else if (entry.retired && !old.retired) counts.retired++
      else if (entry.hash !== old.hash || entry.version !== old.version) counts.raised++
    }
  const { fresh, raised, retired } = counts
  if (fresh + raised + retired === 0) return 'nothing has changed'
  return `${counted(fresh, 'question')} new, ${raised} in a new version, ${retired} retired`
}
