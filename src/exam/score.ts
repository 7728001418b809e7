import type { SeatedQuestion } from './form.ts'
import type { QuestionState, Sitting } from './sitting.ts'

export interface DomainScore {
  domain: string
  correct: number
  total: number
}

/** The result of a finished sitting. Counts are of scored questions unless said otherwise. */
export interface Result {
  correct: number
  total: number
  /** 0-100. */
  percent: number
  /** Half width of the 95 % interval of `percent`, in points (Wilson). */
  margin: number
  /** Questions of this form that a just-qualified candidate is expected to get right: sum of Angoff ratings, rounded up. */
  passLine: number
  passed: boolean
  /** 100-1000, 750 at the pass line; ours, not AWS's. */
  practiceScale: number
  byDomain: DomainScore[]
  /** Indices of all missed questions, unscored ones included. */
  missed: number[]
  /** Questions left blank or with too few options chosen; they count as wrong. */
  blank: number
  unscored: { correct: number; total: number }
  /** Changes between the first complete answer and the last. */
  changed: { rightToWrong: number; wrongToRight: number; wrongToWrong: number }
  /** Keys that were struck out. */
  struckKeys: number
  /** Working time used, ms. */
  elapsed: number
  /** Median time per question seen, ms. */
  medianTime: number
}

/** z of a two-sided 95 % interval. */
const Z95 = 1.959964

/** Scores a finished sitting: all or nothing per question, blank is wrong, fixed denominator. */
export function scoreSitting(sitting: Sitting): Result {
  const rows = sitting.header.questions.map((seat, index) => ({
    seat,
    state: sitting.questions[index]!,
    index,
  }))
  const scored = rows.filter(({ seat }) => seat.scored)
  const unscored = rows.filter(({ seat }) => !seat.scored)
  const right = ({ state }: { state: QuestionState }) => state.verdict?.correct === true
  const correct = scored.filter(right).length
  const total = scored.length
  const share = total === 0 ? 0 : correct / total
  const passLine = passLineOf(scored.map(({ seat }) => seat))
  return {
    correct,
    total,
    percent: share * 100,
    margin: total === 0 ? 0 : margin95(share, total) * 100,
    passLine,
    passed: correct >= passLine,
    practiceScale: practiceScale(correct, passLine, total),
    byDomain: byDomain(scored),
    missed: rows.filter((row) => !right(row)).map(({ index }) => index),
    blank: rows.filter(({ seat, state }) => state.chosen.length !== seat.choose).length,
    unscored: { correct: unscored.filter(right).length, total: unscored.length },
    changed: countChanges(rows.map(({ state }) => state)),
    struckKeys: rows.filter(({ state }) => state.verdict?.key.some((id) => state.struck.includes(id))).length,
    elapsed: sitting.elapsed,
    medianTime: median(rows.filter(({ state }) => state.seen).map(({ state }) => state.spent)),
  }
}

/** Half width of Wilson's 95 % interval (Wilson 1927, JASA 22:209) of a share on `n` answers; 0-1. */
function margin95(share: number, n: number): number {
  const z2 = Z95 * Z95
  return (Z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
}

/** Sum of the Angoff ratings of the questions, rounded up (modified Angoff, as AWS describes its first forms). */
export function passLineOf(seats: readonly SeatedQuestion[]): number {
  const sum = seats.reduce((total, seat) => total + seat.angoff, 0)
  return Math.ceil(sum - 1e-9)
}

/** Linear from 100 at 0 right to 750 at the pass line, and on to 1000 at all right. Rounded. */
export function practiceScale(correct: number, passLine: number, total: number): number {
  if (correct < passLine) return Math.round(100 + (650 * correct) / passLine)
  if (total === passLine) return 1000
  return Math.round(750 + (250 * (correct - passLine)) / (total - passLine))
}

function byDomain(rows: { seat: SeatedQuestion; state: QuestionState }[]): DomainScore[] {
  const scores = new Map<string, DomainScore>()
  for (const { seat, state } of rows) {
    const score = scores.get(seat.domain) ?? { domain: seat.domain, correct: 0, total: 0 }
    score.total++
    if (state.verdict?.correct) score.correct++
    scores.set(seat.domain, score)
  }
  return [...scores.values()]
}

function countChanges(states: readonly QuestionState[]): Result['changed'] {
  const changed = { rightToWrong: 0, wrongToRight: 0, wrongToWrong: 0 }
  for (const { first, chosen, verdict } of states) {
    if (!first || !verdict || sameChoice(first, chosen)) continue
    if (sameChoice(first, verdict.key)) changed.rightToWrong++
    else if (verdict.correct) changed.wrongToRight++
    else changed.wrongToWrong++
  }
  return changed
}

function sameChoice(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}

function median(values: number[]): number {
  if (values.length === 0) return 0
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
