import { describe, expect, test } from 'vitest'
import type { Record } from '../../src/files/record.ts'
import { EMPTY_PROGRESS, type SittingSummary } from '../../src/learn/progress.ts'
import { nextNumber, nextOwnForm } from '../../src/session/series.ts'
import { bankOfSize } from '../support/bank.ts'

const bank = bankOfSize(30)

function recordOf(...sittings: Partial<SittingSummary>[]): Record {
  const complete = sittings.map((each, index) => ({
    id: `${index}`,
    kind: 'exam' as const,
    bank: bank.manifest.id,
    counted: true,
    seed: 'mine',
    selection: [],
    start: index,
    end: index + 1,
    elapsed: 1,
    correct: 0,
    total: 1,
    passLine: 1,
    ...each,
  }))
  const progress = { ...EMPTY_PROGRESS, sittings: complete }
  return { folder: '', progress, present: progress, open: [], notices: [], told: [] }
}

describe("The learner's series", () => {
  test('has no form before the first one', () => {
    expect(nextOwnForm(bank, recordOf())).toBeUndefined()
  })

  test('goes on after the highest form begun', () => {
    const record = recordOf({ series: 'own', form: 1 }, { series: 'own', form: 2 })
    expect(nextOwnForm(bank, record)).toEqual({ seed: 'mine', number: 3 })
  })

  test('is not replaced by a ticket or a seed that was given', () => {
    const record = recordOf({ series: 'own', form: 1 }, { series: 'other', form: 7, seed: 'theirs' })
    expect(nextOwnForm(bank, record)).toEqual({ seed: 'mine', number: 2 })
    expect(nextNumber(bank, record, 'theirs')).toBe(8)
  })

  test('takes no notice of short or filtered exams, nor of other banks', () => {
    const record = recordOf({ form: 1 }, { series: 'own', form: 4, bank: 'another' })
    expect(nextOwnForm(bank, record)).toBeUndefined()
    expect(nextNumber(bank, record, 'mine')).toBe(1)
  })
})
