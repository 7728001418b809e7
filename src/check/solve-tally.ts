import type { Bank } from '../bank/bank.ts'
import { activeQuestions } from '../bank/bank.ts'
import { questionHash } from '../bank/digest.ts'
import { entryOf, opposingSolves, supportingSolves } from '../bank/ledger.ts'

/** What the ledger holds on the active questions of a bank. */
export interface SolveTally {
  questions: number
  /** Questions with as many agreeing solves of their present text as the policy asks for. */
  enough: number
  /** Solves of present texts: those that found the key surely enough, and those with another answer. */
  agreeing: number
  against: number
  /** All solves ever recorded, those of former texts included. */
  solves: number
  /** Questions that have another text today than when somebody solved them. */
  reworded: number
}

/** Counts the blind solves of a bank; undefined where it keeps no ledger. */
export function solveTally(bank: Bank): SolveTally | undefined {
  if (!bank.ledger) return undefined
  const tally = { questions: 0, enough: 0, agreeing: 0, against: 0, solves: 0, reworded: 0 }
  for (const { id, question } of activeQuestions(bank)) {
    const entry = entryOf(bank.ledger, id)
    const supporting = supportingSolves(question, entry).length
    const hash = questionHash(question)
    tally.questions++
    if (supporting >= bank.manifest.policy.blindSolves) tally.enough++
    tally.agreeing += supporting
    tally.against += opposingSolves(question, entry).length
    tally.solves += entry?.solves?.length ?? 0
    if (entry?.solves?.some((solve) => solve.hash !== hash)) tally.reworded++
  }
  return tally
}
