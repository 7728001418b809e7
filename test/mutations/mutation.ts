import type { Random } from '../../src/exam/random.ts'
import type { Shipped } from './shipped.ts'

/** A bank that was made worse in one place, and where a rule has to say so. */
export interface Mutant {
  /** Changed files of the bank: name and text. */
  texts: Record<string, string>
  /** The file in which the rule has to report. */
  file: string
  /** First and last line, from 1, of the place that is at fault. */
  lines: readonly [number, number]
}

/** A way to make a bank worse, and the rule that claims to see it. */
export interface Mutation {
  /** In words, for the table. */
  kind: string
  /** Rule of `check`, `yaml` and `schema` included. */
  rule: string
  /** The day that `check --fresh` is given. */
  fresh?: string
  /** One mutant of a bank; the same chance gives the same mutant. */
  mutate(shipped: Shipped, random: Random): Mutant
}
