import { holdSitting } from './claim.ts'
import { type Journal, refreshJournal } from './journal.ts'

/**
 * Works at a sitting that nobody else can write to meanwhile, brought up to date first. Throws `UserError` where another
 * program holds it, and what `work` throws.
 */
export async function whileHeld<Value>(journal: Journal, work: () => Value | Promise<Value>): Promise<Value> {
  const release = holdSitting(journal.path)
  try {
    refreshJournal(journal)
    return await work()
  } finally {
    release()
  }
}
