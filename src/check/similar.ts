import { bitsApart, signaturesOf } from './bitmap.ts'

/** Two sets that are alike: their indices and their Jaccard similarity, 0-1. */
export interface SimilarPair {
  later: number
  earlier: number
  similarity: number
}

/**
 * Every pair of sets with a Jaccard similarity of at least `threshold` (above 0), exactly, without comparing all pairs;
 * in no particular order. Prefix filtering with a positional bound: Xiao, Wang, Lin, Yu, Efficient similarity joins for
 * near-duplicate detection, WWW 2008 (PPJoin). Tokens are sorted by rarity and sets by size; a set and a smaller one
 * that are alike share one of their few rarest tokens. `enough` ends the search for the larger set of a pair early.
 */
export function* similarPairs(
  sets: readonly ReadonlySet<string>[],
  threshold: number,
  enough: (pair: SimilarPair) => boolean = () => false,
): Generator<SimilarPair> {
  const records = rankByRarity(sets)
  const signatures = signaturesOf(records)
  const bySize = [...sets.keys()].sort((a, b) => records[a]!.length - records[b]!.length || a - b)
  const index = new Map<number, Postings>()
  /** By record: tokens shared so far with the set in hand, `DROPPED` if they cannot suffice. */
  const shared = new Int32Array(sets.length)
  for (const record of bySize) {
    const candidates = candidatesFor(records[record]!, index, shared, threshold)
    let done = false
    for (const other of candidates) {
      const dropped = shared[other] === DROPPED
      shared[other] = 0
      if (dropped || done) continue
      const sizes = records[record]!.length + records[other]!.length
      if (bitsApart(signatures, record, other) > apartAtMost(sizes, threshold)) continue
      const similarity = jaccardOfSorted(records[record]!, records[other]!)
      if (similarity < threshold - 1e-12) continue
      const pair = { later: Math.max(record, other), earlier: Math.min(record, other), similarity }
      yield pair
      done = enough(pair)
    }
    addTo(index, record, records[record]!, threshold)
  }
}

const DROPPED = -1

/** Sets that have a token in their prefix, smallest first, each with the token's place in it and its size. */
interface Postings {
  records: number[]
  positions: number[]
  sizes: number[]
}

/** Indexed sets that share a token of the prefix; counts in `shared` what they share. */
function candidatesFor(
  ranks: Int32Array,
  index: ReadonlyMap<number, Postings>,
  shared: Int32Array,
  threshold: number,
): number[] {
  const candidates: number[] = []
  const size = ranks.length
  // Alike sets share at least ceil(t n) of n tokens, so one of the first n - ceil(t n) + 1.
  const prefix = size === 0 ? 0 : size - ceil(threshold * size) + 1
  const smallest = ceil(threshold * size)
  const needed = neededBySize(size, threshold)
  for (let i = 0; i < prefix; i++) {
    const postings = index.get(ranks[i]!)
    if (!postings) continue
    const { records: others, positions, sizes } = postings
    // Smaller sets were indexed first, so the large enough ones stand at the end.
    for (let at = others.length - 1; at >= 0 && sizes[at]! >= smallest; at--) {
      const other = others[at]!
      const count = shared[other]!
      if (count === DROPPED) continue
      const length = sizes[at]!
      if (count === 0) candidates.push(other)
      const possible = count + Math.min(size - i, length - positions[at]!)
      shared[other] = possible >= needed[length]! ? count + 1 : DROPPED
    }
  }
  return candidates
}

/** In how many tokens two sets with so many in both together may differ. */
function apartAtMost(sizes: number, threshold: number): number {
  return ((1 - threshold) / (1 + threshold)) * sizes + 1e-9
}

/** By size of the other set, up to this one: how many tokens both must share. */
function neededBySize(size: number, threshold: number): Int32Array {
  const part = threshold / (1 + threshold)
  return Int32Array.from({ length: size + 1 }, (_, other) => ceil(part * (size + other)))
}

/** Indexes the tokens by which a set at least as large can find this one: the first n - ceil(2 t n / (1 + t)) + 1. */
function addTo(index: Map<number, Postings>, record: number, ranks: Int32Array, threshold: number): void {
  const size = ranks.length
  const prefix = size === 0 ? 0 : size - ceil((2 * threshold * size) / (1 + threshold)) + 1
  for (let position = 0; position < prefix; position++) {
    const postings = index.get(ranks[position]!)
    if (postings) {
      postings.records.push(record)
      postings.positions.push(position)
      postings.sizes.push(size)
    } else index.set(ranks[position]!, { records: [record], positions: [position], sizes: [size] })
  }
}

/** Rounds up, but not for an error in the last bits. */
function ceil(value: number): number {
  return Math.ceil(value - 1e-9)
}

/** Tokens as numbers, rarest first, ties by text, each set sorted. */
function rankByRarity(sets: readonly ReadonlySet<string>[]): Int32Array[] {
  const frequency = new Map<string, number>()
  for (const set of sets) for (const token of set) frequency.set(token, (frequency.get(token) ?? 0) + 1)
  const byRarity = [...frequency].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
  const ranks = new Map(byRarity.map(([token], rank) => [token, rank]))
  return sets.map((set) => Int32Array.from([...set], (token) => ranks.get(token)!).sort())
}

function jaccardOfSorted(a: Int32Array, b: Int32Array): number {
  let both = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!
    if (difference === 0) both++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return both / (a.length + b.length - both)
}
