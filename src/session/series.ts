import type { Bank } from '../bank/bank.ts'
import type { Record } from '../files/record.ts'

/** A whole form that was begun, finished or not. */
interface BegunForm {
  seed: string
  form: number
  own: boolean
  start: number
}

/** The next form of the learner's own series; undefined before its first one. */
export function nextOwnForm(bank: Bank, record: Record): { seed: string; number: number } | undefined {
  const last = begunForms(bank, record)
    .filter(({ own }) => own)
    .sort((a, b) => a.start - b.start)
    .at(-1)
  return last && { seed: last.seed, number: nextNumber(bank, record, last.seed) }
}

/** The number of the next form of a series, whoever chose its seed; 1 for one that was never begun. */
export function nextNumber(bank: Bank, record: Record, seed: string): number {
  const forms = begunForms(bank, record).filter((each) => each.seed === seed)
  return Math.max(0, ...forms.map(({ form }) => form)) + 1
}

function begunForms(bank: Bank, record: Record): BegunForm[] {
  const done = record.progress.sittings.filter((each) => each.bank === bank.manifest.id)
  const open = record.open
    .map(({ sitting }) => sitting.header)
    .filter((header) => header.bank.id === bank.manifest.id)
    .map(({ seed, form, series, start }) => ({ seed, form, series, start: start.wall }))
  return [...done, ...open].flatMap(({ seed, form, series, start }) =>
    series === undefined ? [] : [{ seed, form: form ?? 0, own: series === 'own', start }],
  )
}
