import { entryOf, LEDGER_FILE } from '../../bank/ledger.ts'
import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

export const reusedId: Rule = {
  id: 'reused-id',
  severity: 'error',
  summary: 'The id of a question that was retired is not used again.',
  why: 'Answers are stored by id: what learners once answered would count for a question they never saw.',
  waivable: false,
  *check(bank) {
    for (const view of viewsOf(bank))
      if (entryOf(bank.ledger, view.id)?.retired)
        yield {
          ...place(view, 'id'),
          message: `The id ${view.id} belonged to a question that ${LEDGER_FILE} calls retired.`,
          mend: 'Give the question an id that was never used.',
        }
  },
}
