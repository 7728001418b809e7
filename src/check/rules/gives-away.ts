import type { Rule } from '../rule.ts'
import { codeIn } from '../tokens.ts'
import type { OptionView, QuestionView } from '../view.ts'
import { activeViews, areEnemies, place } from '../view.ts'
import { listed } from '../words.ts'

/** Words of its own that a key must share with the other stem, besides the code. */
const FEWEST_WORDS = 2

export const givesAway: Rule = {
  id: 'gives-away',
  severity: 'warning',
  summary:
    'No stem names what only the key of another question names (code and two words), unless the two are `enemies`.',
  why: 'In one exam, a candidate reads the answer to one question in the text of the other.',
  *check(bank) {
    const views = activeViews(bank)
    const stems = new Map<string, QuestionView[]>()
    for (const view of views)
      for (const code of new Set(codeIn(view.stem))) stems.set(code, [...(stems.get(code) ?? []), view])
    for (const view of views)
      for (const key of view.keys)
        for (const [other, codes] of tellingStems(view, key, stems))
          yield {
            ...place(view, 'options', key.index, 'text'),
            message: `The stem of ${other.id} names ${listed(codes)}, which only the key of ${view.id} names.`,
            mend: 'Name each other in `enemies`, or take the detail out of the stem.',
          }
  },
}

function tellingStems(
  view: QuestionView,
  key: OptionView,
  stems: ReadonlyMap<string, readonly QuestionView[]>,
): Map<QuestionView, string[]> {
  const elsewhere = [view.stem, ...view.distractors.map(({ option }) => option.text)]
  const own = [...new Set(codeIn(key.option.text))].filter(
    (code) => !elsewhere.some((text) => text.includes(code)),
  )
  const found = new Map<QuestionView, string[]>()
  for (const code of own)
    for (const other of stems.get(code) ?? [])
      if (!areEnemies(view, other) && sharedWords(view, key, other) >= FEWEST_WORDS)
        found.set(other, [...(found.get(other) ?? []), code])
  return found
}

function sharedWords(
  { stemTokens, distractors }: QuestionView,
  key: OptionView,
  other: QuestionView,
): number {
  return [...key.tokens].filter(
    (token) =>
      other.stemTokens.has(token) &&
      !stemTokens.has(token) &&
      !distractors.some(({ tokens }) => tokens.has(token)),
  ).length
}
