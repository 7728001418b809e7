import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Bank } from '../../src/bank/bank.ts'
import { keyOf, optionIds } from '../../src/bank/bank.ts'
import { bankDigest, questionHash } from '../../src/bank/digest.ts'
import { compileBank, openCompiledBank } from '../../src/files/compiled-bank.ts'
import { bankOfSize } from '../support/bank.ts'
import { temporaryFolder } from '../support/folder.ts'

function opened(text: string): Bank {
  const path = join(temporaryFolder(), 'bank.json')
  writeFileSync(path, text)
  return openCompiledBank(path)
}

/** A bank with a title beyond ASCII. */
function foreignBank(): Bank {
  const bank = bankOfSize(10)
  return { ...bank, manifest: { ...bank.manifest, title: 'Prüfung “π” 👍' } }
}

test('a compiled bank comes back the same, and is three lines of ASCII', () => {
  const text = compileBank(foreignBank())
  expect(text).toMatch(/^\d{10}\n[\x20-\x7e]+\n[\x20-\x7e]+\n$/)
  expect(opened(text)).toEqual(foreignBank())
})

test('the fingerprints that it brings along are those of its questions', () => {
  const bank = foreignBank()
  const again = opened(compileBank(bank))
  expect(bankDigest(again)).toBe(bankDigest(bank))
  const fresh = structuredClone(again.topics[0]!.questions[0]!)
  expect(questionHash(again.topics[0]!.questions[0]!)).toBe(questionHash(fresh))
})

test('the options, keys and fingerprint that it brings along are its own', () => {
  for (const { questions } of opened(compileBank(foreignBank())).topics)
    for (const question of questions) {
      expect(keyOf(question)).toEqual(keyOf(structuredClone(question)))
      expect(optionIds(question)).toEqual(optionIds(structuredClone(question)))
    }
  const again = opened(compileBank(foreignBank()))
  expect(bankDigest(again)).toBe(bankDigest({ ...again }))
})

test('a copy of a question has its texts', () => {
  const [question] = opened(compileBank(foreignBank())).topics[0]!.questions
  expect({ ...question! }.scenario).toBe(foreignBank().topics[0]!.questions[0]!.scenario)
  expect(JSON.parse(JSON.stringify(question))).toEqual(foreignBank().topics[0]!.questions[0])
})

test('the ledger stays behind', () => {
  expect(opened(compileBank({ ...foreignBank(), ledger: {} }))).not.toHaveProperty('ledger')
})

test.each([
  ['nothing', ''],
  ['another text', '{"manifest":{},"topics":[]}'],
  ['a text cut short', compileBank(foreignBank()).slice(0, -20)],
  ['a line cut short', compileBank(foreignBank()).slice(0, 40)],
  ['a length and nothing more', '0000000100'],
])('%s is no compiled bank', (_, text) => {
  expect(() => opened(text)).toThrow(SyntaxError)
})

test('a bank whose second line is longer than one read comes back whole', () => {
  const bank = bankOfSize(1500)
  expect(compileBank(bank).indexOf('\n', 11)).toBeGreaterThan(1 << 18)
  expect(opened(compileBank(bank))).toEqual(bank)
})
