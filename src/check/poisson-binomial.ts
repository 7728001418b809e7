/** Probabilities of `from`, `from + 1`, ... successes; all others are below 1e-18 together. */
export interface Distribution {
  from: number
  probabilities: readonly number[]
}

const NEGLIGIBLE = 1e-22

/**
 * Number of successes in independent trials with the given chances (Poisson-binomial), by convolution.
 * Tails too small to matter are cut on the way, so that the work grows with n times its root.
 */
export function poissonBinomial(chances: readonly number[]): Distribution {
  let from = 0
  let current = [1]
  for (const chance of chances) {
    const next = new Array<number>(current.length + 1).fill(0)
    for (const [k, probability] of current.entries()) {
      next[k] = next[k]! + probability * (1 - chance)
      next[k + 1] = next[k + 1]! + probability * chance
    }
    let start = 0
    while (next[start]! < NEGLIGIBLE && start < next.length - 1) start++
    let end = next.length
    while (next[end - 1]! < NEGLIGIBLE && end > start + 1) end--
    current = start === 0 && end === next.length ? next : next.slice(start, end)
    from += start
  }
  return { from, probabilities: current }
}

/**
 * Two-sided p of `hits`: twice the smaller tail, at most 1. Hits may be fractional (ties); then both
 * tails are rounded away from the result, which makes p larger, never smaller.
 */
export function twoSidedP({ from, probabilities }: Distribution, hits: number): number {
  let lower = 0
  let upper = 0
  for (const [index, probability] of probabilities.entries()) {
    if (from + index <= hits + 1e-9) lower += probability
    if (from + index >= hits - 1e-9) upper += probability
  }
  const fraction = Math.abs(hits - Math.round(hits)) > 1e-9
  if (fraction) {
    lower += at({ from, probabilities }, Math.ceil(hits))
    upper += at({ from, probabilities }, Math.floor(hits))
  }
  return Math.min(1, 2 * Math.min(lower, upper))
}

function at({ from, probabilities }: Distribution, successes: number): number {
  return probabilities[successes - from] ?? 0
}
