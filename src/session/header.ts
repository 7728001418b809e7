import type { Bank } from '../bank/bank.ts'
import { bankDigest } from '../bank/digest.ts'
import type { Context } from '../context.ts'
import { requireKnown } from './setup.ts'

/** What every header begins with. */
export async function commonHeader(context: Context, bank: Bank, seed: string) {
  const { id, code } = bank.manifest
  return {
    v: 1 as const,
    id: await context.newId(),
    bank: { id, code, digest: bankDigest(bank) },
    seed,
    start: context.now(),
  }
}

/** Throws `UserError` for a topic or domain that the bank has not. */
export function requireKnownFilters(
  bank: Bank,
  { topic = [], domain = [] }: { topic?: string[]; domain?: string[] },
) {
  requireKnown(
    'topic',
    topic,
    bank.topics.map(({ topic: id }) => id),
  )
  requireKnown(
    'domain',
    domain,
    bank.manifest.blueprint.domains.map(({ id }) => id),
  )
}
