import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Ledger } from '../../src/bank/bank.ts'
import { ledgerSchema } from '../../src/bank/schema.ts'
import { UserError } from '../../src/errors.ts'
import { ledgerText, saveLedger } from '../../src/files/ledger.ts'
import { parseYaml } from '../../src/files/yaml.ts'
import { temporaryFolder } from '../support/folder.ts'

const LEDGER: Ledger = {
  ecs: {
    // Hashes that YAML would take for numbers.
    one: {
      version: 1,
      hash: '1234567890123456',
      solves: [
        {
          hash: '58e6000000000000',
          answer: ['first-option', 'second-option'],
          confidence: 0.9,
          by: 'language model: the "second" solver',
          date: '2026-11-25',
        },
      ],
    },
    two: { version: 2, hash: '0123456789abcdef', retired: true },
  },
}

describe('the text of a ledger', () => {
  test('reads back as what was written', () => {
    const { value, findings } = parseYaml(ledgerText(LEDGER), 'ledger.yaml')
    expect(findings).toEqual([])
    expect(ledgerSchema.parse(value)).toEqual(LEDGER)
  })

  test('has one line for each thing', () => {
    expect(ledgerText(LEDGER).split('\n')).toContain('        answer: [first-option, second-option]')
    expect(ledgerText({})).toMatch(/\{\}\n$/)
  })
})

test('a ledger that cannot be written is one sentence', () => {
  expect(() => saveLedger(join(temporaryFolder(), 'missing'), LEDGER)).toThrow(UserError)
})

test('a ledger is replaced whole', () => {
  const folder = temporaryFolder()
  saveLedger(folder, {})
  saveLedger(folder, LEDGER)
  expect(readFileSync(join(folder, 'ledger.yaml'), 'utf8')).toBe(ledgerText(LEDGER))
})
