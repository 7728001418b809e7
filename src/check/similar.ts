/** Two sets that are alike: their indices and their Jaccard similarity, 0-1. */
export interface SimilarPair {
  later: number
  earlier: number
  similarity: number
}

/**
 * Every pair of sets with a Jaccard similarity of at least `threshold` (above 0), exactly, without comparing all pairs.
 * Prefix filtering with a positional bound: Xiao, Wang, Lin, Yu, Efficient similarity joins for near-duplicate
 * detection, WWW 2008 (PPJoin). Sets are sorted by the rarity of their tokens; two alike sets share one of their
 * few rarest. `enough` ends the search for one `later` early.
 */
export function* similarPairs(
  sets: readonly ReadonlySet<string>[],
  threshold: number,
  enough: (pair: SimilarPair) => boolean = () => false,
): Generator<SimilarPair> {
  const records = rankByRarity(sets)
  const index = new Map<number, { record: number; position: number }[]>()
  const shared = new Int32Array(records.length)
  for (const [later, ranks] of records.entries()) {
    const candidates: number[] = []
    const prefix = prefixLength(ranks.length, threshold)
    for (let i = 0; i < prefix; i++) {
      const rank = ranks[i]!
      const postings = index.get(rank)
      if (!postings) {
        index.set(rank, [{ record: later, position: i }])
        continue
      }
      for (const { record, position } of postings) {
        const count = shared[record]!
        if (count === DROPPED) continue
        const length = records[record]!.length
        if (count === 0) candidates.push(record)
        const possible = count + 1 + Math.min(ranks.length - i, length - position) - 1
        shared[record] = possible >= needed(ranks.length, length, threshold) ? count + 1 : DROPPED
      }
      postings.push({ record: later, position: i })
    }
    let done = false
    for (const earlier of candidates.sort((a, b) => a - b)) {
      const dropped = shared[earlier] === DROPPED
      shared[earlier] = 0
      if (dropped || done) continue
      const similarity = jaccardOfSorted(ranks, records[earlier]!)
      if (similarity < threshold - 1e-12) continue
      const pair = { later, earlier, similarity }
      yield pair
      done = enough(pair)
    }
  }
}

const DROPPED = -1

/** Tokens as numbers, rarest first, ties by text, each set sorted. */
function rankByRarity(sets: readonly ReadonlySet<string>[]): Int32Array[] {
  const frequency = new Map<string, number>()
  for (const set of sets) for (const token of set) frequency.set(token, (frequency.get(token) ?? 0) + 1)
  const byRarity = [...frequency].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
  const ranks = new Map(byRarity.map(([token], rank) => [token, rank]))
  return sets.map((set) => Int32Array.from([...set], (token) => ranks.get(token)!).sort())
}

/** Alike sets share at least ceil(t n) of n tokens, so one of the first n - ceil(t n) + 1. */
function prefixLength(size: number, threshold: number): number {
  return size === 0 ? 0 : size - Math.ceil(threshold * size - 1e-9) + 1
}

/** Tokens that two sets of these sizes must share. */
function needed(a: number, b: number, threshold: number): number {
  return Math.ceil((threshold / (1 + threshold)) * (a + b) - 1e-9)
}

function jaccardOfSorted(a: Int32Array, b: Int32Array): number {
  let both = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) both++
    const step = a[i]! <= b[j]!
    if (a[i]! >= b[j]!) j++
    if (step) i++
  }
  return both / (a.length + b.length - both)
}
