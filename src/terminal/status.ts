import type { Sitting } from '../exam/sitting.ts'

export type Status = 'answered' | 'half' | 'open' | 'unseen'

/** How far the question at `index` is answered. */
export function statusOf(sitting: Sitting, index: number): Status {
  const { chosen, seen } = sitting.questions[index]!
  if (chosen.length === sitting.header.questions[index]!.choose) return 'answered'
  if (chosen.length > 0) return 'half'
  return seen ? 'open' : 'unseen'
}

export interface Tally {
  answered: number
  half: number
  open: number
  unseen: number
  flagged: number
  /** Everything that is not fully answered and would count as wrong. */
  blank: number
}

/** How many questions there are of each status. */
export function tally(sitting: Sitting): Tally {
  const count = { answered: 0, half: 0, open: 0, unseen: 0, flagged: 0, blank: 0 }
  for (const [index, { flagged }] of sitting.questions.entries()) {
    const status = statusOf(sitting, index)
    count[status]++
    if (flagged) count.flagged++
    if (status !== 'answered') count.blank++
  }
  return count
}

/** The first question after `from`, going round, for which `fits` holds. */
function nextWhere(sitting: Sitting, from: number, fits: (index: number) => boolean): number | undefined {
  const count = sitting.questions.length
  for (let step = 1; step <= count; step++) {
    const index = (from + step) % count
    if (fits(index)) return index
  }
  return undefined
}

/** The next question that is not fully answered. */
export function nextOpen(sitting: Sitting, from: number): number | undefined {
  return nextWhere(sitting, from, (index) => statusOf(sitting, index) !== 'answered')
}

/** The next flagged question. */
export function nextFlagged(sitting: Sitting, from: number): number | undefined {
  return nextWhere(sitting, from, (index) => sitting.questions[index]!.flagged)
}

/** The next question without a verdict (drills). */
export function nextUnjudged(sitting: Sitting, from: number): number | undefined {
  return nextWhere(sitting, from, (index) => !sitting.questions[index]!.verdict)
}

/** What is asked before an exam is handed in. */
export function submitQuestion(sitting: Sitting): string {
  const { blank } = tally(sitting)
  const count = sitting.questions.length
  if (blank === 0) return `All ${count} questions are answered. Submit now? (y/N)`
  const subject = blank === 1 ? '1 question is blank and counts' : `${blank} questions are blank and count`
  return `${subject} as wrong. Submit now? (y/N)`
}

/** Said when the time has run out. */
export function timeUpText(sitting: Sitting): string {
  const { answered, blank } = tally(sitting)
  return `Time is up. The exam has been handed in: ${answered} answered, ${blank} blank.`
}
