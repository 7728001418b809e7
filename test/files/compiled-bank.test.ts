import { expect, test } from 'vitest'
import type { Bank } from '../../src/bank/bank.ts'
import { keyOf, optionIds } from '../../src/bank/bank.ts'
import { bankDigest, questionHash } from '../../src/bank/digest.ts'
import { compileBank, parseCompiledBank } from '../../src/files/compiled-bank.ts'
import { bankOfSize } from '../support/bank.ts'

/** A bank with a title beyond ASCII. */
function foreignBank(): Bank {
  const bank = bankOfSize(10)
  return { ...bank, manifest: { ...bank.manifest, title: 'Prüfung “π” 👍' } }
}

test('a compiled bank comes back the same, and is two lines of ASCII', () => {
  const text = compileBank(foreignBank())
  expect(text).toMatch(/^[\x20-\x7e]+\n[\x20-\x7e]+\n$/)
  expect(parseCompiledBank(text)).toEqual(foreignBank())
})

test('the fingerprints that it brings along are those of its questions', () => {
  const bank = foreignBank()
  const again = parseCompiledBank(compileBank(bank))
  expect(bankDigest(again)).toBe(bankDigest(bank))
  const fresh = structuredClone(again.topics[0]!.questions[0]!)
  expect(questionHash(again.topics[0]!.questions[0]!)).toBe(questionHash(fresh))
})

test('the options, keys and fingerprint that it brings along are its own', () => {
  for (const { questions } of parseCompiledBank(compileBank(foreignBank())).topics)
    for (const question of questions) {
      expect(keyOf(question)).toEqual(keyOf(structuredClone(question)))
      expect(optionIds(question)).toEqual(optionIds(structuredClone(question)))
    }
  const again = parseCompiledBank(compileBank(foreignBank()))
  expect(bankDigest(again)).toBe(bankDigest({ ...again }))
})

test('a copy of a question has its texts', () => {
  const [question] = parseCompiledBank(compileBank(foreignBank())).topics[0]!.questions
  expect({ ...question! }.scenario).toBe(foreignBank().topics[0]!.questions[0]!.scenario)
  expect(JSON.parse(JSON.stringify(question))).toEqual(foreignBank().topics[0]!.questions[0])
})

test('the ledger stays behind', () => {
  expect(parseCompiledBank(compileBank({ ...foreignBank(), ledger: {} }))).not.toHaveProperty('ledger')
})

test.each([
  ['nothing', ''],
  ['another text', '{"manifest":{},"topics":[]}'],
  ['a text cut short', compileBank(foreignBank()).slice(0, -20)],
  ['a first line cut short', compileBank(foreignBank()).slice(0, 40)],
])('%s is no compiled bank', (_, text) => {
  expect(() => parseCompiledBank(text)).toThrow(SyntaxError)
})
