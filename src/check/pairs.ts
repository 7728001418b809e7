import { distance } from 'fastest-levenshtein'
import type { Measure } from './cues.ts'
import type { OptionView } from './view.ts'

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
/** One bit for each word of the pairs: the bit of its opposite is the neighbor. */
const BITS = new Map<string, number>(
  OPPOSITES.flatMap(([one, other], index) => [
    [one, 1 << (2 * index)],
    [other, 1 << (2 * index + 1)],
  ]),
)
/** The first bit of each pair. */
const FIRST = 0x15555555

/** 1 for an option that another one nearly repeats, or to which another one is the opposite; 0 for all others. */
export const pairMember: Measure = ({ options }) => {
  const words = options.map(pairWords)
  return options.map((option, at) =>
    options.some(
      (other, index) =>
        index !== at && (areOpposite(words[at]!, words[index]!) || areVariants(option, other)),
    )
      ? 1
      : 0,
  )
}

/** Of very short options at least half has to be the same. */
function areVariants({ wordList: one }: OptionView, { wordList: other }: OptionView): boolean {
  const most = Math.min(FEW_EDITS, Math.max(one.length, other.length) / 2)
  if (Math.abs(one.length - other.length) > most || lacks(other, one) > most) return false
  const [a, b] = spelled(one, other)
  return distance(a, b) <= most
}

/** How many of the words of `wanted` a list lacks, counted up to just beyond `FEW_EDITS`: a quick lower bound. */
function lacks(words: readonly string[], wanted: readonly string[]): number {
  let missing = 0
  for (let i = 0; i < wanted.length && missing <= FEW_EDITS; i++) if (!words.includes(wanted[i]!)) missing++
  return missing
}

/** Two lists of words as texts with one character for each word, so that edits of characters are edits of words. */
function spelled(one: readonly string[], other: readonly string[]): [string, string] {
  const letters = new Map<string, string>()
  const letterOf = (word: string) => {
    if (!letters.has(word)) letters.set(word, String.fromCharCode(0x4e00 + letters.size))
    return letters.get(word)!
  }
  return [one.map(letterOf).join(''), other.map(letterOf).join('')]
}

/** Bits of the words of `OPPOSITES` that an option has without having their opposites too. */
function pairWords({ wordList }: OptionView): number {
  let bits = 0
  for (const word of wordList) bits |= BITS.get(word) ?? 0
  const both = bits & (bits >> 1) & FIRST
  return bits & ~(both | (both << 1))
}

function areOpposite(one: number, other: number): boolean {
  return ((one & (other >> 1) & FIRST) | ((one >> 1) & other & FIRST)) !== 0
}
