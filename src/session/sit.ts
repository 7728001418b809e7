import type { Bank } from '../bank/bank.ts'
import type { Context } from '../context.ts'
import { Interrupted } from '../errors.ts'
import type { DrillDesk } from '../exam/desk.ts'
import { scoreSitting } from '../exam/score.ts'
import type { SittingHeader } from '../exam/sitting.ts'
import type { Journal } from '../files/journal.ts'
import { beginSitting, includeSitting, type Record } from '../files/record.ts'
import { openDesk } from '../files/sitting-desk.ts'
import { whileHeld } from '../files/while-held.ts'
import { domainTitles, inBlueprintOrder } from '../formats/domain-order.ts'
import { shellQuoted } from '../formats/shell-quoted.ts'
import type { GlobalOptions } from '../options.ts'
import type { TerminalIo } from '../terminal/io.ts'
import type { ResultWish } from '../terminal/result-keys.ts'
import { interruptible } from './interruptible.ts'
import { isInteractive, terminalOf } from './setup.ts'

/**
 * Sits a sitting to its end, on the screen or in line mode, and folds it into the record. Throws `Interrupted`
 * where the learner leaves in the middle: everything is saved and the sitting stays open. `opening` is said first, and
 * the screen shows it, with what was told of the record, until the first key.
 */
export function sit(
  context: Context,
  options: GlobalOptions,
  bank: Bank,
  record: Record,
  journal: Journal,
  opening: readonly string[] = [],
): Promise<ResultWish> {
  say(context, opening)
  return toTheEnd(context, options, bank, record, journal, opening)
}

/** Begins a sitting and sits it. `opening` is said before, as in `sit`. */
export function beginAndSit(
  context: Context,
  options: GlobalOptions,
  bank: Bank,
  record: Record,
  header: SittingHeader,
  opening: readonly string[] = [],
): Promise<ResultWish> {
  say(context, opening)
  const journal = beginSitting(record.folder, header)
  return toTheEnd(context, options, bank, record, journal, opening)
}

function say({ errors }: Context, lines: readonly string[]): void {
  for (const line of lines) errors.write(`${line}\n`)
}

async function toTheEnd(
  context: Context,
  options: GlobalOptions,
  bank: Bank,
  record: Record,
  journal: Journal,
  opening: readonly string[],
): Promise<ResultWish> {
  const desk = openDesk(journal, bank, context.now)
  await whileHeld(journal, async () => {
    const words = [...record.told, ...opening].join(' ')
    const outcome = await interruptible(context, (signal) =>
      frontEnd(context, options, bank, desk, { ...terminalOf(context, options), signal }, words),
    )
    if (outcome !== 'finished')
      throw interrupted(
        `resume ${journal.sitting.header.id}${placesOf(options)}`,
        context.hangUp.aborted ? 'hung up' : outcome,
      )
  })
  await includeSitting(record, journal)
  say(
    context,
    record.notices.splice(0).map((notice) => `certdrill: ${notice}`),
  )
  return showResult(context, options, bank, desk)
}

async function frontEnd(
  context: Context,
  options: GlobalOptions,
  bank: Bank,
  desk: DrillDesk,
  io: TerminalIo,
  opening: string,
): Promise<'finished' | 'left' | 'ended'> {
  const { kind } = desk.sitting().header
  if (isInteractive(context, options)) {
    if (kind === 'exam') return (await import('../terminal/exam-screen.ts')).runExamScreen(desk, io, opening)
    return (await import('../terminal/drill-screen.ts')).runDrillScreen(desk, io, titlesOf(bank), opening)
  }
  if (kind === 'exam') return (await import('../terminal/lines-exam.ts')).runExamLines(desk, io)
  return (await import('../terminal/lines-drill.ts')).runDrillLines(desk, io)
}

async function showResult(
  context: Context,
  options: GlobalOptions,
  bank: Bank,
  desk: DrillDesk,
): Promise<ResultWish> {
  const sitting = desk.sitting()
  if (sitting.header.kind === 'drill') return { type: 'quit' }
  const io = terminalOf(context, options)
  if (isInteractive(context, options)) {
    const { runResultScreen } = await import('../terminal/result-screen.ts')
    const titles = domainTitles(bank)
    return runResultScreen(desk, inBlueprintOrder(scoreSitting(sitting), titles.keys()), titles, io)
  }
  const { resultText } = await import('../formats/result-text.ts')
  context.output.write(resultText(sitting, domainTitles(bank), io.theme, io.columns()))
  return { type: 'quit' }
}

/** The options that say where bank and record are, as they have to be repeated. */
function placesOf({ bank, data }: GlobalOptions): string {
  const quoted = (path: string) => (/^[\w./~-]+$/.test(path) ? path : shellQuoted(path))
  return `${data ? ` --data ${quoted(data)}` : ''}${bank ? ` --bank ${quoted(bank)}` : ''}`
}

function titlesOf(bank: Bank): Map<string, string> {
  return new Map(bank.topics.map(({ topic, title }) => [topic, title]))
}

function interrupted(command: string, outcome: 'left' | 'ended' | 'hung up'): Interrupted {
  const words = `Everything is saved. Go on with: certdrill ${command}`
  if (outcome === 'left') return new Interrupted(130, words)
  const reason = outcome === 'ended' ? 'The input ended in the middle.' : 'The program was told to end.'
  return new Interrupted(129, `${reason} ${words}`)
}
