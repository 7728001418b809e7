import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import type { Bank } from '../../src/bank/bank.ts'
import type { Context } from '../../src/context.ts'
import { compileBank } from '../../src/files/compiled-bank.ts'
import { main } from '../../src/main.ts'
import { bankOfSize } from './bank.ts'
import { temporaryFolder } from './folder.ts'
import { later } from './sitting.ts'

export interface FakeOptions {
  /** The bank inside the program; absent: 160 questions made up. */
  bank?: Bank
  env?: Context['env']
}

/** A program in this process: fresh folders, a clock that stands still, ids and seeds that count up. */
export function fakeProgram({ bank = bankOfSize(160), env = {} }: FakeOptions = {}) {
  const root = temporaryFolder()
  const folders = {
    data: join(root, 'data'),
    cache: join(root, 'cache'),
    shippedBank: join(root, 'bank.json'),
  }
  writeFileSync(folders.shippedBank, compileBank(bank))
  mkdirSync(folders.data)
  const hangUp = new AbortController()
  let seconds = 0
  let ids = 0
  let seeds = 0

  const contextWith = (input: string) => {
    const streams = { input: new PassThrough(), output: new PassThrough(), errors: new PassThrough() }
    streams.input.end(input)
    const context = {
      ...streams,
      env,
      program: { version: '1.2.3', homepage: undefined },
      now: () => later(seconds),
      newId: async () => `01JDA${String(++ids).padStart(21, '0')}`,
      newSeed: () => `seed${++seeds}`,
      folders,
      hangUp: hangUp.signal,
      onInterrupt: () => () => {},
      suspend: () => {},
      onContinue: () => () => {},
    } as unknown as Context
    const read = (stream: PassThrough) => String(stream.read() ?? '')
    return { context, output: () => read(streams.output), errors: () => read(streams.errors) }
  }

  /** Runs a command line, with `input` on standard input. */
  const run = async (args: readonly string[], input = '') => {
    const { context, output, errors } = contextWith(input)
    const code = await main(args, context)
    return { code, output: output(), errors: errors() }
  }

  return {
    root,
    folders,
    contextWith,
    run,
    /** Runs a command that prints JSON; it must succeed. */
    // biome-ignore lint/suspicious/noExplicitAny: tests look at what they expect
    async json(...args: string[]): Promise<any> {
      const { code, output, errors } = await run(args)
      if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${errors}`)
      return JSON.parse(output)
    },
    /** Lets time go by. */
    wait(more: number) {
      seconds += more
    },
    hangUp: () => hangUp.abort(),
  }
}
