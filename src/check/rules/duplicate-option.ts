import type { Rule } from '../rule.ts'
import { codeIn, jaccard, wordsIn } from '../tokens.ts'
import type { OptionView } from '../view.ts'
import { place, viewsOf } from '../view.ts'

/** Share of words in common from which two options say the same (items that differ in one word of forty). */
const SAME = 0.95
const ARTICLES = new Set(['a', 'an', 'the'])

export const duplicateOption: Rule = {
  id: 'duplicate-option',
  severity: 'error',
  summary: 'No two options of a question say the same.',
  why: 'Of two options that say the same neither can be the only right one, so both can be struck without knowledge.',
  waivable: false,
  *check(bank) {
    for (const view of viewsOf(bank))
      for (const [index, option] of view.options.entries()) {
        const twin = view.options.slice(0, index).find((other) => areSame(option, other))
        if (twin)
          yield {
            ...place(view, 'options', index, 'text'),
            message: `In ${view.id}, option "${option.option.id}" says the same as option "${twin.option.id}".`,
            mend: 'Replace one of the two by a different design.',
          }
      }
  },
}

function areSame(a: OptionView, b: OptionView): boolean {
  const [fewer, more] = [a.tokens.size, b.tokens.size].sort((x, y) => x - y)
  if (fewer! < SAME * more!) return false
  if (fold(a.option.text) === fold(b.option.text)) return true
  if (jaccard(a.tokens, b.tokens) < SAME) return false
  const [x, y] = [sayings(a), sayings(b)]
  if (x.rest !== y.rest || jaccard(new Set(x.words), new Set(y.words)) < SAME) return false
  return inOrder(x.words, y.words)
}

function fold(text: string): string {
  return text
    .replaceAll('`', '')
    .replace(/\s+/g, ' ')
    .replace(/[.!\s]+$/, '')
}

/** Words that are not articles; code, figures, signs and negations apart, where one character decides. */
function sayings({ option, prose }: OptionView) {
  const words = wordsIn(prose).filter((word) => !ARTICLES.has(word))
  const decisive = words.filter((word) => /\d|^(?:not?|never|without)$|^(?:under|over|up)$/.test(word))
  const signs = prose.match(/[^\p{L}\p{N}\s.,;:'"()–—-]/gu) ?? []
  return { words, rest: [...codeIn(option.text), ...decisive, ...signs].join(' ') }
}

/** Whether the words that both have come in the same order: "A to B" is not "B to A". */
function inOrder(a: readonly string[], b: readonly string[]): boolean {
  const both = (words: readonly string[], others: ReadonlySet<string>) =>
    words.filter((word) => others.has(word)).join(' ')
  return both(a, new Set(b)) === both(b, new Set(a))
}
