import type { Bank } from '../bank/bank.ts'
import { UserError } from '../errors.ts'
import { isTimeUp } from '../exam/clock.ts'
import { handInWhenTimeIsUp } from '../exam/desk.ts'
import type { Instant } from '../exam/sitting.ts'
import { includeSitting, type Record } from './record.ts'
import { openDesk } from './sitting-desk.ts'
import { whileHeld } from './while-held.ts'

/**
 * Hands in the open sittings whose time is over, folds them in and says so in the notices. One that another program
 * holds, or whose questions are not those of this bank, stays open.
 */
export async function handInOverdue(record: Record, bank: Bank, now: () => Instant): Promise<void> {
  for (const journal of record.open.filter(({ sitting }) => isTimeUp(sitting, now()))) {
    try {
      await whileHeld(journal, () => handInWhenTimeIsUp(openDesk(journal, bank, now)))
      await includeSitting(record, journal)
      const { id, kind } = journal.sitting.header
      record.notices.push(
        `The time of the ${kind} ${id} is over; it was handed in. Its result: certdrill report ${id}`,
      )
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  }
}
