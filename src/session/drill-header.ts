import type { Bank } from '../bank/bank.ts'
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { drawForm, seat } from '../exam/draw.ts'
import { candidateOf } from '../exam/pool.ts'
import { seededRandom } from '../exam/random.ts'
import type { SittingHeader } from '../exam/sitting.ts'
import type { Record } from '../files/record.ts'
import { chooseDrill } from '../learn/drill.ts'
import { commonHeader, requireKnownFilters } from './header.ts'
import { nextOwnForm } from './series.ts'

/** Options of `drill`, and of `sitting start --kind drill`. */
export interface DrillOptions {
  number?: number
  topic?: string[]
  domain?: string[]
  missed?: boolean
  unseen?: boolean
  weak?: boolean
  flagged?: boolean
  due?: boolean
  suspended?: boolean
  seed?: string
}

const DRILL_LENGTH = 10

/** The header of a new drill, and how many questions fewer there are than asked for. Throws `UserError`. */
export async function drillHeader(
  context: Context,
  bank: Bank,
  record: Record,
  options: DrillOptions,
): Promise<{ header: SittingHeader; missing: number }> {
  requireKnownFilters(bank, options)
  const seed = options.seed ?? context.newSeed()
  const request = {
    topics: options.topic ?? [],
    domains: options.domain ?? [],
    missed: options.missed === true,
    unseen: options.unseen === true,
    weak: options.weak === true,
    flagged: options.flagged === true,
    due: options.due === true,
    suspended: options.suspended === true,
    length: options.number ?? DRILL_LENGTH,
    reserved: reservedIds(bank, record),
  }
  const chosen = chooseDrill(bank, record.present, request, context.now().wall, seededRandom('drill', seed))
  const kinds = (['missed', 'unseen', 'weak', 'flagged', 'due', 'suspended'] as const).filter(
    (kind) => request[kind],
  )
  const selection = [...kinds, ...request.topics, ...request.domains]
  if (chosen.length === 0)
    throw new UserError(
      `No question is left for this drill (${selection.join(', ') || 'the bank has none'}).`,
      {
        hint: 'Loosen the filters, or answer more questions first.',
      },
    )
  const header: SittingHeader = {
    ...(await commonHeader(context, bank, seed)),
    kind: 'drill',
    selection,
    questions: chosen.map((item) => {
      const seated = seat(candidateOf(item), { seed, number: 1 })
      return request.suspended ? { ...seated, suspended: true as const } : seated
    }),
    pausable: false,
    counted: false,
  }
  return { header, missing: options.number === undefined ? 0 : options.number - chosen.length }
}

/** Questions of the learner's next mock, which drills leave alone as long as they can. */
function reservedIds(bank: Bank, record: Record): Set<string> {
  const next = nextOwnForm(bank, record)
  const form = next ? drawForm(bank, next) : []
  return new Set(Array.isArray(form) ? form.map(({ id }) => id) : [])
}
