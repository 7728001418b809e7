import { questionHash } from '../../bank/digest.ts'
import { entryOf, LEDGER_FILE } from '../../bank/ledger.ts'
import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

export const changedMeaning: Rule = {
  id: 'changed-meaning',
  severity: 'error',
  summary:
    'A question whose scenario, prompt, options or key changed since the ledger has a higher `version`.',
  why: 'Answers are kept with the version that was asked; under an old version they would be read as answers to another question.',
  waivable: false,
  *check(bank) {
    for (const view of viewsOf(bank)) {
      const entry = entryOf(bank.ledger, view.id)
      const { version } = view.question
      if (!entry || version > entry.version) continue
      if (version < entry.version)
        yield {
          ...place(view, 'version'),
          message: `${view.id} is version ${version}, but ${LEDGER_FILE} knows version ${entry.version}.`,
          mend: `Set the version to ${entry.version}, or to ${entry.version + 1} if the text is another one.`,
        }
      else if (questionHash(view.question) !== entry.hash)
        yield {
          ...place(view, 'version'),
          message: `${view.id} has another text or key than version ${version} in ${LEDGER_FILE}.`,
          mend: `Raise the version to ${version + 1}, then run check --accept.`,
        }
    }
  },
}
