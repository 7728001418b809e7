import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { UserError } from '../errors.ts'

/**
 * Holds a sitting for this process until the returned function is called, so that two screens never write to one
 * journal. Throws `UserError` where another living process holds it; what a dead one left behind is taken over.
 */
export function holdSitting(journal: string): () => void {
  const path = `${journal}.lock`
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const descriptor = openSync(path, 'wx', 0o600)
      writeSync(descriptor, `${process.pid} ${hostname()} ${bootId()}\n`)
      closeSync(descriptor)
      return () => remove(path)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'EEXIST')
        throw new UserError(`The sitting cannot be written to (${code}).`, {
          hint: 'Change the permissions of the data folder, or make room on its disk.',
          cause: error,
        })
      const owner = livingOwner(path)
      if (owner) throw refusal(owner, path)
      remove(path)
    }
  }
  throw new UserError('This sitting is being opened in another terminal.', { hint: 'Go on there.' })
}

interface Owner {
  pid: string
  host: string
}

/** The owner where it may be alive; undefined where it is gone. */
function livingOwner(path: string): Owner | undefined {
  let [pid, host, boot]: (string | undefined)[] = []
  try {
    ;[pid, host, boot] = readFileSync(path, 'utf8').trim().split(' ')
  } catch {
    return undefined
  }
  if (!pid || !host || !/^[1-9]\d*$/.test(pid)) return undefined
  // Another machine's processes cannot be seen from here: take its word.
  if (host !== hostname()) return { pid, host }
  // After a restart the number of the process belongs to somebody else.
  if (boot && boot !== bootId()) return undefined
  try {
    process.kill(Number(pid), 0)
    return { pid, host }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? { pid, host } : undefined
  }
}

function refusal({ pid, host }: Owner, path: string): UserError {
  return host === hostname()
    ? new UserError(`This sitting is open in another terminal (process ${pid}).`, {
        hint: 'Go on there, or close it first.',
      })
    : new UserError(`This sitting is open on another machine (${host}).`, {
        hint: `Go on there. If nobody holds it any more, remove ${path}`,
      })
}

/** Linux names each boot; elsewhere nothing is known of it. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Already gone.
  }
}
