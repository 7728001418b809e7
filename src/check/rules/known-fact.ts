import { factIds } from '../../bank/bank.ts'
import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

export const knownFact: Rule = {
  id: 'known-fact',
  severity: 'error',
  summary: 'The facts that a question rests on exist.',
  why: 'A key without its fact has no evidence that a learner could read.',
  waivable: false,
  *check(bank) {
    const known = new Set(bank.topics.flatMap(({ topic, facts }) => facts.map(({ id }) => `${topic}/${id}`)))
    for (const view of viewsOf(bank))
      for (const [index, id] of factIds(view.topic.topic, view.question).entries())
        if (!known.has(id))
          yield {
            ...place(view, 'facts', index),
            message: `${view.id} rests on the fact "${id}", which is nowhere in the bank.`,
            mend: 'Correct the id, or add the fact with its references; a fact of another topic is written topic/fact.',
          }
  },
}
