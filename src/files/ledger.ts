import { join } from 'node:path'
import { Document, isSeq, visit } from 'yaml'
import type { Ledger } from '../bank/bank.ts'
import { LEDGER_FILE } from '../bank/ledger.ts'
import { UserError } from '../errors.ts'
import { saveAtomic } from './save-atomic.ts'

const HEAD = [
  ' yaml-language-server: $schema=schema/ledger.json',
  ' Versions and blind solves: what a solver answered who saw only the stem and the shuffled options.',
  ' A solve counts for the content whose hash it names. Written by certdrill check --accept and certdrill solve.',
].join('\n')

/** The text of `ledger.yaml`: one line for each thing, so that a change shows as a small difference. */
export function ledgerText(ledger: Ledger): string {
  const document = new Document(ledger)
  document.commentBefore = HEAD
  visit(document, {
    Pair(_, { key, value }) {
      if (isSeq(value) && String(key) === 'answer') value.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** Replaces the ledger of a bank folder. Throws `UserError` where it cannot be written. */
export function saveLedger(folder: string, ledger: Ledger): void {
  const path = join(folder, LEDGER_FILE)
  try {
    saveAtomic(path, ledgerText(ledger), { shared: true })
  } catch (error) {
    throw new UserError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`, {
      hint: 'Nothing was changed. Make the folder writable, or free some space.',
      cause: error,
    })
  }
}
