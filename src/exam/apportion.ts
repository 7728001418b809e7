/**
 * Shares `total` seats over `weights` by largest remainder (Hamilton's method); ties go to the heavier,
 * then to the earlier entry. The result sums to `total`. Throws for no positive weight.
 */
export function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  if (!(sum > 0)) throw new RangeError('apportion needs a positive weight')
  const ideal = weights.map((weight) => (weight / sum) * total)
  // Whole shares must not be lost, nor ties decided, by the last bit of a division.
  const exact = ideal.map((value) => Math.round(value * 1e9) / 1e9)
  const seats = exact.map(Math.floor)
  const rest = total - seats.reduce((a, b) => a + b, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - seats[index]!, weight: weights[index]! }))
    .sort((a, b) => b.remainder - a.remainder || b.weight - a.weight || a.index - b.index)
  for (const { index } of byRemainder.slice(0, rest)) seats[index]!++
  return seats
}

/** As `apportion`, but nobody gets more than there is (`limits`); what is left over goes to the others. */
export function apportionWithin(
  weights: readonly number[],
  limits: readonly number[],
  total: number,
): number[] {
  const seats = weights.map(() => 0)
  let left = Math.min(
    total,
    limits.reduce((a, b) => a + b, 0),
  )
  while (left > 0) {
    const open = weights.map((weight, i) => (seats[i]! < limits[i]! ? weight : 0))
    const share = apportion(open, left)
    for (const [i, more] of share.entries()) {
      const given = Math.min(more, limits[i]! - seats[i]!)
      seats[i]! += given
      left -= given
    }
  }
  return seats
}
