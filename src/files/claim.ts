import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { UserError } from '../errors.ts'
import { createAtomic, removeQuietly } from './save-atomic.ts'

/**
 * Holds a sitting for this process until the returned function is called, so that two screens never write to one
 * journal. Throws `UserError` where another living process holds it; what a dead one left behind is taken over.
 */
export function holdSitting(journal: string): () => void {
  const path = `${journal}.lock`
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const own = claim(path)
      return () => {
        if (wordsOf(path) === own) removeQuietly(path)
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'EEXIST')
        throw new UserError(`The sitting cannot be written to (${code}).`, {
          hint: 'Change the permissions of the data folder, or make room on its disk.',
          cause: error,
        })
      const words = wordsOf(path)
      const owner = livingOwner(words)
      if (owner) throw refusal(owner, path)
      takeAway(path, words)
    }
  }
  throw new UserError('This sitting is being opened in another terminal.', { hint: 'Go on there.' })
}

/** Makes the lock, and gives its words. Throws errno errors, EEXIST where there is one. */
function claim(path: string): string {
  const words = `${process.pid} ${hostname()} ${bootId()} ${startOf(process.pid) ?? ''}\n`
  createAtomic(path, words, { synced: false })
  return words
}

/** Takes a lock away that a dead process left. One process at a time, or a slow one would take the next lock away. */
function takeAway(path: string, words: string): void {
  const taking = `${path}.taking`
  try {
    claim(taking)
  } catch {
    // Another one is at it, or died at it.
    if (!livingOwner(wordsOf(taking))) removeQuietly(taking)
    return
  }
  if (wordsOf(path) === words) removeQuietly(path)
  removeQuietly(taking)
}

/** The words of a lock; empty where it is gone. */
function wordsOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

interface Owner {
  pid: string
  host: string
}

/** The owner where it may be alive; undefined where it is gone. */
function livingOwner(words: string): Owner | undefined {
  const [pid, host, boot, start] = words.trim().split(' ')
  if (!pid || !host || !/^[1-9]\d*$/.test(pid)) return undefined
  // Another machine's processes cannot be seen from here: take its word.
  if (host !== hostname()) return { pid, host }
  // After a restart the number of the process belongs to somebody else.
  if (boot && boot !== bootId()) return undefined
  try {
    process.kill(Number(pid), 0)
    if (start && startOf(Number(pid)) !== start) return undefined
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

/**
 * When a process started, in clock ticks since the boot: its number may be given to another one later. Undefined for a
 * process that is dead and only not yet waited for, and where the system does not say (Linux: proc(5), stat, fields 3, 22).
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return /[ZX]/.test(fields[0]!) ? undefined : fields[19]
  } catch {
    return undefined
  }
}
