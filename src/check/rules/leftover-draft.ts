import { isDraftText } from '../../bank/draft.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'
import { viewsOf } from '../view.ts'

export const leftoverDraft: Rule = {
  id: 'leftover-draft',
  severity: 'error',
  summary: 'No text of `certdrill new` is left in a question that is no draft any more, nor in a fact.',
  why: 'A learner would be asked what was meant as advice to the writer.',
  waivable: false,
  *check(bank) {
    const mend = 'Write the text in its place, or set the status of the question to draft.'
    for (const view of viewsOf(bank)) {
      if (view.question.status === 'draft') continue
      for (const { file, path, text, owner } of textsOf(view))
        if (isDraftText(text))
          yield { file, path, message: `${owner} still has a text of the draft: "${text}"`, mend }
    }
    for (const { topic, file, facts, questions } of bank.topics)
      if (questions.some(({ status }) => status !== 'draft'))
        for (const [index, { id, claim }] of facts.entries())
          if (isDraftText(claim))
            yield {
              file,
              path: ['facts', index, 'claim'],
              message: `${topic}/${id} still has the claim of the draft.`,
              mend: 'Write what is true, with the page that says so.',
            }
  },
}
