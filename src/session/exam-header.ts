import type { Bank } from '../bank/bank.ts'
import { bankDigest } from '../bank/digest.ts'
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { DRAW_VERSION, drawForm } from '../exam/draw.ts'
import { type FormRequest, isFullMock, type Shortage } from '../exam/form.ts'
import type { SittingHeader } from '../exam/sitting.ts'
import { formatTicket, parseTicket } from '../exam/ticket.ts'
import type { Record } from '../files/record.ts'
import { commonHeader, requireKnownFilters } from './header.ts'
import { nextNumber, nextOwnForm } from './series.ts'

/** Options of `exam`, and of `sitting start --kind exam`. Times in minutes. */
export interface ExamOptions {
  number?: number
  minutes?: number
  extraTime?: number
  pausable?: boolean
  seed?: string
  ticket?: string
  domain?: string[]
  topic?: string[]
}

/** The header of a new exam: the form asked for, or the next one of the learner's series. Throws `UserError`. */
export async function examHeader(
  context: Context,
  bank: Bank,
  record: Record,
  options: ExamOptions,
): Promise<SittingHeader> {
  requireKnownFilters(bank, options)
  const request = options.ticket ? ticketRequest(bank, options) : examRequest(context, bank, record, options)
  const questions = drawForm(bank, request)
  if (!Array.isArray(questions)) throw shortage(bank, request, questions)
  const full = isFullMock(bank, request)
  const { blueprint } = bank.manifest
  // A shorter exam has the same time per question.
  const working = options.minutes ?? (blueprint.minutes * questions.length) / blueprint.questions
  const minutes = working + (options.extraTime ?? 0)
  const pausable = options.pausable === true
  return {
    ...(await commonHeader(context, bank, request.seed)),
    kind: 'exam',
    form: request.number,
    ...(full ? { series: options.ticket || options.seed !== undefined ? 'other' : 'own' } : {}),
    ticket: formatTicket(bank, request),
    selection: [...(request.domains ?? []), ...(request.topics ?? [])],
    questions,
    duration: Math.round(minutes * 60_000),
    pausable,
    counted: full && !pausable && working === blueprint.minutes,
  }
}

function examRequest(context: Context, bank: Bank, record: Record, options: ExamOptions): FormRequest {
  const { number: length, domain: domains, topic: topics } = options
  const filter = {
    ...(length === undefined || length === bank.manifest.blueprint.questions ? {} : { length }),
    ...(domains?.length && !coversAll(bank, domains) ? { domains } : {}),
    ...(topics?.length ? { topics } : {}),
  }
  const filtered = Object.keys(filter).length > 0
  if (filtered) return filledLength(bank, { seed: options.seed ?? context.newSeed(), number: 1, ...filter })
  if (options.seed !== undefined)
    return { seed: options.seed, number: nextNumber(bank, record, options.seed) }
  return nextOwnForm(bank, record) ?? { seed: context.newSeed(), number: 1 }
}

/** A filtered exam without a length takes what there is, up to the blueprint's number. */
function filledLength(bank: Bank, request: FormRequest): FormRequest {
  if (request.length !== undefined) return request
  for (let length = bank.manifest.blueprint.questions; length > 1; length--)
    if (Array.isArray(drawForm(bank, { ...request, length }))) return { ...request, length }
  return { ...request, length: 1 }
}

function coversAll(bank: Bank, domains: readonly string[]): boolean {
  return bank.manifest.blueprint.domains.every(({ id }) => domains.includes(id))
}

function ticketRequest(bank: Bank, { ticket = '', seed, number, domain, topic }: ExamOptions): FormRequest {
  if (seed !== undefined || number !== undefined || domain || topic)
    throw new UserError('A ticket already says seed, length and filter.', {
      hint: 'Leave out -n, --seed, --domain and --topic.',
    })
  const parsed = parseTicket(ticket)
  if (!parsed)
    throw new UserError(`"${ticket}" is not a ticket.`, {
      hint: 'A ticket looks like dop-c02:1-k3v9q2ab.2@0123456789ab.',
    })
  if (parsed.bank !== bank.manifest.id)
    throw new UserError(`The ticket is for the bank "${parsed.bank}", this is "${bank.manifest.id}".`, {
      hint: 'Choose its bank with --bank.',
    })
  if (parsed.drawVersion !== DRAW_VERSION || parsed.digest !== bankDigest(bank))
    throw new UserError(
      'The bank has changed since the ticket was written, so its form cannot be drawn again.',
      {
        hint: 'Use the version of the bank (and of certdrill) that wrote it.',
      },
    )
  return parsed.request
}

function shortage(bank: Bank, request: FormRequest, { domain, needed, available }: Shortage): UserError {
  const title = bank.manifest.blueprint.domains.find(({ id }) => id === domain)?.title
  const what = title ? `${needed} questions of ${title} that go together` : `${needed} questions`
  const hint =
    request.length === undefined
      ? 'Drill instead, or sit a shorter exam with -n.'
      : 'Ask for fewer with -n, or loosen --domain and --topic.'
  return new UserError(`An exam of this kind needs ${what}; the bank has ${available}.`, { hint })
}
