import { UserError } from '../errors.ts'
import { decodeText, readBytes } from './text.ts'

/** Largest file that a user may name, in bytes. */
const MAX_BYTES = 8 * 1024 * 1024

/** The text of a file that the user named. Throws `UserError` where it cannot be read or is no text. */
export function readUserText(path: string): string {
  const bytes = bytesOf(path)
  if (typeof bytes === 'string')
    throw new UserError(
      bytes === 'too large'
        ? `${path} is larger than ${MAX_BYTES / 1024 / 1024} MiB.`
        : `${path} is not a regular file.`,
      { hint: 'Give a text file.' },
    )
  const text = decodeText(bytes)
  if (typeof text === 'string') return text
  throw new UserError(`${path}:${text.line}:${text.column}: ${text.message}.`, { hint: text.mend })
}

function bytesOf(path: string) {
  try {
    return readBytes(path, MAX_BYTES)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(
      code === 'ENOENT'
        ? `There is no file ${path}.`
        : `${path} cannot be read (${code ?? 'unknown error'}).`,
      { hint: 'Check the path.', cause: error },
    )
  }
}
