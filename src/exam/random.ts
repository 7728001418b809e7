import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { digest32 } from '../bank/digest.ts'

/** A seeded source of chance. */
export interface Random {
  /** A whole number from 0 to `below - 1`, without modulo bias. */
  below(below: number): number
  /** A new array in random order (Fisher-Yates). */
  shuffle<T>(items: readonly T[]): T[]
}

/** The same purpose and seed give the same numbers on every machine and in every version. */
export function seededRandom(...purpose: (string | number)[]): Random {
  const generator = xoroshiro128plus(digest32(JSON.stringify(purpose)))
  const below = (limit: number) => uniformInt(generator, 0, limit - 1)
  return {
    below,
    shuffle(items) {
      const out = [...items]
      for (let i = out.length - 1; i > 0; i--) {
        const j = below(i + 1)
        const moved = out[i]!
        out[i] = out[j]!
        out[j] = moved
      }
      return out
    },
  }
}
