import type { CommanderError } from 'commander'
import { clean } from './clean.ts'
import { buildProgram } from './cli.ts'
import { type Context, contextOf } from './context.ts'
import { Interrupted, UserError } from './errors.ts'

/** Runs the program on a real process and gives its exit code. */
export async function run(host: NodeJS.Process): Promise<number> {
  // A reader that closes the pipe early (`| head`) is no mistake.
  host.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'EIO') host.exit(129)
    host.stderr.write(`certdrill: The output cannot be written (${error.code}).\n`)
    host.exit(2)
  })
  return main(host.argv.slice(2), contextOf(host))
}

/** One command line in, one exit code out; mistakes of the user become words, bugs keep their stack. */
export async function main(args: readonly string[], context: Context): Promise<number> {
  let code = 0
  const program = buildProgram(context, (value) => {
    code = value
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return report(error, context)
  }
}

function report(error: unknown, { errors }: Context): number {
  if (error instanceof Interrupted) {
    errors.write(`${error.message}\n`)
    return error.code
  }
  if (error instanceof UserError) {
    errors.write(`certdrill: ${clean(error.message)}\n`)
    if (error.hint) errors.write(`  ${clean(error.hint)}\n`)
    return error.code
  }
  if (isCommanderError(error)) return error.exitCode === 0 ? 0 : 2
  errors.write(
    `certdrill: this is a bug of ours, please report it.\n${(error as Error)?.stack ?? String(error)}\n`,
  )
  return 3
}

function isCommanderError(error: unknown): error is CommanderError {
  return (
    error instanceof Error &&
    'exitCode' in error &&
    String((error as CommanderError).code).startsWith('commander.')
  )
}
