import { writeFileSync } from 'node:fs'
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
    throw new UserError(`${output} cannot be written (${(error as NodeJS.ErrnoException).code}).`, {
      hint: 'Choose another file with --output.',
      cause: error,
    })
  }
}
