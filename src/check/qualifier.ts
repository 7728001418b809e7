import { withoutCode } from './tokens.ts'

/** A superlative that decides between options which would all work: "LEAST operational overhead". */
export interface Qualifier {
  /** As typed: `LEAST`, `most`. */
  word: string
  /** What it measures: up to four words after it, in the same clause. */
  yardstick: string
}

const SUPERLATIVE =
  /(?<!\bat )\b(most|least|fewest|lowest|best)\b(?! of\b| practice)\s*(?=((?:[\p{L}-]+\s*){0,4}))/giu

/** The qualifiers of a prompt in order; "at least", "most of" and "best practice" are none. */
export function qualifiersOf(prompt: string): Qualifier[] {
  return [...withoutCode(prompt).matchAll(SUPERLATIVE)].map(([, word, yardstick]) => ({
    word: word!,
    yardstick: yardstick!.trim(),
  }))
}
