import { oncePer } from '../bank/once-per.ts'
import { jaccard } from './tokens.ts'
import type { OptionView, QuestionView } from './view.ts'

/** A figure for every option of a question, in file order, from what can be seen without knowledge. */
export type Measure = (view: QuestionView) => number[]

/** A measure that counts in each option by itself; it remembers what it has counted. */
function each(count: (option: OptionView, view: QuestionView) => number): Measure {
  return oncePer((view) => view.options.map((option) => count(option, view)))
}

/** A sum without its last digits: added up in another order they differ, and options that are equal must tie. */
export function comparable(sum: number): number {
  return Math.round(sum * 1e9)
}

const matches = (pattern: RegExp) => each(({ option }) => option.text.match(pattern)?.length ?? 0)

export const characters: Measure = each(({ option }) => option.text.length)
export const words: Measure = each((option) => option.words)

/** Content words of the option that the stem has too. */
export const stemOverlap: Measure = each(({ tokens }, { stemTokens }) => {
  let shared = 0
  for (const token of tokens) if (stemTokens.has(token)) shared++
  return shared
})

/** Share of the option's content words that the stem has too. */
export const stemShare: Measure = (view) =>
  stemOverlap(view).map((shared, index) => shared / Math.max(1, view.options[index]!.tokens.size))

/** Content words that the option has in common with the stem and with no other option ("clang"). */
export const exclusiveStemWords: Measure = each(
  ({ tokens }, { stemTokens, optionsWith }) =>
    [...tokens].filter((token) => stemTokens.has(token) && optionsWith.get(token) === 1).length,
)

/** Sum over its content words of the number of other options that have the word. */
export const convergence: Measure = each(({ tokens }, { optionsWith }) => {
  let sum = 0
  for (const token of tokens) sum += optionsWith.get(token)! - 1
  return sum
})

/** Mean likeness (Jaccard) to the other options. */
export const likeness: Measure = each(({ tokens, index }, { options }) => {
  const sum = options.reduce(
    (total, other) => total + (other.index === index ? 0 : jaccard(tokens, other.tokens)),
    0,
  )
  return comparable(sum / Math.max(1, options.length - 1))
})

const countOf = (list: string) => {
  const sought = new Set(list.split(' '))
  return each(({ wordList }) => wordList.reduce((count, word) => count + (sought.has(word) ? 1 : 0), 0))
}

export const absolutes = countOf(
  'always never none completely absolutely totally definitely entirely impossible guarantee guarantees guaranteed only all every any',
)
export const hedges = countOf('may might could can usually typically often sometimes generally')
export const managedWords = matches(/managed|serverless|automat|native|built-in/gi)
export const manualWords = matches(/manual|cron|script|\bssh\b|custom|self-managed/gi)
export const capitals = matches(/\b[A-Z]/g)
export const codeAndDigits = matches(/\d+|`|[a-z][A-Z]/g)
export const commasAndAnds = matches(/[,;]|\band\b/gi)

/** 1 at one place, 0 elsewhere. */
export const at =
  (position: number): Measure =>
  ({ options }) =>
    options.map(({ index }) => (index === position ? 1 : 0))

export const middle: Measure = ({ options }) =>
  options.map(({ index }) => (index > 0 && index < options.length - 1 ? 1 : 0))

/** The same with the sign turned: the fewest becomes the most. */
export const negated =
  (measure: Measure): Measure =>
  (view) =>
    measure(view).map((value) => -value)
