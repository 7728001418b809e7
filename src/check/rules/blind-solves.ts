import type { Question } from '../../bank/bank.ts'
import {
  entryOf,
  LEAST_CONFIDENCE,
  opposingSolves,
  presentSolves,
  supportingSolves,
} from '../../bank/ledger.ts'
import type { Rule } from '../rule.ts'
import { activeViews, place } from '../view.ts'
import { counted } from '../words.ts'

export const blindSolves: Rule = {
  id: 'blind-solves',
  severity: 'error',
  summary:
    'As many different solvers as `policy.blindSolves` asks found the key of the present text of each active question.',
  why: 'A wrong key, or a second answer that can be defended, shows best to someone who sees only the stem and the options.',
  waivable: false,
  *check(bank) {
    const needed = bank.manifest.policy.blindSolves
    for (const view of activeViews(bank)) {
      const entry = entryOf(bank.ledger, view.id)
      const supporting = supportingSolves(view.question, entry).length
      const against = opposingSolves(view.question, entry)
      if (needed > 0 && against.length > 0)
        yield {
          ...place(view, 'options'),
          message: `${counted(against.length, 'blind solve')} of ${view.id} ${against.length === 1 ? 'disagrees' : 'disagree'} with the key: ${against.map(({ answer }) => answer.join(' + ')).join('; ')}.`,
          mend: 'Mend what led the solver there, raise the version and have the question solved again.',
        }
      else if (supporting < needed)
        yield {
          ...place(view, 'id'),
          message: `${view.id} has ${supporting} of ${needed} agreeing blind solves of its present text${unsure(view.question, entry)}.`,
          mend: 'Run certdrill solve export, have somebody else answer the batch, and solve import.',
        }
    }
  },
}

function unsure(question: Question, entry: Parameters<typeof presentSolves>[1]): string {
  const low = presentSolves(question, entry).filter(({ confidence }) => confidence < LEAST_CONFIDENCE).length
  return low > 0 ? ` (${low} more with a confidence below ${LEAST_CONFIDENCE})` : ''
}
