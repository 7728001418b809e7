import { existsSync, writeFileSync } from 'node:fs'
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'

/** Options of every command that prints data. */
export interface PrintOptions {
  format?: string
  output?: string
}

/** Writes data to the file that was asked for, or to standard output; values other than text as JSON. */
export function print(context: Context, { output }: PrintOptions, data: unknown): void {
  const text = typeof data === 'string' ? data : `${JSON.stringify(data, null, 2)}\n`
  if (output === undefined) {
    context.output.write(text)
    return
  }
  try {
    writeFileSync(output, text)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(
      code === 'ENOENT'
        ? `${output} cannot be written: there is no such folder.`
        : `${output} cannot be written (${code}).`,
      { hint: 'Choose another file with --output, or make the folder.', cause: error },
    )
  }
}

/** For data that a person works on: throws `UserError` where the file that was asked for exists. */
export function refuseToReplace({ output }: PrintOptions, because: string): void {
  if (output !== undefined && existsSync(output))
    throw new UserError(`${output} exists, and ${because}.`, { hint: 'Choose another file with --output.' })
}
