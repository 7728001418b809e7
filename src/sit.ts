import type { Bank } from './bank/bank.ts'
import type { Context } from './context.ts'
import { Interrupted } from './errors.ts'
import type { DrillDesk } from './exam/desk.ts'
import { scoreSitting } from './exam/score.ts'
import type { SittingHeader } from './exam/sitting.ts'
import { holdSitting } from './files/claim.ts'
import type { Journal } from './files/journal.ts'
import { beginSitting, includeSitting, type Record } from './files/record.ts'
import { openDesk } from './files/sitting-desk.ts'
import type { GlobalOptions } from './options.ts'
import { isInteractive, terminalOf } from './setup.ts'

/** What the learner wishes to do after a sitting. */
export type Wish = { type: 'quit' } | { type: 'drill'; domain: string }

/**
 * Sits a sitting to its end, on the screen or in line mode, and folds it into the record. Throws `Interrupted`
 * where the learner leaves in the middle: everything is saved and the sitting stays open.
 */
export async function sit(
  context: Context,
  options: GlobalOptions,
  bank: Bank,
  record: Record,
  journal: Journal,
): Promise<Wish> {
  const desk = openDesk(journal, bank, context.now)
  const release = holdSitting(journal.path)
  try {
    const outcome = await runFrontEnd(context, options, bank, desk)
    if (outcome !== 'finished') throw interrupted(journal.sitting.header.id, outcome)
  } finally {
    release()
  }
  includeSitting(record, journal)
  for (const notice of record.notices.splice(0)) context.errors.write(`certdrill: ${notice}\n`)
  return showResult(context, options, bank, desk)
}

/** Begins a sitting and sits it. */
export function beginAndSit(
  context: Context,
  options: GlobalOptions,
  bank: Bank,
  record: Record,
  header: SittingHeader,
): Promise<Wish> {
  const journal = beginSitting(record.folder, header)
  return sit(context, options, bank, record, journal)
}

async function runFrontEnd(context: Context, options: GlobalOptions, bank: Bank, desk: DrillDesk) {
  const io = terminalOf(context, options)
  const { kind } = desk.sitting().header
  if (isInteractive(context, options)) {
    if (kind === 'exam') return (await import('./terminal/exam-screen.ts')).runExamScreen(desk, io)
    return (await import('./terminal/drill-screen.ts')).runDrillScreen(desk, io, titlesOf(bank))
  }
  if (kind === 'exam') return (await import('./terminal/lines-exam.ts')).runExamLines(desk, io)
  return (await import('./terminal/lines-drill.ts')).runDrillLines(desk, io)
}

async function showResult(
  context: Context,
  options: GlobalOptions,
  bank: Bank,
  desk: DrillDesk,
): Promise<Wish> {
  const sitting = desk.sitting()
  if (sitting.header.kind === 'drill') return { type: 'quit' }
  const io = terminalOf(context, options)
  if (isInteractive(context, options)) {
    const { runResultScreen } = await import('./terminal/result-screen.ts')
    return runResultScreen(desk, scoreSitting(sitting), domainsOf(bank), io)
  }
  const { resultText } = await import('./formats/result-text.ts')
  context.output.write(resultText(sitting, domainsOf(bank), io.theme, io.columns()))
  return { type: 'quit' }
}

function domainsOf(bank: Bank): Map<string, string> {
  return new Map(bank.manifest.blueprint.domains.map(({ id, title }) => [id, title]))
}

function titlesOf(bank: Bank): Map<string, string> {
  return new Map(bank.topics.map(({ topic, title }) => [topic, title]))
}

function interrupted(id: string, outcome: 'left' | 'ended'): Interrupted {
  const words = `Everything is saved. Go on with: certdrill resume ${id}`
  return outcome === 'left'
    ? new Interrupted(130, words)
    : new Interrupted(129, `The input ended in the middle. ${words}`)
}
