import { describe, expect, test } from 'vitest'
import { rules } from '../../src/check/rules.ts'
import { runRules } from '../../src/check/run.ts'
import { judge } from './judge.ts'
import { ledgerMutations } from './kinds/ledger.ts'
import { mutations } from './kinds.ts'
import { readShipped } from './shipped.ts'

const shipped = readShipped('questions')
/** What one change cannot bring about: they look at what dozens of questions have in common, or at whole forms. */
const OF_MANY = ['robots', 'key-position', 'disjoint-forms']

describe('the shipped bank', () => {
  test('has neither errors nor warnings before it is changed', () => {
    const found = runRules(shipped.bank).filter(({ severity }) => severity !== 'note')
    expect([...shipped.read.findings, ...found]).toEqual([])
  })
})

describe('one change for the worse', () => {
  test.each(mutations)('$kind: $rule says so where it is', (mutation) => {
    // The ledger is as long as the rest of the bank, and takes as long to read.
    for (const seed of ledgerMutations.includes(mutation) ? [1] : [1, 2]) {
      const { onLine, story } = judge(shipped, mutation, seed)
      expect(onLine, `seed ${seed}: ${story}`).toBe(true)
    }
  })

  test('is tried for each rule that one change can break', () => {
    const aimed = new Set(mutations.map(({ rule }) => rule))
    const ids = ['yaml', 'schema', ...rules.map(({ id }) => id)]
    expect(ids.filter((id) => !aimed.has(id))).toEqual(ids.filter((id) => OF_MANY.includes(id)))
  })

  test('has a name of its own for each kind', () => {
    const kinds = mutations.map(({ kind }) => kind)
    expect(kinds.filter((kind, index) => kinds.indexOf(kind) !== index)).toEqual([])
  })
})
