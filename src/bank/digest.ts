import { createHash } from 'node:crypto'
import type { Bank, Question } from './bank.ts'
import { keyOf, questionsOf } from './bank.ts'

/** Fingerprints worked out before, or brought along by a compiled bank: working them out takes longer than a draw. */
const known = new WeakMap<Question, string>()

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Fingerprint of what a question means: scenario, prompt, option ids and texts, key. White space is
 * folded, so re-wrapping a paragraph changes nothing. 16 hex digits.
 */
export function questionHash(question: Question): string {
  let hash = known.get(question)
  if (hash === undefined) {
    hash = hashOf(question)
    known.set(question, hash)
  }
  return hash
}

/** Takes over a fingerprint that `questionHash` gave for this very question when its bank was compiled. */
export function rememberHash(question: Question, hash: string): void {
  known.set(question, hash)
}

/** A text with its white space folded: re-wrapping a paragraph changes nothing. */
export function foldSpaces(text: string): string {
  // Most texts have nothing to fold, and finding that out is cheaper than making a copy.
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}

function hashOf(question: Question): string {
  const meaning = [
    foldSpaces(question.scenario),
    foldSpaces(question.prompt),
    question.options.map((option) => [option.id, foldSpaces(option.text)]),
    keyOf(question),
  ]
  return shortHash(JSON.stringify(meaning), 16)
}

const knownDigests = new WeakMap<Bank, string>()

/** Takes over the fingerprint that `bankDigest` gave for this very bank when it was compiled. */
export function rememberDigest(bank: Bank, digest: string): void {
  knownDigests.set(bank, digest)
}

/** Fingerprint of everything a form is drawn from: blueprint, active ids, versions, hashes. 12 hex digits. */
export function bankDigest(bank: Bank): string {
  return knownDigests.get(bank) ?? digestOf(bank)
}

function digestOf(bank: Bank): string {
  const drawn = questionsOf(bank)
    .filter(({ question }) => question.status === 'active')
    .map(({ id, question }) => [
      id,
      question.version,
      question.task,
      question.facts,
      question.enemies ?? [],
      question.shuffle ?? true,
      questionHash(question),
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return shortHash(JSON.stringify([bank.manifest.id, bank.manifest.blueprint, drawn]), 12)
}

/** The first `digits` hex digits of the SHA-256 of a text. */
export function shortHash(text: string, digits: number): string {
  return sha256(text).slice(0, digits)
}

/** A 32-bit number from a text: seeds one generator per purpose, so that no stream disturbs another. */
export function digest32(text: string): number {
  return Number.parseInt(shortHash(text, 8), 16) | 0
}
