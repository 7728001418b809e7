import { CholeskyDecomposition, Matrix } from 'ml-matrix'

/** One question: a row of features for each option, and which options are keys and distractors. */
export interface Choices {
  rows: Float64Array[]
  keys: number[]
  distractors: number[]
}

/** Ridge penalty, for features with a standard deviation of about 1. */
const PENALTY = 1
const STEPS = 25
/** The last step is about the square of the one before; weights are of the order of 0.1 to 1. */
const CLOSE = 0.01

/**
 * Weights of a conditional logit (McFadden 1974) with a ridge penalty: each key is a choice among itself and the
 * distractors. Newton's method; the likelihood is concave, so it ends at its one maximum.
 */
export function conditionalLogit(items: readonly Choices[], width: number): Float64Array {
  let weights = new Float64Array(width)
  for (let step = 0; step < STEPS; step++) {
    const next = stepped(weights, slopeAt(weights, items))
    const change = next.reduce((most, weight, index) => Math.max(most, Math.abs(weight - weights[index]!)), 0)
    weights = next
    if (change < CLOSE) break
  }
  return weights
}

/**
 * For each group of items the weights without it: one Newton step from the weights of all, which differs from a fit of
 * its own only in the square of that step.
 */
export function withoutEach(groups: readonly (readonly Choices[])[], weights: Float64Array): Float64Array[] {
  const slopes = groups.map((items) => slopeAt(weights, items))
  const all = new Slope(weights.length)
  for (const slope of slopes) all.combine(slope, 1)
  return slopes.map((slope) => {
    const others = new Slope(weights.length)
    others.combine(all, 1)
    others.combine(slope, -1)
    return stepped(weights, others)
  })
}

/** How much the weights speak for an option. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** Gradient and (lower triangle of the) negative second derivative of a likelihood. */
class Slope {
  readonly gradient: Float64Array
  readonly curvature: Float64Array

  constructor(width: number) {
    this.gradient = new Float64Array(width)
    this.curvature = new Float64Array(width * width)
  }

  combine({ gradient, curvature }: Slope, factor: number): void {
    for (let i = 0; i < gradient.length; i++) this.gradient[i]! += factor * gradient[i]!
    for (let i = 0; i < curvature.length; i++) this.curvature[i]! += factor * curvature[i]!
  }
}

function slopeAt(weights: Float64Array, items: readonly Choices[]): Slope {
  const slope = new Slope(weights.length)
  // Used again for each choice: making arrays would take longer than filling them.
  const mean = new Float64Array(weights.length)
  const away = new Float64Array(weights.length)
  for (const { rows, keys, distractors } of items) {
    const scores = rows.map((row) => Math.exp(dot(row, weights)))
    for (const key of keys) addChoice(slope, rows, scores, key, distractors, mean, away)
  }
  return slope
}

/** The choice of a key among itself and the distractors. */
function addChoice(
  { gradient, curvature }: Slope,
  rows: readonly Float64Array[],
  powers: readonly number[],
  key: number,
  distractors: readonly number[],
  mean: Float64Array,
  away: Float64Array,
): void {
  const width = mean.length
  let sum = powers[key]!
  for (const index of distractors) sum += powers[index]!
  for (let i = 0; i < width; i++) {
    let total = powers[key]! * rows[key]![i]!
    for (const index of distractors) total += powers[index]! * rows[index]![i]!
    mean[i] = total / sum
  }
  for (let i = 0; i < width; i++) away[i] = rows[key]![i]! - mean[i]!
  for (let i = 0; i < width; i++) gradient[i]! += away[i]!
  addSquare(curvature, away, powers[key]! / sum)
  for (const index of distractors) {
    for (let i = 0; i < width; i++) away[i] = rows[index]![i]! - mean[i]!
    addSquare(curvature, away, powers[index]! / sum)
  }
}

/** Adds `share` times the lower triangle of the outer square of a vector. */
function addSquare(matrix: Float64Array, vector: Float64Array, share: number): void {
  const width = vector.length
  for (let i = 0; i < width; i++) {
    const factor = share * vector[i]!
    if (factor === 0) continue
    const line = i * width
    for (let j = 0; j <= i; j++) matrix[line + j]! += factor * vector[j]!
  }
}

/** The weights after one step of Newton's method, the penalty included. */
function stepped(weights: Float64Array, { gradient, curvature }: Slope): Float64Array<ArrayBuffer> {
  const width = weights.length
  const matrix = Matrix.zeros(width, width)
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++) {
      const value = curvature[i * width + j]! + (i === j ? PENALTY : 0)
      matrix.set(i, j, value)
      matrix.set(j, i, value)
    }
  const uphill = Array.from(gradient, (slope, i) => slope - PENALTY * weights[i]!)
  const change = new CholeskyDecomposition(matrix).solve(Matrix.columnVector(uphill)).getColumn(0)
  return Float64Array.from(weights, (weight, index) => weight + change[index]!)
}
