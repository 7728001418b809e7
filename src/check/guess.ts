import type { QuestionView } from './view.ts'

/** Chance that a pure guess is fully right: 1 over the number of ways to choose k of n. */
export function chanceOf({ options, keys }: Pick<QuestionView, 'options' | 'keys'>): number {
  return 1 / choose(options.length, keys.length)
}

/**
 * Chance that picking the k options with the highest values is fully right: 0 or 1, between them where
 * ties have to be broken by lot (1 over the ways to choose the rest among the tied).
 */
export function hitsOf({ options, keys }: QuestionView, values: readonly number[]): number {
  const k = keys.length
  const cut = k === 1 ? Math.max(...values) : [...values].sort((a, b) => b - a)[k - 1]!
  let open = k
  let tied = 0
  let tiedKeys = 0
  for (const { correct, index } of options) {
    const value = values[index]!
    if (value > cut) {
      if (!correct) return 0
      open--
    } else if (value === cut) {
      tied++
      if (correct) tiedKeys++
    }
  }
  return tiedKeys === open ? 1 / choose(tied, open) : 0
}

/** Binomial coefficient; exact for the few options that questions have. */
export function choose(n: number, k: number): number {
  let result = 1
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i
  return Math.round(result)
}
