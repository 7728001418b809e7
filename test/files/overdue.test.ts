import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seat } from '../../src/exam/draw.ts'
import { candidatesOf } from '../../src/exam/pool.ts'
import type { SittingHeader } from '../../src/exam/sitting.ts'
import { handInOverdue } from '../../src/files/overdue.ts'
import { beginSitting, openRecord } from '../../src/files/record.ts'
import { bankOfSize } from '../support/bank.ts'
import { temporaryFolder } from '../support/folder.ts'

const bank = bankOfSize(30)
const start = { wall: 1_000_000, uptime: 1_000, boot: 'a' }
const later = (ms: number) => () => ({ ...start, wall: start.wall + ms, uptime: start.uptime + ms })

function header(changes: Partial<SittingHeader> = {}): SittingHeader {
  const questions = candidatesOf(bank)
    .slice(0, 3)
    .map((candidate) => seat(candidate, { seed: 's', number: 1 }))
  return {
    v: 1,
    id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    kind: 'exam',
    bank: { id: bank.manifest.id, code: bank.manifest.code, digest: '' },
    seed: 's',
    selection: [],
    questions,
    duration: 60_000,
    pausable: false,
    counted: false,
    start,
    ...changes,
  }
}

async function recordWith(sitting: SittingHeader) {
  const folder = temporaryFolder()
  await openRecord(folder)
  beginSitting(folder, sitting)
  return openRecord(folder)
}

describe('An exam that was left', () => {
  test('is handed in once its time is over, and folded into the record', async () => {
    const record = await recordWith(header())
    await handInOverdue(record, bank, later(60_001))
    expect(record.open).toEqual([])
    expect(record.progress.sittings).toMatchObject([{ correct: 0, total: 3 }])
    expect(record.notices.join()).toContain('it was handed in')
    expect(readdirSync(`${record.folder}/sittings`).filter((name) => name.endsWith('.lock'))).toEqual([])
  })

  test('stays open while there is time', async () => {
    const record = await recordWith(header())
    await handInOverdue(record, bank, later(59_000))
    expect(record.open).toHaveLength(1)
  })

  test('stays open where its questions are not those of the bank', async () => {
    const changed = header()
    changed.questions[0] = { ...changed.questions[0]!, hash: 'another' }
    const record = await recordWith(changed)
    await handInOverdue(record, bank, later(60_001))
    expect(record.open).toHaveLength(1)
    expect(record.progress.sittings).toEqual([])
  })
})
