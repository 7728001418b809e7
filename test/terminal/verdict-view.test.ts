import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { verdictLines, verdictText } from '../../src/terminal/verdict-view.ts'
import { makeTheme } from '../../src/theme.ts'
import { memoryDesk } from '../support/desk.ts'
import { longQuestion, makeQuestion } from '../support/questions.ts'

const theme = makeTheme({ color: false, unicode: true })

function judged(chosen: string[], sure?: 1 | 2 | 3, question = makeQuestion('two', 4, 2)) {
  const desk = memoryDesk([question], { kind: chosen.length > 0 ? 'drill' : 'exam' })
  desk.act({ type: 'answer', question: 0, chosen })
  desk.act({ type: 'check', question: 0, ...(sure ? { sure } : {}) })
  desk.act({ type: 'finish', reason: 'abandoned' })
  const { header, questions } = desk.sitting()
  return { question, seat: header.questions[0]!, state: questions[0]!, facts: [] }
}

describe('the verdict in one sentence', () => {
  test.each([
    [['option-a', 'option-b'], 2, '✓ Right. The key is A, B. (you were unsure)'],
    [['option-c', 'option-b'], 1, '✗ Wrong. You chose B, C. The key is A, B. (it was a guess)'],
    [[], undefined, '✗ Wrong. You chose nothing. The key is A, B.'],
  ] as const)('of %j', (chosen, sure, text) => {
    expect(verdictText(judged([...chosen], sure), theme)).toBe(text)
  })
})

test('each option is marked by shape and words', () => {
  const lines = verdictLines(judged(['option-b', 'option-c']), { width: 79, theme, hyperlinks: false })
  expect(lines.find((line) => line.includes('Text a'))).toMatch(/^ ✓ A .* you missed this$/)
  expect(lines.find((line) => line.includes('Text b'))).toMatch(/^ ✓ B .* you chose this$/)
  expect(lines.find((line) => line.includes('Text c'))).toMatch(/^ ✗ C .* you chose this$/)
  expect(lines.find((line) => line.includes('Text d'))).toMatch(/^ {3}D {2}Text d of two\.$/)
})

test.each([39, 79, 199])('no line is wider than %d cells', (width) => {
  const references = [{ url: `https://docs.example.com/${'long/'.repeat(60)}`, checked: '2026-11-22' }]
  const facts = [{ claim: 'claim', differs: 'Your notes differ. '.repeat(20), references }]
  const colored = makeTheme({ color: true, unicode: true })
  const all = { ...judged(['option-a', 'option-b', 'option-d'], 3, longQuestion()), facts }
  for (const hyperlinks of [true, false])
    for (const line of verdictLines(all, { width, theme: colored, hyperlinks }))
      expect(stringWidth(line)).toBeLessThanOrEqual(width)
})

test('an address cannot break out of its link', () => {
  const references = [{ url: 'https://example.com/\x1b\\\x07\x9cx', checked: '2026-11-22' }]
  const facts = [{ claim: 'claim', references }]
  const lines = verdictLines({ ...judged([]), facts }, { width: 79, theme, hyperlinks: true })
  const source = lines.find((line) => line.startsWith(' Source'))!
  expect(source).toMatch(/^ Source {4}\x1b\]8;;[\x21-\x7e]+\x1b\\[\x20-\x7e]+\x1b\]8;;\x1b\\$/)
})
