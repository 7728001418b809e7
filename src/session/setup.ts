import { closest, distance } from 'fastest-levenshtein'
import type { Bank } from '../bank/bank.ts'
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { openBank } from '../files/bank.ts'
import { handInOverdue } from '../files/overdue.ts'
import { openRecord, type Record } from '../files/record.ts'
import type { GlobalOptions } from '../options.ts'
import type { TerminalIo } from '../terminal/io.ts'
import { makeTheme } from '../theme.ts'

/** The smallest terminal that the screen serves; below it line mode takes over. */
const SMALLEST = { columns: 40, rows: 10 }

/** The bank that the options name, or the one inside the program. */
export function bankOf(context: Context, options: GlobalOptions): Promise<Bank> {
  const place = { shipped: context.folders.shippedBank, cache: context.folders.cache }
  return openBank(options.bank === undefined ? place : { ...place, folder: options.bank })
}

/** The learner's data folder; an empty name counts as none. */
export function dataFolder(context: Context, options: GlobalOptions): string {
  return options.data || context.folders.data
}

/** The learner's record; with its bank, overdue sittings are handed in. What should be said about it is said. */
export async function recordOf(context: Context, options: GlobalOptions, bank?: Bank): Promise<Record> {
  const record = await openRecord(dataFolder(context, options))
  if (bank) await handInOverdue(record, bank, context.now)
  record.told = record.notices.splice(0)
  for (const notice of record.told) context.errors.write(`certdrill: ${notice}\n`)
  return record
}

/** Whether the interactive screen can be used; otherwise line mode serves. */
export function isInteractive({ input, output, env }: Context, { plain }: GlobalOptions): boolean {
  if (plain || env['ACCESSIBLE'] === '1' || env['TERM'] === 'dumb') return false
  const large = (output.columns ?? 0) >= SMALLEST.columns && (output.rows ?? 0) >= SMALLEST.rows
  return input.isTTY === true && output.isTTY === true && large
}

/** Whether to colour a stream: the option, then NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR, TERM, the stream. */
export function wantsColor(stream: { isTTY?: boolean }, env: Context['env'], option?: boolean): boolean {
  if (option !== undefined) return option
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false'
  if (env['CLICOLOR_FORCE'] !== undefined && env['CLICOLOR_FORCE'] !== '0') return true
  if (env['CLICOLOR'] === '0' || env['TERM'] === 'dumb') return false
  return stream.isTTY === true
}

/** What a front end may touch, made from the context. */
export function terminalOf(context: Context, options: GlobalOptions): TerminalIo {
  const { input, output, env } = context
  const color = wantsColor(output, env, options.color)
  return {
    input,
    output,
    columns: () => output.columns || 80,
    rows: () => output.rows || 24,
    theme: makeTheme({ color, unicode: speaksUnicode(env) }),
    hyperlinks: color && isInteractive(context, options) && !env['CI'],
    signal: context.hangUp,
    suspend: context.suspend,
    onContinue: context.onContinue,
  }
}

/** The nearest of the known words within a third of its length, for "did you mean". */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const best = closest(word, known as string[])
  const close = distance(word, best) <= Math.max(2, Math.floor(best.length / 3))
  return close ? best : known.find((each) => each.includes(word))
}

/** Throws `UserError` for the first id that is not known, with the nearest one as a hint. */
export function requireKnown(kind: string, ids: readonly string[], known: readonly string[]): void {
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown === undefined) return
  const near = nearest(unknown, known)
  const hint = near ? `Did you mean ${near}?` : `certdrill topics lists what there is.`
  throw new UserError(`There is no ${kind} "${unknown}" in this bank.`, { hint })
}

function speaksUnicode(env: Context['env']): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  if (env['TERM'] === 'linux' || env['TERM'] === 'dumb') return false
  return locale === '' || /utf-?8/i.test(locale)
}
