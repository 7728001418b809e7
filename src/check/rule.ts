import type { Bank } from '../bank/bank.ts'
import type { Problem, Severity } from '../bank/finding.ts'

/** What a rule may look at besides the bank. */
export interface CheckOptions {
  /** Judge the age of references as of this day (`--fresh`), `YYYY-MM-DD`; absent: do not judge it. */
  fresh?: string
}

/** One mistake, one rule, one file: the id is the file's name, the fixture's name and the README row. */
export interface Rule {
  id: string
  /** Default severity; a problem may carry its own. */
  severity: Severity
  /** One line for the README table. */
  summary: string
  /** What the mistake does to a learner, for `check --explain`. */
  why: string
  /** Set where a waiver would hide what misleads a learner or breaks the bank. */
  waivable?: false
  /** Pure: yields every place where the bank has the mistake. */
  check(bank: Bank, options: CheckOptions): Iterable<Problem>
}
