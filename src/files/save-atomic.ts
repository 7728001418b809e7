import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Replaces a file so that a reader, a crash or a full disk sees the old text or the new one, never half of it.
 * The known packages publish a truncated file when the disk fills and do not sync the directory. Throws errno errors.
 * A file is for its owner only, unless `shared`: then it keeps its permissions, and a new one gets the usual ones.
 */
export function saveAtomic(path: string, text: string, { shared = false } = {}): void {
  const target = followLink(path)
  const folder = dirname(target)
  const temporary = temporaryFor(target)
  const bytes = Buffer.from(text)
  try {
    const descriptor = openSync(temporary, 'w', shared ? 0o666 : 0o600)
    try {
      const old = shared ? statSync(target, { throwIfNoEntry: false }) : undefined
      if (old) fchmodSync(descriptor, old.mode)
      writeFileSync(descriptor, bytes)
      fsyncSync(descriptor)
      if (fstatSync(descriptor).size !== bytes.length) throw new Error(`short write to ${temporary}`)
    } finally {
      closeSync(descriptor)
    }
    renameSync(temporary, target)
  } catch (error) {
    removeQuietly(temporary)
    throw error
  }
  syncFolder(folder)
}

/** What file systems without hard links say (FAT, some network and container mounts). */
const NO_LINKS: ReadonlySet<string | undefined> = new Set([
  'EPERM',
  'EACCES',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
])

/**
 * Makes a new file with its text in it at one stroke: nobody finds it empty, also after a crash. Throws errno errors,
 * EEXIST where there is one. On a file system without links a crash can still leave half of it. A file for this run
 * only, as a lock is, need not be `synced`.
 */
export function createAtomic(path: string, text: string, { synced = true } = {}): void {
  const temporary = temporaryFor(path)
  const options = { mode: 0o600, flush: synced }
  try {
    writeFileSync(temporary, text, options)
    try {
      linkSync(temporary, path)
    } catch (error) {
      if (!NO_LINKS.has((error as NodeJS.ErrnoException).code)) throw error
      createInPlace(path, text, options)
    }
  } finally {
    removeQuietly(temporary)
  }
  if (synced) syncFolder(dirname(path))
}

function createInPlace(path: string, text: string, options: { mode: number; flush: boolean }): void {
  try {
    writeFileSync(path, text, { ...options, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') removeQuietly(path)
    throw error
  }
}

/** Removes a file; one that is gone already is fine. */
export function removeQuietly(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Nothing was created, or somebody else was faster.
  }
}

function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
}

/** Makes a rename or a new file in the folder survive a power cut; Windows cannot open folders. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** A linked file is replaced where it lives, so the link stays. */
function followLink(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
