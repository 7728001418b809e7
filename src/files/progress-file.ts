import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import { PROGRESS_VERSION, type Progress } from '../learn/progress.ts'
import { saveAtomic } from './save-atomic.ts'

/** Where the progress file lies in a data folder. */
export function progressPath(folder: string): string {
  return join(folder, 'progress.json')
}

/** The progress file as found: nothing where it is missing, of an older format, or was set aside (with words). */
export interface ProgressFile {
  progress?: Progress
  notice?: string
}

/**
 * Reads `progress.json`. What does not parse is renamed, never overwritten; the journals hold everything.
 * Throws `UserError` with code 3 for a file written by a newer version.
 */
export async function readProgressFile(folder: string): Promise<ProgressFile> {
  const path = progressPath(folder)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw unreadable(path, error)
  }
  const value = parseJson(text)
  const version = (value as { version?: unknown } | undefined)?.version
  if (typeof version === 'number' && version > PROGRESS_VERSION)
    throw new UserError(
      `${path} was written by a newer version of certdrill (format ${version}, this one knows ${PROGRESS_VERSION}).`,
      {
        hint: 'Update certdrill, or use another folder with --data.',
        code: 3,
      },
    )
  if (typeof version === 'number' && version < PROGRESS_VERSION) return {}
  const { progressSchema } = await import('../learn/progress-schema.ts')
  const result = progressSchema.safeParse(value)
  if (result.success) return { progress: result.data }
  const aside = setAside(path)
  return {
    notice: aside
      ? `progress.json could not be read; it was set aside as ${aside} and made anew from the sittings.`
      : 'progress.json could not be read; the figures come from the sittings themselves.',
  }
}

/** Replaces `progress.json`. Throws errno errors. */
export function writeProgressFile(folder: string, progress: Progress): void {
  saveAtomic(progressPath(folder), `${JSON.stringify(progress, null, 1)}\n`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The new name, or undefined where the folder is read-only. */
function setAside(path: string): string | undefined {
  for (let n = 1; ; n++) {
    const name = `${path}.unreadable-${n}`
    if (existsSync(name)) continue
    try {
      renameSync(path, name)
      return name
    } catch {
      return undefined
    }
  }
}

function unreadable(path: string, error: unknown): UserError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
  return new UserError(`${path} cannot be read (${code}).`, {
    hint: 'Change its permissions, or use another folder with --data.',
    cause: error,
  })
}
