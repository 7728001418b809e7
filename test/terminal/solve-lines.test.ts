import { describe, expect, test } from 'vitest'
import type { BatchItem } from '../../src/bank/batch-schema.ts'
import { type BlindAnswer, runSolveLines } from '../../src/terminal/solve-lines.ts'
import { virtualTerminal } from '../support/terminal.ts'

const item = (id: string, choose: number): BatchItem => ({
  id,
  hash: '0'.repeat(16),
  stem: `Scenario of ${id}.\n\nPrompt of ${id}?`,
  choose,
  options: { A: 'Text a.', B: 'Text b.', C: 'Text c.' },
  answer: [],
  confidence: null,
  against: { A: null, B: null, C: null },
})

async function piped(...lines: string[]) {
  const terminal = virtualTerminal()
  terminal.pipe(...lines)
  terminal.endInput()
  const saved: [string, BlindAnswer][] = []
  const outcome = await runSolveLines([item('t/one', 1), item('t/two', 2)], terminal.io, ({ id }, answer) =>
    saved.push([id, answer]),
  )
  return { outcome, saved, text: terminal.written() }
}

describe('answering blind in lines', () => {
  test('asks for letters, how sure, and what speaks against the others', async () => {
    const { outcome, saved, text } = await piped('b', '80', 'slow', 'costly', 'c, a', '100', 'no')
    expect(outcome).toBe('finished')
    expect(saved).toEqual([
      ['t/one', { answer: ['B'], confidence: 0.8, against: { A: 'slow', C: 'costly' } }],
      ['t/two', { answer: ['A', 'C'], confidence: 1, against: { B: 'no' } }],
    ])
    expect(text).toContain('Question 1 of 2')
    expect(text).toContain('Choose 2, by letter')
  })

  test('takes any words as a reason, also "left" and "ended"', async () => {
    const { outcome, saved } = await piped('b', '80', 'left', 'ended', 'q')
    expect(outcome).toBe('left')
    expect(saved[0]![1].against).toEqual({ A: 'left', C: 'ended' })
  })

  test('asks again for what it cannot read', async () => {
    const { saved, text } = await piped('d', 'ab', 'A', '101', 'sure', '50', '', 'because', 'well', 'q')
    expect(text).toContain('That is not 1 of the letters A, B, C.')
    expect(text).toContain('That is not a number from 0 to 100.')
    expect(saved).toEqual([
      ['t/one', { answer: ['A'], confidence: 0.5, against: { B: 'because', C: 'well' } }],
    ])
  })

  test.each([
    ['95', 0.95],
    ['95 %', 0.95],
    ['0.95', 0.95],
    ['.5', 0.5],
    ['1.0', 1],
    ['0', 0],
  ])('takes %s as a confidence of %d', async (line, confidence) => {
    const { saved } = await piped('a', line, 'x', 'y', 'q')
    expect(saved[0]![1].confidence).toBe(confidence)
  })

  test('passes over a question at an empty line', async () => {
    const { outcome, saved } = await piped('', '')
    expect([outcome, saved]).toEqual(['finished', []])
  })

  test.each([
    ['left', ['b', 'q']],
    ['ended', ['b', '80']],
  ])('saves nothing of a question that was not answered to its end (%s)', async (expected, lines) => {
    const { outcome, saved } = await piped(...lines)
    expect([outcome, saved]).toEqual([expected, []])
  })
})
