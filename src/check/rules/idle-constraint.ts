import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

export const idleConstraint: Rule = {
  id: 'idle-constraint',
  severity: 'warning',
  summary: 'Each constraint is broken by at least one distractor.',
  why: 'A demand that decides nothing is padding, or the distractor that would fall into the trap is missing.',
  *check(bank) {
    for (const view of viewsOf(bank)) {
      const broken = new Set(view.distractors.flatMap(({ option }) => option.fails ?? []))
      for (const id of Object.keys(view.question.constraints))
        if (!broken.has(id))
          yield {
            ...place(view, 'constraints', id),
            message: `In ${view.id}, no distractor breaks constraint ${id}.`,
            mend: 'Let a distractor break it, or take it out of the stem.',
          }
    }
  },
}
