import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { nearest } from '../session/setup.ts'

/** Runs where the first word is no command: says so, with the nearest one of `names`. Always throws `UserError`. */
export async function unknown(_context: Context, names: readonly string[], word: string): Promise<never> {
  const near = nearest(word, names)
  throw new UserError(`There is no command "${word}".`, {
    hint: near ? `Did you mean ${near}?` : `The commands are: ${names.join(', ')}.`,
  })
}
