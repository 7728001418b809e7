import { expect, test } from 'vitest'
import type { Ledger } from '../../src/bank/bank.ts'
import { ledgerChanges } from '../../src/formats/ledger-changes.ts'

const hash = '0'.repeat(16)

test('what became of a ledger is counted', () => {
  const before: Ledger = {
    ecs: { same: { version: 1, hash }, raised: { version: 1, hash }, gone: { version: 1, hash } },
  }
  const after: Ledger = {
    ecs: {
      same: { version: 1, hash },
      raised: { version: 2, hash: '1'.repeat(16) },
      gone: { version: 1, hash, retired: true },
      new: { version: 1, hash },
    },
  }
  expect(ledgerChanges(before, after)).toBe('1 question new, 1 in a new version, 1 retired')
  expect(ledgerChanges({}, after)).toBe('4 questions new, 0 in a new version, 0 retired')
  expect(ledgerChanges(after, after)).toBe('nothing has changed')
})
