import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

export const knownTask: Rule = {
  id: 'known-task',
  severity: 'error',
  summary: "The question's task is in the blueprint.",
  why: 'The task gives the domain; without one the question belongs to no part of the exam and is never drawn.',
  waivable: false,
  *check(bank) {
    for (const view of viewsOf(bank))
      if (view.domain === '')
        yield {
          ...place(view, 'task'),
          message: `${view.id} names the task "${view.question.task}", which the blueprint does not have.`,
          mend: 'Use the id of a task from `blueprint.domains` in bank.yaml, in quotes.',
        }
  },
}
