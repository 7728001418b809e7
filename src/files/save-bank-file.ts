import { accessSync, constants, existsSync } from 'node:fs'
import { UserError } from '../errors.ts'
import { saveAtomic } from './save-atomic.ts'

/** Replaces a file of a bank, or makes it. Throws `UserError` where it cannot be written or was made read-only. */
export function saveBankFile(path: string, text: string): void {
  // Replacing a file needs write permission for its folder only; a file that somebody made read-only is left alone.
  if (existsSync(path) && !writable(path))
    throw new UserError(`${path} is read-only.`, { hint: 'Nothing was changed. Make the file writable.' })
  try {
    saveAtomic(path, text, { shared: true })
  } catch (error) {
    throw new UserError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`, {
      hint: 'Nothing was changed. Make the folder writable, or free some space.',
      cause: error,
    })
  }
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
