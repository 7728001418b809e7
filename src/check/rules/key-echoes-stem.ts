import { comparableViews } from '../groups.ts'
import type { Rule } from '../rule.ts'
import type { OptionView, QuestionView } from '../view.ts'
import { place } from '../view.ts'

/** Words of the stem that only the key repeats. */
const LIMITS = { warning: 2, error: 3 }

export const keyEchoesStem: Rule = {
  id: 'key-echoes-stem',
  severity: 'warning',
  summary: 'The key is not the only option that repeats words of the stem (2 words; error: 3).',
  why: 'An echo of the stem points at the key without any knowledge of the matter.',
  *check(bank) {
    for (const view of comparableViews(bank)) {
      if (view.distractors.some((option) => echoes(view, option).length > 0)) continue
      const [weakest] = view.keys
        .map((option) => ({ option, words: echoes(view, option) }))
        .sort((a, b) => a.words.length - b.words.length)
      const { option, words } = weakest!
      if (words.length < LIMITS.warning) continue
      yield {
        ...place(view, 'options', option.index, 'text'),
        message: `In ${view.id}, only the key "${option.option.id}" repeats words of the stem: ${words.join(', ')}.`,
        mend: 'Let distractors speak of the same things, or say it in other words in the key.',
        severity: words.length >= LIMITS.error ? 'error' : 'warning',
      }
    }
  },
}

/** Stem words of the option that no option of the other side has (single response: no other option). */
function echoes(view: QuestionView, option: OptionView): string[] {
  const others = option.correct ? view.distractors : view.options.filter((other) => other !== option)
  return [...option.tokens].filter(
    (token) => view.stemTokens.has(token) && !others.some(({ tokens }) => tokens.has(token)),
  )
}
