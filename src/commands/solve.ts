import type { Bank, Ledger } from '../bank/bank.ts'
import type { Batch } from '../bank/batch-schema.ts'
import { entryOf, LEDGER_FILE, withSolve } from '../bank/ledger.ts'
import { counted } from '../check/words.ts'
import type { Context } from '../context.ts'
import { Interrupted, UserError } from '../errors.ts'
import { batchMistake, compareBatch, drawBatch, type Outcome, TO_LOOK_AT } from '../exam/batch.ts'
import { readBankFolder } from '../files/bank-folder.ts'
import { batchText, readBatch } from '../files/batch.ts'
import { readLedger, saveLedger } from '../files/ledger.ts'
import { solveText } from '../formats/solve-text.ts'
import type { GlobalOptions } from '../options.ts'
import { interruptible } from '../session/interruptible.ts'
import { type PrintOptions, print, refuseToReplace } from '../session/print.ts'
import { requireKnown, terminalOf } from '../session/setup.ts'
import { runSolveLines } from '../terminal/solve-lines.ts'

interface SolveOptions extends GlobalOptions, PrintOptions {
  as?: string
  number?: number
  topic?: string[]
  seed?: string
}

/** `certdrill solve`: asks a person blind and keeps each answer in the ledger. */
export async function solve(context: Context, options: SolveOptions): Promise<number> {
  const by = options.as?.trim()
  if (!by)
    throw new UserError('Blind answers need the name of who solves.', { hint: 'Add --as "Your name".' })
  const { folder, bank } = bankToSolve(options)
  const batch = batchFor(context, options, folder, bank, by, options.number ?? 10)
  const outcomes: Outcome[] = []
  const io = terminalOf(context, options)
  const ended = await interruptible(context, (signal) =>
    runSolveLines(batch.questions, { ...io, signal }, (item, answer) => {
      outcomes.push(...recorded(context, folder, bank, { ...batch, questions: [{ ...item, ...answer }] }))
    }),
  )
  if (outcomes.length > 0) print(context, options, `\n${solveText(outcomes)}`)
  if (ended !== 'finished') throw leaving(outcomes.length, ended === 'ended' || context.hangUp.aborted)
  return exitCodeOf(outcomes)
}

/** `certdrill solve export N`: a batch to be answered blind by somebody else. */
export async function exportBatch(context: Context, options: SolveOptions, count: number): Promise<number> {
  const { folder, bank } = bankToSolve(options)
  refuseToReplace(options, 'it may hold answers')
  const batch = batchFor(context, options, folder, bank, options.as?.trim() ?? '', count)
  print(context, options, batchText(batch))
  return 0
}

/** `certdrill solve import FILE`: compares a filled-in batch with the keys and keeps it in the ledger. */
export async function importBatch(context: Context, options: SolveOptions, file: string): Promise<number> {
  const { folder, bank } = bankToSolve(options)
  const { batch: read, fail } = readBatch(file)
  const batch = options.as ? { ...read, by: options.as.trim() } : read
  const mistake = batchMistake(bank, batch)
  if (mistake) fail(mistake.path, mistake.message)
  const outcomes = recorded(context, folder, bank, batch)
  if (options.format === 'json') print(context, options, { version: 1, by: batch.by, outcomes })
  else print(context, options, solveText(outcomes))
  return exitCodeOf(outcomes)
}

/** The bank with its ledger, read from its folder: a compiled bank has no ledger to keep answers in. */
function bankToSolve(options: SolveOptions): { folder: string; bank: Bank & { ledger: Ledger } } {
  const folder = options.bank ?? 'questions'
  const { bank, findings } = readBankFolder(folder)
  if (!bank || findings.length > 0)
    throw new UserError(`The bank ${folder} has mistakes of form.`, {
      hint: `Run: certdrill check ${folder}`,
    })
  if (!bank.ledger)
    throw new UserError(`The bank ${folder} has no ${LEDGER_FILE} to keep answers in.`, {
      hint: `Run: certdrill check ${folder} --accept`,
    })
  return { folder, bank: { ...bank, ledger: bank.ledger } }
}

function batchFor(
  context: Context,
  options: SolveOptions,
  folder: string,
  bank: Bank & { ledger: Ledger },
  by: string,
  count: number,
): Batch {
  const topics = options.topic ?? []
  requireKnown(
    'topic',
    topics,
    bank.topics.map(({ topic }) => topic),
  )
  const batch = drawBatch(bank, { seed: options.seed ?? context.newSeed(), by, count, topics })
  if (batch.questions.length === 0)
    throw new UserError(
      by ? `${by} has solved every active question there.` : 'There is no active question there.',
      {
        hint: 'certdrill topics lists what there is.',
      },
    )
  requireKnownToLedger(
    folder,
    bank.ledger,
    batch.questions.map(({ id }) => id),
  )
  return batch
}

/** Compares, and keeps what is new, in the ledger as it is now: others may have answered since the bank was read. */
function recorded(context: Context, folder: string, bank: Bank, batch: Batch): Outcome[] {
  const date = new Date(context.now().wall).toISOString().slice(0, 10)
  const before = readLedger(folder)
  const outcomes = compareBatch({ ...bank, ledger: before }, batch, date)
  const solved = outcomes.filter(({ solve: answer }) => answer)
  requireKnownToLedger(
    folder,
    before,
    solved.map(({ id }) => id),
  )
  const after = solved.reduce((ledger, { id, solve: answer }) => withSolve(ledger, id, answer!), before)
  if (after !== before) saveLedger(folder, after)
  return outcomes
}

/** Throws `UserError` where the ledger has no entry for a question: its answer could not be kept. */
function requireKnownToLedger(folder: string, ledger: Ledger, ids: readonly string[]): void {
  const unknown = ids.find((id) => !entryOf(ledger, id))
  if (unknown !== undefined)
    throw new UserError(`${LEDGER_FILE} does not know ${unknown} yet, so nothing can be recorded.`, {
      hint: `Run: certdrill check ${folder} --accept`,
    })
}

/** 1 where a question has to be looked at. */
function exitCodeOf(outcomes: readonly Outcome[]): number {
  return outcomes.some(({ kind }) => TO_LOOK_AT.has(kind)) ? 1 : 0
}

function leaving(count: number, ended: boolean): Interrupted {
  return new Interrupted(
    ended ? 129 : 130,
    `Left in the middle; ${counted(count, 'answer')} ${count === 1 ? 'is' : 'are'} in the ledger.`,
  )
}
