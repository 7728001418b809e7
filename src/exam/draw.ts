import type { Bank } from '../bank/bank.ts'
import { keyOf, optionIds } from '../bank/bank.ts'
import { questionHash } from '../bank/digest.ts'
import { apportion, apportionWithin } from './apportion.ts'
import type { FormRequest, SeatedQuestion, Shortage } from './form.ts'
import { isFullMock } from './form.ts'
import type { Candidate } from './pool.ts'
import { candidatesOf } from './pool.ts'
import { seededRandom } from './random.ts'
import { selectForm } from './select.ts'

/** Rises when the same seed would give another form; part of every ticket. */
export const DRAW_VERSION = 1

/** How often a form is drawn anew, each time with other dice, before a domain counts as short. */
const ATTEMPTS = 20

/**
 * The form of a request, in order, or where the bank is too small for it. Form n of a seed avoids the questions
 * of forms 1 to n-1 until a domain runs short; then the series starts over.
 */
export function drawForm(bank: Bank, request: FormRequest): SeatedQuestion[] | Shortage {
  const candidates = filtered(candidatesOf(bank), request)
  const length = request.length ?? bank.manifest.blueprint.questions
  const seats = seatsByDomain(bank, candidates, length)
  const shortage = shortageOf(candidates, seats, length)
  if (shortage) return shortage
  const drawn = drawSeries(candidates, seats, request)
  if (!Array.isArray(drawn)) {
    const domain = drawn.short
    const available = candidates.filter((candidate) => candidate.domain === domain).length
    return { domain, needed: seats.get(domain) ?? 0, available }
  }
  const scored = scoredIds(bank, drawn, request)
  const order = seededRandom('order', request.seed, request.number).shuffle(drawn)
  return spreadDomains(order).map((candidate) => seat(candidate, request, scored.has(candidate.id)))
}

/** Seats of one candidate with its options in the order of the seed. */
export function seat(candidate: Candidate, { seed, number }: FormRequest, scored = true): SeatedQuestion {
  const { question } = candidate.source
  const ids = optionIds(question)
  const options =
    question.shuffle === false ? ids : seededRandom('options', seed, number, candidate.id).shuffle(ids)
  return {
    id: candidate.id,
    version: question.version,
    hash: questionHash(question),
    topic: candidate.topic,
    domain: candidate.domain,
    task: candidate.task,
    options,
    choose: keyOf(question).length,
    scored,
    angoff: question.angoff.reduce((a, b) => a + b, 0) / question.angoff.length,
  }
}

function filtered(candidates: readonly Candidate[], { domains, topics }: FormRequest): Candidate[] {
  return candidates.filter(
    ({ domain, topic }) =>
      (!domains?.length || domains.includes(domain)) && (!topics?.length || topics.includes(topic)),
  )
}

function seatsByDomain(bank: Bank, candidates: readonly Candidate[], length: number): Map<string, number> {
  const present = bank.manifest.blueprint.domains.filter(({ id }) =>
    candidates.some(({ domain }) => domain === id),
  )
  if (present.length === 0) return new Map()
  const seats = apportion(
    present.map(({ weight }) => weight),
    length,
  )
  return new Map(
    present.map(({ id }, index) => [id, seats[index]!] as const).filter(([, needed]) => needed > 0),
  )
}

function shortageOf(
  candidates: readonly Candidate[],
  seats: ReadonlyMap<string, number>,
  length: number,
): Shortage | undefined {
  if (candidates.length < length) return { needed: length, available: candidates.length }
  for (const [domain, needed] of seats) {
    const available = candidates.filter((candidate) => candidate.domain === domain).length
    if (available < needed) return { domain, needed, available }
  }
  return undefined
}

function drawSeries(
  all: readonly Candidate[],
  seats: ReadonlyMap<string, number>,
  { seed, number }: FormRequest,
): Candidate[] | { short: string } {
  let pool = all
  let form: Candidate[] = []
  for (let current = 1; current <= number; current++) {
    let next = drawOne(pool, all, seats, seed, current)
    if (!Array.isArray(next) && pool !== all) {
      pool = all
      next = drawOne(pool, all, seats, seed, current)
    }
    if (!Array.isArray(next)) return next
    form = next
    const taken = new Set(form.map(({ id }) => id))
    pool = pool.filter(({ id }) => !taken.has(id))
  }
  return form
}

function drawOne(
  pool: readonly Candidate[],
  all: readonly Candidate[],
  seats: ReadonlyMap<string, number>,
  seed: string,
  number: number,
): Candidate[] | { short: string } {
  let result: Candidate[] | { short: string } = { short: '' }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    result = selectForm({ pool, all, seats, random: seededRandom('form', seed, number, attempt) })
    if (Array.isArray(result)) return result
  }
  return result
}

/** A full mock has unscored questions, spread as the difference of two apportionments; others have none. */
function scoredIds(bank: Bank, drawn: readonly Candidate[], request: FormRequest): Set<string> {
  const scored = new Set(drawn.map(({ id }) => id))
  if (!isFullMock(bank, request)) return scored
  const { domains, questions, unscored } = bank.manifest.blueprint
  // Within what was drawn: a larger form can give a domain a seat less than a smaller one does.
  const kept = apportionWithin(
    domains.map(({ weight }) => weight),
    domains.map(({ id }) => drawn.filter(({ domain }) => domain === id).length),
    questions - unscored,
  )
  const random = seededRandom('unscored', request.seed, request.number)
  for (const [index, { id }] of domains.entries()) {
    const ofDomain = random.shuffle(drawn.filter(({ domain }) => domain === id))
    for (const extra of ofDomain.slice(kept[index]!)) scored.delete(extra.id)
  }
  return scored
}

/** Breaks up three of one domain in a row by swapping the third with a later question of another domain. */
function spreadDomains(order: Candidate[]): Candidate[] {
  const out = [...order]
  for (let i = 2; i < out.length; i++) {
    const domain = out[i]!.domain
    if (out[i - 1]!.domain !== domain || out[i - 2]!.domain !== domain) continue
    const j = out.findIndex((candidate, index) => index > i && candidate.domain !== domain)
    if (j > 0) [out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}
