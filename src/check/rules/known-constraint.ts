import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'
import { listed } from '../words.ts'

export const knownConstraint: Rule = {
  id: 'known-constraint',
  severity: 'error',
  summary: '`meets` and `fails` name constraints of the question.',
  why: 'A reason that points at nothing explains nothing.',
  waivable: false,
  *check(bank) {
    for (const view of viewsOf(bank)) {
      const known = Object.keys(view.question.constraints)
      for (const [o, option] of view.question.options.entries())
        for (const list of ['meets', 'fails'] as const)
          for (const [index, id] of (option[list] ?? []).entries())
            if (!known.includes(id))
              yield {
                ...place(view, 'options', o, list, index),
                message: `In ${view.id}, option "${option.id}" names the constraint "${id}"; there are ${listed(known)}.`,
                mend: 'Name an existing constraint, or add this one to `constraints`.',
              }
    }
  },
}
