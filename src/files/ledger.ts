import { join } from 'node:path'
import { Document, isSeq, visit } from 'yaml'
import type { Ledger } from '../bank/bank.ts'
import { LEDGER_FILE } from '../bank/ledger.ts'
import { ledgerSchema } from '../bank/schema.ts'
import { UserError } from '../errors.ts'
import { saveBankFile } from './save-bank-file.ts'
import { readUserText } from './user-text.ts'
import { parseYaml } from './yaml.ts'

const HEAD = [
  ' yaml-language-server: $schema=schema/ledger.json',
  ' Versions and blind solves: what a solver answered who saw only the stem and the shuffled options.',
  ' A solve counts for the content whose hash it names. Written by certdrill check --accept and certdrill solve.',
].join('\n')

/** The text of `ledger.yaml`: one line for each thing, so that a change shows as a small difference. */
export function ledgerText(ledger: Ledger): string {
  const document = new Document(ledger, { aliasDuplicateObjects: false })
  document.commentBefore = HEAD
  visit(document, {
    Pair(_, { key, value }) {
      if (isSeq(value) && String(key) === 'answer') value.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** The ledger of a bank folder as it stands on the disk now. Throws `UserError` where it cannot be read. */
export function readLedger(folder: string): Ledger {
  const path = join(folder, LEDGER_FILE)
  const parsed = ledgerSchema.safeParse(parseYaml(readUserText(path), path).value)
  if (!parsed.success)
    throw new UserError(`${path} has mistakes of form.`, { hint: `Run: certdrill check ${folder}` })
  return parsed.data
}

/** Replaces the ledger of a bank folder. Throws `UserError` where it cannot be written. */
export function saveLedger(folder: string, ledger: Ledger): void {
  saveBankFile(join(folder, LEDGER_FILE), ledgerText(ledger))
}
