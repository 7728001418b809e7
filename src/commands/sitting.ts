import type { Bank } from '../bank/bank.ts'
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { type DrillDesk, handInWhenTimeIsUp } from '../exam/desk.ts'
import { placeOf } from '../exam/letters.ts'
import { beginSitting, findSitting } from '../files/record.ts'
import { openDesk } from '../files/sitting-desk.ts'
import { whileHeld } from '../files/while-held.ts'
import { domainTitles } from '../formats/domain-order.ts'
import { resultJson } from '../formats/result-json.ts'
import { seatedQuestionJson, sittingJson } from '../formats/sitting-json.ts'
import type { GlobalOptions } from '../options.ts'
import { type DrillOptions, drillHeader } from '../session/drill-header.ts'
import { type ExamOptions, examHeader } from '../session/exam-header.ts'
import { print } from '../session/print.ts'
import { bankOf, dataFolder, nearest, recordOf } from '../session/setup.ts'

/** `sitting start`: draws and saves a new sitting. */
export async function startSittingCommand(
  context: Context,
  options: GlobalOptions & { kind: 'exam' | 'drill' } & ExamOptions & DrillOptions,
): Promise<number> {
  requireFitting(options)
  const bank = await bankOf(context, options)
  const record = await recordOf(context, options, bank)
  const header =
    options.kind === 'exam'
      ? await examHeader(context, bank, record, options)
      : (await drillHeader(context, bank, record, options)).header
  const { sitting } = beginSitting(record.folder, { ...header, scripted: true })
  print(context, {}, sittingJson(sitting, context.now()))
  return 0
}

const ONLY_EXAM = ['minutes', 'extraTime', 'ticket'] as const
const ONLY_DRILL = ['missed', 'unseen', 'weak', 'flagged', 'due', 'suspended'] as const

/** Throws `UserError` for an option of the other kind of sitting: a script would take it for obeyed. */
function requireFitting(options: { kind: 'exam' | 'drill' } & ExamOptions & DrillOptions): void {
  const given =
    options.kind === 'exam'
      ? ONLY_DRILL.find((name) => options[name] !== undefined)
      : ONLY_EXAM.find((name) => options[name] !== undefined)
  if (given === undefined) return
  const flag = `--${given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  throw new UserError(`${flag} is no option of ${options.kind === 'exam' ? 'an exam' : 'a drill'}.`, {
    hint: `Leave it out, or start with --kind ${options.kind === 'exam' ? 'drill' : 'exam'}.`,
  })
}

/** `sitting show`: where it stands and one question: the one asked for, else the first open one. */
export async function showSitting(
  context: Context,
  options: GlobalOptions,
  id: string,
  question?: string,
): Promise<number> {
  return withDesk(context, options, id, (desk) => {
    const sitting = desk.sitting()
    const index = question === undefined ? firstOpen(desk) : questionIndex(desk, question)
    return {
      ...sittingJson(sitting, context.now()),
      question: seatedQuestionJson(sitting, index, desk.question(index)),
    }
  })
}

/** `sitting answer`: chooses; in a drill it also asks for the verdict. */
export async function answerSitting(
  context: Context,
  options: GlobalOptions & { sure?: string; clear?: boolean },
  id: string,
  question: string,
  choices: string[],
): Promise<number> {
  return withDesk(context, options, id, (desk) => {
    const index = questionIndex(desk, question)
    requireOpen(desk)
    if (desk.sitting().questions[index]?.verdict)
      throw new UserError(`Question ${index + 1} has its verdict already.`, {
        hint: 'Go on with another question.',
      })
    const chosen = options.clear ? [] : optionIds(desk, index, choices)
    desk.act({ type: 'visit', question: index })
    desk.act({ type: 'answer', question: index, chosen })
    if (desk.sitting().header.kind === 'drill' && !options.clear) {
      const sure = options.sure === undefined ? {} : { sure: Number(options.sure) as 1 | 2 | 3 }
      desk.act({ type: 'check', question: index, ...sure })
    }
    const sitting = desk.sitting()
    return {
      ...sittingJson(sitting, context.now()),
      question: seatedQuestionJson(sitting, index, desk.question(index)),
    }
  })
}

/** `sitting flag`: marks a question to come back to. */
export async function flagSitting(
  context: Context,
  options: GlobalOptions & { off?: boolean },
  id: string,
  question: string,
): Promise<number> {
  return withDesk(context, options, id, (desk) => {
    requireOpen(desk)
    desk.act({ type: 'flag', question: questionIndex(desk, question), on: options.off !== true })
    return sittingJson(desk.sitting(), context.now())
  })
}

/** `sitting finish`: hands in. A finished sitting gives its result again. */
export async function finishSitting(context: Context, options: GlobalOptions, id: string): Promise<number> {
  return withDesk(context, options, id, (desk, bank) => {
    if (desk.sitting().phase !== 'finished') desk.act({ type: 'finish', reason: 'submitted' })
    return resultJson(desk.sitting(), domainTitles(bank).keys())
  })
}

/** Opens a sitting for one action, hands it in where time is over, and folds it into the record once finished. */
async function withDesk(
  context: Context,
  options: GlobalOptions,
  id: string,
  act: (desk: DrillDesk, bank: Bank) => object,
): Promise<number> {
  const journal = findSitting(dataFolder(context, options), id)
  const bank = await bankOf(context, options)
  return whileHeld(journal, async () => {
    const before = journal.sitting.phase
    const desk = openDesk(journal, bank, context.now)
    handInWhenTimeIsUp(desk)
    const answer = act(desk, bank)
    // Opening the record folds in what has just finished.
    if (before !== 'finished' && journal.sitting.phase === 'finished') await recordOf(context, options, bank)
    print(context, {}, answer)
    return 0
  })
}

function firstOpen(desk: DrillDesk): number {
  const { header, questions, current } = desk.sitting()
  const open = questions.findIndex(({ chosen }, index) => chosen.length !== header.questions[index]!.choose)
  return open === -1 ? current : open
}

/** A question by its number from 1, or by its id. */
function questionIndex(desk: DrillDesk, text: string): number {
  const { questions } = desk.sitting().header
  const index = /^\d+$/.test(text) ? Number(text) - 1 : questions.findIndex(({ id }) => id === text)
  if (!questions[index])
    throw new UserError(`The sitting has no question "${text}".`, {
      hint: `Its questions are 1 to ${questions.length}.`,
    })
  return index
}

/** Options by id, or by letter as shown. */
function optionIds(desk: DrillDesk, index: number, choices: readonly string[]): string[] {
  const seat = desk.sitting().header.questions[index]!
  const ids: string[] = []
  for (const choice of choices.flatMap((each) => each.split(',')).filter(Boolean)) {
    const letter = /^[A-Za-z]$/.test(choice) ? seat.options[placeOf(choice)] : undefined
    const id = seat.options.includes(choice) ? choice : letter
    if (id === undefined) {
      const near = nearest(choice, seat.options)
      throw new UserError(`Question ${index + 1} has no option "${choice}".`, {
        hint: near ? `Did you mean ${near}?` : `Its options are: ${seat.options.join(', ')}.`,
      })
    }
    if (ids.includes(id))
      throw new UserError(`The option "${choice}" is named twice.`, { hint: 'Name each option once.' })
    ids.push(id)
  }
  if (ids.length === 0)
    throw new UserError('No option was given.', {
      hint: 'Name options by id or letter, or take the answer back with --clear.',
    })
  const drill = desk.sitting().header.kind === 'drill'
  if (ids.length > seat.choose || (drill && ids.length < seat.choose))
    throw new UserError(`Question ${index + 1} takes ${seat.choose}, not ${ids.length}.`, {
      hint: `Choose ${seat.choose}.`,
    })
  return ids
}

/** Throws `UserError` for a finished sitting; working at a paused one ends the pause. */
function requireOpen(desk: DrillDesk): void {
  const { phase, finish, header } = desk.sitting()
  if (phase === 'finished')
    throw new UserError(
      finish?.reason === 'time' ? 'The time is over; the sitting was handed in.' : 'The sitting is finished.',
      { hint: `Its result: certdrill report ${header.id}` },
    )
  if (phase === 'paused') desk.act({ type: 'resume' })
}
