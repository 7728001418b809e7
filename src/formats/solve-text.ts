import { cleanLine } from '../clean.ts'
import type { Outcome } from '../exam/batch.ts'

const WORDS: Record<Outcome['kind'], string> = {
  agrees: 'agree with the key',
  disagrees: 'disagree',
  unsure: 'agree, but not surely enough',
  known: 'were answered by this solver before',
  stale: 'were answered on another text than the present one',
  gone: 'are not among the active questions',
  open: 'were not answered',
}

/** How blind answers compare with the keys: totals, then what has to be looked at. */
export function solveText(outcomes: readonly Outcome[]): string {
  const totals = Object.entries(WORDS).flatMap(([kind, words]) => {
    const count = outcomes.filter((each) => each.kind === kind).length
    return count > 0 ? [`${count} of ${outcomes.length} ${words}`] : []
  })
  const wanting = outcomes.flatMap(({ id, kind, solve, key = [], against = [] }) => {
    if (kind === 'unsure') return [`${id}: right with a confidence of ${solve!.confidence}`]
    if (kind === 'stale' || kind === 'gone') return [`${id}: not recorded`]
    if (kind !== 'disagrees') return []
    return [
      `${id}: answered ${solve!.answer.join(' + ')} (confidence ${solve!.confidence}), the key is ${key.join(' + ')}`,
      ...against.map(({ option, reason }) => `  against ${option}: ${cleanLine(reason)}`),
    ]
  })
  return [...totals, ...(wanting.length > 0 ? ['', ...wanting] : []), ''].join('\n')
}
