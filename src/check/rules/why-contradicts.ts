import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

/** Only where one of these stands is it worth a closer look. */
const SUSPECT = /orrect|rong|ight|meet|atisf|ulfil|best/
const SUBJECT = '(?:this|it|(?:this|the) (?:option|answer|choice|solution|design|approach))'
/** The word is the verdict itself, not the beginning of "Correct versions are kept". */
const AS_VERDICT = '(?=\\s*(?:[.,:;!]|-\\s|$)|\\s+(?:because|since)\\b)'
const CALLS_WRONG = new RegExp(
  `^(?:incorrect|wrong|not correct)${AS_VERDICT}|\\b${SUBJECT} (?:is|would be) (?:incorrect|wrong|not correct)\\b|` +
    `\\b${SUBJECT} (?:does|would|will|do) not (?:meet|satisfy|fulfill?)\\b`,
  'i',
)
const CALLS_RIGHT = new RegExp(
  `^(?:correct|right)${AS_VERDICT}|\\b${SUBJECT} is (?:correct|the (?:correct|right|best) (?:answer|option|choice|solution))\\b|` +
    `^${SUBJECT} (?:meets|satisfies) (?:all|every|each)\\b(?!.*\\b(?:but|except|however)\\b)`,
  'i',
)

export const whyContradicts: Rule = {
  id: 'why-contradicts',
  severity: 'error',
  summary: "A key's `why` does not call it wrong, a distractor's does not call it correct.",
  why: 'Either the key or the explanation is wrong, and the learner cannot tell which.',
  waivable: false,
  *check(bank) {
    for (const view of viewsOf(bank))
      for (const { option, correct, index } of view.options) {
        if (!SUSPECT.test(option.why)) continue
        const found = (correct ? CALLS_WRONG : CALLS_RIGHT).exec(option.why)?.[0]
        if (found)
          yield {
            ...place(view, 'options', index, 'why'),
            message: `In ${view.id}, the why of the ${correct ? 'key' : 'distractor'} "${option.id}" says "${found}".`,
            mend: 'Check which of the two is right, the key or its explanation, and correct the other.',
          }
      }
  },
}
