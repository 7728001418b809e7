import type { Bank, Reference } from '../bank/bank.ts'
import { oncePer } from '../bank/once-per.ts'
import { viewsOf } from './view.ts'

/** A reference with its place and what it is evidence for. */
export interface PlacedReference {
  file: string
  path: readonly (string | number)[]
  reference: Reference
  /** Whole id of the fact or question. */
  owner: string
  /** Ids that `supports` may name; undefined for a fact, which knows no options. */
  options: readonly string[] | undefined
}

/** All references of facts and of questions in use; found once per bank, for several rules ask. */
export const referencesOf: (bank: Bank) => readonly PlacedReference[] = oncePer((bank) => [...gather(bank)])

function* gather(bank: Bank): Iterable<PlacedReference> {
  for (const { topic, file, facts } of bank.topics)
    for (const [f, fact] of facts.entries())
      for (const [r, reference] of fact.references.entries())
        yield {
          file,
          path: ['facts', f, 'references', r],
          reference,
          owner: `${topic}/${fact.id}`,
          options: undefined,
        }
  for (const { id, file, path, question } of viewsOf(bank))
    for (const [r, reference] of (question.references ?? []).entries())
      yield {
        file,
        path: [...path, 'references', r],
        reference,
        owner: id,
        options: question.options.map((option) => option.id),
      }
}
