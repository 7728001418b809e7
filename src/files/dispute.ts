import { dirname, join } from 'node:path'
import type { Instant } from '../exam/sitting.ts'
import { makeFolders } from './folders.ts'
import type { Journal } from './journal.ts'
import { saveAtomic } from './save-atomic.ts'

/**
 * Writes what a learner finds wrong with a question beside the sittings, one file for each question of a sitting, with
 * all that its author needs to see it as it was asked. Gives a sentence that says where, or why not: a dispute that
 * cannot be saved must not end the sitting.
 */
export function writeDispute({ path, sitting }: Journal, index: number, reason: string, at: Instant): string {
  const seat = sitting.header.questions[index]!
  const { chosen, verdict } = sitting.questions[index]!
  const folder = join(dirname(dirname(path)), 'disputes')
  const file = join(folder, `${seat.id.replace('/', '.')}@${seat.version}-${sitting.header.id}.json`)
  const dispute = {
    v: 1,
    question: seat.id,
    version: seat.version,
    hash: seat.hash,
    bank: sitting.header.bank,
    sitting: sitting.header.id,
    date: new Date(at.wall).toISOString().slice(0, 10),
    chosen,
    key: verdict?.key ?? [],
    reason,
  }
  try {
    makeFolders(folder)
    saveAtomic(file, `${JSON.stringify(dispute, null, 2)}\n`)
    return `Disputed. Send ${file} to those who keep the bank.`
  } catch (error) {
    return `The dispute could not be saved (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`
  }
}
