import { referencesOf } from '../references.ts'
import type { Rule } from '../rule.ts'

export const referenceSupports: Rule = {
  id: 'reference-supports',
  severity: 'error',
  summary: "`supports` names options of the question; a fact's reference has none.",
  why: 'Evidence for an option that does not exist is evidence that the learner never sees.',
  waivable: false,
  *check(bank) {
    for (const { file, path, reference, owner, options } of referencesOf(bank)) {
      if (!reference.supports) continue
      if (!options) {
        yield {
          file,
          path: [...path, 'supports'],
          message: `A reference of the fact ${owner} names options.`,
          mend: 'Delete `supports`; a fact serves several questions.',
        }
        continue
      }
      for (const [index, id] of reference.supports.entries())
        if (!options.includes(id))
          yield {
            file,
            path: [...path, 'supports', index],
            message: `A reference of ${owner} supports the option "${id}", which the question does not have.`,
            mend: 'Name an option id of this question.',
          }
    }
  },
}
