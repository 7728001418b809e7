import type { Bank } from '../bank/bank.ts'
import type { Result } from '../exam/score.ts'

/** The result with its domains in the order of the bank's blueprint; domains the bank does not know come last. */
export function inBlueprintOrder(result: Result, domains: Iterable<string>): Result {
  const place = new Map([...domains].map((id, index) => [id, index]))
  const rank = (id: string) => place.get(id) ?? place.size
  return { ...result, byDomain: result.byDomain.toSorted((a, b) => rank(a.domain) - rank(b.domain)) }
}

/** Titles of a bank's domains by id, in the order of the blueprint. */
export function domainTitles(bank: Bank): Map<string, string> {
  return new Map(bank.manifest.blueprint.domains.map(({ id, title }) => [id, title]))
}
