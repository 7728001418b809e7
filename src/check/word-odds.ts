import { comparable, type Measure } from './cues.ts'
import { qualifiersOf } from './qualifier.ts'
import type { QuestionView } from './view.ts'

/** In how many keys and in how many distractors a word stands. */
interface Count {
  keys: number
  distractors: number
}

/** How much the words of an option speak for a key, judged by all other questions (leave one out). */
export function keyWords(views: readonly QuestionView[]): Measure {
  return oddsAmong(views)
}

/** The same, judged only by the questions with the same qualifier; without one, no option stands out. */
export function keyWordsByQualifier(views: readonly QuestionView[]): Measure {
  const groups = new Map<string, QuestionView[]>()
  for (const view of views) {
    const qualifier = qualifierOf(view)
    if (qualifier) groups.set(qualifier, [...(groups.get(qualifier) ?? []), view])
  }
  const measures = new Map([...groups].map(([qualifier, members]) => [qualifier, oddsAmong(members)]))
  return (view) => measures.get(qualifierOf(view))?.(view) ?? view.options.map(() => 0)
}

/** `least operational overhead`; empty where the prompt has no qualifier. */
function qualifierOf({ question }: QuestionView): string {
  const [first] = qualifiersOf(question.prompt)
  return first ? [first.word, ...first.yardstick.split(/\s+/).slice(0, 2)].join(' ').toLowerCase() : ''
}

/** Pseudo-counts, shared out as keys and distractors are: a word that no other question has says nothing. */
const PRIOR = 1

/** Sum of smoothed log-odds of its words, as in naive Bayes; the question in hand is taken out of the counts. */
function oddsAmong(views: readonly QuestionView[]): Measure {
  const counts = new Map<string, Count>()
  const total: Count = { keys: 0, distractors: 0 }
  for (const { options } of views)
    for (const { correct, tokens } of options) {
      const side = correct ? 'keys' : 'distractors'
      total[side]++
      for (const token of tokens) {
        const count = counts.get(token) ?? { keys: 0, distractors: 0 }
        count[side]++
        counts.set(token, count)
      }
    }
  const share = total.keys / (total.keys + total.distractors)
  const logKeys = logarithms(PRIOR * share)
  const logDistractors = logarithms(PRIOR * (1 - share))
  return ({ options, keys, distractors, optionsWith }) => {
    const ownKeys = new Map<string, number>()
    for (const { tokens } of keys)
      for (const token of tokens) ownKeys.set(token, (ownKeys.get(token) ?? 0) + 1)
    // What a word says if no other question has it; by that much each sum would grow with the number of words.
    const nothing = logKeys(total.keys - keys.length) - logDistractors(total.distractors - distractors.length)
    return options.map(({ tokens }) => {
      let sum = 0
      for (const token of tokens) {
        const count = counts.get(token)!
        const own = ownKeys.get(token) ?? 0
        const inKeys = count.keys - own
        const inDistractors = count.distractors - (optionsWith.get(token)! - own)
        sum += logKeys(inKeys) - logDistractors(inDistractors) - nothing
      }
      return comparable(sum)
    })
  }
}

/** Logarithms of whole numbers plus `prior`; they come again and again. */
function logarithms(prior: number): (count: number) => number {
  const known: number[] = []
  return (count) => {
    known[count] ??= Math.log(count + prior)
    return known[count]
  }
}
