import { distance } from 'fastest-levenshtein'
import type { Measure } from './cues.ts'
import type { OptionView, QuestionView } from './view.ts'

/** Two options that differ by so few words are variants of each other (items.md C10). */
const FEW_EDITS = 2
/** Items.md C7. */
const OPPOSITES = [
  ['enable', 'disable'],
  ['increase', 'decrease'],
  ['allow', 'deny'],
  ['before', 'after'],
  ['public', 'private'],
  ['add', 'remove'],
  ['attach', 'detach'],
] as const

const known = new WeakMap<QuestionView, number[]>()

/** 1 for an option that another one nearly repeats, or to which another one is the opposite; 0 for all others. */
export const pairMember: Measure = (view) => {
  let values = known.get(view)
  if (!values) {
    const spelled = spellings(view.options)
    values = view.options.map((option, index) =>
      view.options.some(
        (other, at) =>
          at !== index && (areVariants(spelled[index]!, spelled[at]!) || areOpposite(option, other)),
      )
        ? 1
        : 0,
    )
    known.set(view, values)
  }
  return values
}

/** Each option as a text with one character for each word, so that edits of characters are edits of words. */
function spellings(options: readonly OptionView[]): string[] {
  const letters = new Map<string, string>()
  const letterOf = (word: string) => {
    if (!letters.has(word)) letters.set(word, String.fromCharCode(0x4e00 + letters.size))
    return letters.get(word)!
  }
  return options.map(({ wordList }) => wordList.map(letterOf).join(''))
}

/** Of very short options at least half has to be the same. */
function areVariants(one: string, other: string): boolean {
  return distance(one, other) <= Math.min(FEW_EDITS, Math.max(one.length, other.length) / 2)
}

function areOpposite(option: OptionView, other: OptionView): boolean {
  const has = ({ wordList }: OptionView, word: string) => wordList.includes(word)
  return OPPOSITES.some(
    ([a, b]) =>
      (has(option, a) && has(other, b) && !has(option, b) && !has(other, a)) ||
      (has(option, b) && has(other, a) && !has(option, a) && !has(other, b)),
  )
}
