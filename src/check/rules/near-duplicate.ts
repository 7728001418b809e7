import type { Rule } from '../rule.ts'
import type { SimilarPair } from '../similar.ts'
import { similarPairs } from '../similar.ts'
import type { QuestionView } from '../view.ts'
import { areEnemies, place, viewsOf } from '../view.ts'
import { percent } from '../words.ts'

/** Shared content words over all content words of two stems. Well-edited banks hardly have pairs above the first. */
const LIMITS = { warning: 0.6, error: 0.8 }
/** A stem with fewer content words says too little; then the options count too. */
const FEWEST_TOKENS = 12

export const nearDuplicate: Rule = {
  id: 'near-duplicate',
  severity: 'warning',
  summary:
    'No two stems have 60 % of their words in common (error: 80 %), unless the questions are `enemies`.',
  why: 'In one exam, the second of two such questions tests nothing, and one may give the other away.',
  *check(bank) {
    const views = viewsOf(bank)
    const pairs = similarPairs(
      views.map(wordsOf),
      LIMITS.warning,
      ({ later, earlier, similarity }) =>
        similarity >= LIMITS.error && !areEnemies(views[later]!, views[earlier]!),
    )
    const worst = new Map<number, SimilarPair>()
    for (const pair of pairs) {
      if (areEnemies(views[pair.later]!, views[pair.earlier]!)) continue
      if (pair.similarity > (worst.get(pair.later)?.similarity ?? 0)) worst.set(pair.later, pair)
    }
    for (const { later, earlier, similarity } of worst.values())
      yield problem({ view: views[later]!, other: views[earlier]!, similarity })
  },
}

function wordsOf(view: QuestionView): ReadonlySet<string> {
  if (view.stemTokens.size >= FEWEST_TOKENS) return view.stemTokens
  return new Set([...view.stemTokens, ...view.options.flatMap(({ tokens }) => [...tokens])])
}

function problem({
  view,
  other,
  similarity,
}: {
  view: QuestionView
  other: QuestionView
  similarity: number
}) {
  return {
    ...place(view, 'scenario'),
    message: `The stem of ${view.id} shares ${percent(similarity)} of its words with that of ${other.id}.`,
    mend: 'Ask for another decision in another situation, or name each other in `enemies`.',
    severity: similarity >= LIMITS.error ? ('error' as const) : ('warning' as const),
  }
}
