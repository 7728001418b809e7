import { factIds } from '../../bank/bank.ts'
import type { Rule } from '../rule.ts'
import { activeViews, place } from '../view.ts'

export const legacyFacts: Rule = {
  id: 'legacy-facts',
  severity: 'error',
  summary: 'An active question rests on at least one fact that is not legacy.',
  why: 'What has ended is no longer asked; the question costs time in every mock exam.',
  waivable: false,
  *check(bank) {
    const legacy = new Set(
      bank.topics.flatMap(({ topic, facts }) =>
        facts.filter(({ status }) => status === 'legacy').map(({ id }) => `${topic}/${id}`),
      ),
    )
    for (const view of activeViews(bank))
      if (factIds(view.topic.topic, view.question).every((id) => legacy.has(id)))
        yield {
          ...place(view, 'status'),
          message: `${view.id} is active, but all its facts are legacy.`,
          mend: 'Set `status: legacy`, or let it rest on a fact that is current.',
        }
  },
}
