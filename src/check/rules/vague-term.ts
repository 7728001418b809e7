import type { Rule } from '../rule.ts'
import { withoutCode } from '../tokens.ts'
import type { QuestionView } from '../view.ts'
import { place, viewsOf } from '../view.ts'

/** After StevenJamesMoore/SAQUET (vague terms); parts of names and fixed phrases do not count. */
const VAGUE =
  /(?<![.\w-]|\bas |\bhow |\bso |\btoo )\b(?:frequently|occasionally|rarely|seldom|sometimes|usually|regularly|periodically|infrequently|generally(?! available)|nearly|more or less|somewhat|partly|many|several|soon|large(?! language)|quickly)\b(?![\w-])/i

export const vagueTerm: Rule = {
  id: 'vague-term',
  severity: 'warning',
  summary: 'Stem and options have no vague amounts or frequencies (many, regularly, quickly ...).',
  why: 'Whether an option is right may depend on how often "regularly" is; people read it differently.',
  *check(bank) {
    for (const view of viewsOf(bank))
      for (const { keys, text } of stemAndOptions(view)) {
        const found = VAGUE.exec(withoutCode(text))?.[0]
        if (found)
          yield {
            ...place(view, ...keys),
            message: `A text of ${view.id} is vague: "${found}".`,
            mend: 'Give the number or the interval, or leave the word out.',
          }
      }
  },
}

function* stemAndOptions({ question }: QuestionView): Iterable<{ keys: (string | number)[]; text: string }> {
  yield { keys: ['scenario'], text: question.scenario }
  yield { keys: ['prompt'], text: question.prompt }
  for (const [index, { text }] of question.options.entries()) yield { keys: ['options', index, 'text'], text }
}
