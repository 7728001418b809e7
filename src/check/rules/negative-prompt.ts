import type { Rule } from '../rule.ts'
import { withoutCode } from '../tokens.ts'
import { place, viewsOf } from '../view.ts'

const NEGATIVE = /\b(?:not|[a-z]+n't|except|least likely|incorrect|wrong|false|never|cannot|without)\b/i
/** A demand or a symptom rather than a reversed question: "Why can users not log in?", "... without downtime?" */
const MILD = /^(?:cannot|can't|without)$/i
const WHY = /\bwhy\b/i

export const negativePrompt: Rule = {
  id: 'negative-prompt',
  severity: 'error',
  summary:
    'The prompt asks what is right, not what is wrong (NOT, EXCEPT); "cannot" and "without" are a warning.',
  why: 'Who overlooks the "not" fails although they know the matter, and learns the wrong statement.',
  *check(bank) {
    for (const view of viewsOf(bank)) {
      const prompt = withoutCode(view.question.prompt)
      const found = NEGATIVE.exec(prompt)?.[0]
      if (!found || (WHY.test(prompt) && !/except/i.test(found))) continue
      yield {
        ...place(view, 'prompt'),
        message: `The prompt of ${view.id} is negative: "${found}".`,
        mend: 'Ask for what meets the requirements; move what must not happen to the scenario.',
        severity: MILD.test(found) ? 'warning' : 'error',
      }
    }
  },
}
