import type { Bank } from '../bank/bank.ts'
import { questionHash, rememberHash } from '../bank/digest.ts'

/** A bank and the fingerprints of its questions, topic by topic. */
interface CompiledBank extends Bank {
  hashes?: string[][]
}

/** The text of a bank that loads fast: JSON in ASCII, with the fingerprints of its questions. */
export function compileBank(bank: Bank): string {
  const hashes = bank.topics.map(({ questions }) => questions.map(questionHash))
  const compiled: CompiledBank = { ...bank, hashes }
  return JSON.stringify(compiled).replace(/[\u007f-\uffff]/g, escaped)
}

/** The bank of a text of `compileBank`; fingerprints it lacks are worked out when asked for. Throws `SyntaxError`. */
export function parseCompiledBank(text: string): Bank {
  const { hashes = [], ...bank } = JSON.parse(text) as CompiledBank
  if (!Array.isArray(bank.topics)) throw new SyntaxError('not a compiled bank')
  for (const [topic, ofTopic] of hashes.entries())
    for (const [index, hash] of ofTopic.entries()) rememberHash(bank.topics[topic]!.questions[index]!, hash)
  return bank
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
