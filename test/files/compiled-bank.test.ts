import { expect, test } from 'vitest'
import type { Bank } from '../../src/bank/bank.ts'
import { bankDigest, questionHash } from '../../src/bank/digest.ts'
import { compileBank, parseCompiledBank } from '../../src/files/compiled-bank.ts'
import { bankOfSize } from '../support/bank.ts'

/** A bank with a title beyond ASCII. */
function foreignBank(): Bank {
  const bank = bankOfSize(10)
  return { ...bank, manifest: { ...bank.manifest, title: 'Prüfung “π” 👍' } }
}

test('a compiled bank comes back the same, and is ASCII', () => {
  const text = compileBank(foreignBank())
  expect(text).toMatch(/^[\x20-\x7e]*$/)
  expect(parseCompiledBank(text)).toEqual(foreignBank())
})

test('the fingerprints that it brings along are those of its questions', () => {
  const bank = foreignBank()
  const again = parseCompiledBank(compileBank(bank))
  expect(bankDigest(again)).toBe(bankDigest(bank))
  const fresh = structuredClone(again.topics[0]!.questions[0]!)
  expect(questionHash(again.topics[0]!.questions[0]!)).toBe(questionHash(fresh))
})
