import { questionsOf } from '../../bank/bank.ts'
import { entryOf, LEDGER_FILE } from '../../bank/ledger.ts'
import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

export const ledgerEntry: Rule = {
  id: 'ledger-entry',
  severity: 'warning',
  summary:
    'Where the bank keeps a ledger, each question that is no draft is in it with its version, and what left the bank is retired in it.',
  why: 'A later change of a question that the ledger does not know would go unseen, and its id could be used again.',
  *check(bank) {
    if (!bank.ledger) return
    for (const view of viewsOf(bank)) {
      const { status, version } = view.question
      const known = entryOf(bank.ledger, view.id)
      if (status === 'draft' || (known && known.version >= version)) continue
      yield {
        ...place(view, 'version'),
        message: `${LEDGER_FILE} does not know ${known ? `version ${version} of ${view.id}` : view.id} yet.`,
        mend: 'Run check --accept when the question is as it should be.',
      }
    }
    const present = new Set(questionsOf(bank).map(({ id }) => id))
    for (const [topic, questions] of Object.entries(bank.ledger))
      for (const [id, { retired }] of Object.entries(questions))
        if (!retired && !present.has(`${topic}/${id}`))
          yield {
            file: LEDGER_FILE,
            path: [topic, id, 'version'],
            message: `${topic}/${id} has left the bank.`,
            mend: 'Run check --accept: it marks the id as retired.',
          }
  },
}
