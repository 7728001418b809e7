import { comparableViews } from '../groups.ts'
import { qualifiersOf } from '../qualifier.ts'
import type { Rule } from '../rule.ts'
import { createTokenizer, wordsIn } from '../tokens.ts'
import { place } from '../view.ts'

/** Beginnings of words by which a rationale speaks of a yardstick without naming it. */
const SYNONYMS: [RegExp, RegExp][] = [
  [/^cost|^expens|^price/, /^(?:cost|cheap|price|pay|paid|charg|free|expens|spend|bill|sav)/],
  [
    /^operation|^overhead|^effort|^maint|^administ/,
    /^(?:operat|overhead|effort|maint|manag|run|own|code|administ|work|script|upkeep|automat|step|patch|few|component|simpl|serverless)/,
  ],
  [/^chang/, /^(?:chang|edit|rewrit|modif|untouch|keep|one|single|alter)/],
  [/^time|^fast|^delay|^laten/, /^(?:time|fast|second|minute|hour|delay|laten|immediate|quick)/],
  [/^secur|^privileg|^permiss/, /^(?:secur|privileg|permiss|access|grant|allow|scope|only|narrow)/],
]

export const qualifierYardstick: Rule = {
  id: 'qualifier-yardstick',
  severity: 'warning',
  summary: "The `why` of a key speaks of what the prompt's qualifier measures (cost, overhead, changes ...).",
  why: 'Several options work; without the comparison the learner does not see why this one wins.',
  *check(bank) {
    const tokenize = createTokenizer(new Set())
    for (const view of comparableViews(bank)) {
      const [qualifier] = qualifiersOf(view.question.prompt)
      const measures = qualifier
        ? tokenize(wordsIn(qualifier.yardstick)).flatMap((word) => word.split('-'))
        : []
      if (measures.length === 0) continue
      const said = view.keys.flatMap(({ option }) => tokenize(wordsIn(option.why)))
      if (measures.some((measure) => said.some((word) => speaksOf(word, measure)))) continue
      yield {
        ...place(view, 'options', view.keys[0]!.index, 'why'),
        message: `The prompt of ${view.id} asks for "${qualifier!.word} ${qualifier!.yardstick}"; the why of the key does not speak of it.`,
        mend: 'Say in the why of the key by what measure it is ahead of the options that would work too.',
      }
    }
  },
}

function speaksOf(word: string, measure: string): boolean {
  if (word.slice(0, 5) === measure.slice(0, 5)) return true
  return SYNONYMS.some(([of, by]) => of.test(measure) && by.test(word))
}
