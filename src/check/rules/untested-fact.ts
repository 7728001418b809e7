import { factIds } from '../../bank/bank.ts'
import type { Rule } from '../rule.ts'
import { viewsOf } from '../view.ts'
import { counted, listed } from '../words.ts'

export const untestedFact: Rule = {
  id: 'untested-fact',
  severity: 'note',
  summary:
    'Each fact is tested by an active or legacy question; one note per topic lists those that are not.',
  why: 'A fact that no question tests is never learned from this bank.',
  *check(bank) {
    const tested = new Set(
      viewsOf(bank)
        .filter(({ question }) => question.status !== 'draft')
        .flatMap(({ topic, question }) => factIds(topic.topic, question)),
    )
    for (const { topic, file, facts } of bank.topics) {
      const open = facts.filter(({ id }) => !tested.has(`${topic}/${id}`)).map(({ id }) => id)
      if (open.length > 0)
        yield {
          file,
          path: ['facts'],
          message: `In ${topic}, ${counted(open.length, 'fact')} of ${facts.length} ${open.length === 1 ? 'is' : 'are'} not tested: ${listed(open)}.`,
          mend: 'Write a question on it, or delete the fact.',
        }
    }
  },
}
