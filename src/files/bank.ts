import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Bank } from '../bank/bank.ts'
import { UserError } from '../errors.ts'
import { compileBank, openCompiledBank } from './compiled-bank.ts'
import { makeFolders } from './folders.ts'
import { saveAtomic } from './save-atomic.ts'

/** Rises when the compiled form of a bank changes, so that an older cache is not used. */
const COMPILED_VERSION = 6

/** Where a bank to sit comes from. */
export interface BankPlace {
  /** Folder asked for; absent: the bank inside the program. */
  folder?: string
  /** The compiled bank inside the program, JSON. */
  shipped: string
  /** Folder for compiled copies of other banks. */
  cache: string
}

/**
 * A bank that can be sat. The shipped one is compiled at build time; another folder is read whole, and its compiled
 * form kept under the digest of its bytes. Throws `UserError` where it is missing or too broken to sit.
 */
export async function openBank({ folder, shipped, cache }: BankPlace): Promise<Bank> {
  if (folder === undefined) return openCompiledBank(shipped)
  const { bankFiles, readBankFolder } = await import('./bank-folder.ts')
  const files = bankFiles(folder)
  const path = join(cache, `${digestOf(files)}.json`)
  const cached = readCache(path)
  if (cached) return cached
  const { bank, findings } = readBankFolder(folder, files)
  if (!bank || findings.length > 0) {
    const first = findings[0]!
    const count = findings.length === 1 ? 'one mistake' : `${findings.length} mistakes`
    throw new UserError(
      `The bank ${folder} has ${count} of form; the first is at ${first.file}:${first.line}: ${first.message}.`,
      { hint: `Run: certdrill check ${folder}` },
    )
  }
  writeCache(path, bank)
  return bank
}

function digestOf(files: ReadonlyMap<string, Buffer | string>): string {
  const hash = createHash('sha256').update(`certdrill bank ${COMPILED_VERSION}\0`)
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  return hash.digest('hex').slice(0, 32)
}

function readCache(path: string): Bank | undefined {
  try {
    return openCompiledBank(path)
  } catch {
    return undefined
  }
}

/** The cache only saves time: where it cannot be written, the bank is read again next time. */
function writeCache(path: string, bank: Bank): void {
  try {
    makeFolders(join(path, '..'))
    saveAtomic(path, compileBank(bank))
  } catch {
    // No cache folder, or a full disk.
  }
}
