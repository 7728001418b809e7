import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { UserError } from '../errors.ts'

/**
 * Holds a sitting for this process until the returned function is called, so that two screens never write to one
 * journal. Throws `UserError` where another living process holds it; what a dead one left behind is taken over.
 */
export function holdSitting(journal: string): () => void {
  const path = `${journal}.lock`
  const owner = `${process.pid} ${hostname()}\n`
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const descriptor = openSync(path, 'wx', 0o600)
      writeSync(descriptor, owner)
      closeSync(descriptor)
      return () => remove(path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const pid = livingOwner(path)
      if (pid !== undefined)
        throw new UserError(`This sitting is open in another terminal (process ${pid}).`, {
          hint: 'Go on there, or close it first.',
        })
      remove(path)
    }
  }
  throw new UserError('This sitting is being opened in another terminal.', { hint: 'Go on there.' })
}

/** Process id of the owner where it may be alive; undefined where it is gone. */
function livingOwner(path: string): string | undefined {
  let pid = ''
  let host = ''
  try {
    ;[pid = '', host = ''] = readFileSync(path, 'utf8').trim().split(' ')
  } catch {
    return undefined
  }
  if (!/^\d+$/.test(pid)) return undefined
  // Another machine's processes cannot be seen from here: take its word.
  if (host !== hostname()) return pid
  try {
    process.kill(Number(pid), 0)
    return pid
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : undefined
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Already gone.
  }
}
