import type { Rule } from '../rule.ts'
import { withoutCode } from '../tokens.ts'
import { place, viewsOf } from '../view.ts'

/** A question word at the start or after a leading clause ("After the change, which ..."), a preposition allowed. */
const ASKS =
  /(?:^|,\s+)(?:(?:at|by|for|from|in|of|on|through|to|under|with)\s+)?(?:which|what|how|why|when|where|who|whom|whose)\b/i

export const promptForm: Rule = {
  id: 'prompt-form',
  severity: 'error',
  summary:
    'The prompt is one question: it ends with the only "?" of the stem and asks Which, What, How or Why.',
  why: 'Two questions in one, or none, leave open what the options answer.',
  *check(bank) {
    for (const view of viewsOf(bank)) {
      const fault = faultOf(withoutCode(view.question.scenario), view.question.prompt.trim())
      if (fault)
        yield {
          ...place(view, 'prompt'),
          message: `The prompt of ${view.id} ${fault}`,
          mend: 'Write one sentence like "Which solution will meet these requirements?" and no other question.',
        }
    }
  },
}

function faultOf(scenario: string, prompt: string): string | undefined {
  if (!prompt.endsWith('?')) return 'does not end with a question mark.'
  const marks = (scenario + withoutCode(prompt)).split('?').length - 1
  if (marks !== 1) return `is one of ${marks} questions in the stem.`
  const last = prompt.split(/(?<=[.!])\s+/).at(-1)!
  return ASKS.test(last) ? undefined : 'does not ask Which, What, How or Why.'
}
