import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

const NUMBER = '(?:one|two|three|four|five|six|\\d)'
const IN_BRACKETS = new RegExp(
  `\\((?:choose|select|pick|mark)\\s+(?:any\\s+)?${NUMBER}\\b|` +
    `\\b(?:choose|select|pick|mark)\\s+(?:any\\s+)?${NUMBER}\\s+(?:options|answers|choices|responses)\\b`,
  'i',
)
const IN_PROMPT = new RegExp(
  `\\b(?:choose|select|pick|mark|which|what)\\s+(?:any\\s+|the\\s+)?${NUMBER}\\b|\\bcombination of ${NUMBER}\\b`,
  'i',
)

export const typedCount: Rule = {
  id: 'typed-count',
  severity: 'error',
  summary: 'Scenario and prompt do not say how many options to choose.',
  why: 'The program says how many to choose from the key; a typed number can come to contradict it.',
  *check(bank) {
    for (const view of viewsOf(bank)) {
      const { scenario, prompt } = view.question
      for (const [key, text, pattern] of [
        ['scenario', scenario, IN_BRACKETS],
        ['prompt', prompt, IN_PROMPT],
      ] as const) {
        const found = (pattern.exec(text) ?? IN_BRACKETS.exec(text))?.[0]
        if (found)
          yield {
            ...place(view, key),
            message: `The ${key} of ${view.id} types a count: "${found}".`,
            mend: 'Leave the number out; the program shows how many to choose.',
          }
      }
    }
  },
}
