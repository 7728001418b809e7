import { expect } from 'vitest'
import type { Ran } from './program.ts'

/** What is said is one sentence, with what to do; nothing on standard output, no stack. */
export function expectWords(ran: Ran, code: number, words: RegExp): void {
  expect(ran.errors).toMatch(words)
  expect(ran.errors).not.toMatch(/\n\s+at |bug of ours|\x1b/)
  expect(ran.errors.trim().split('\n')).toHaveLength(2)
  expect(ran.output).toBe('')
  expect(ran.code).toBe(code)
}
