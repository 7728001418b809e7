import { expect, test } from 'vitest'
import {
  nextFlagged,
  nextOpen,
  nextUnjudged,
  statusOf,
  submitQuestion,
  tally,
} from '../../src/terminal/status.ts'
import { memoryDesk } from '../support/desk.ts'
import { makeQuestion } from '../support/questions.ts'

function desk() {
  const made = memoryDesk([makeQuestion('a'), makeQuestion('b', 5, 2), makeQuestion('c'), makeQuestion('d')])
  made.act({ type: 'visit', question: 0 })
  made.act({ type: 'answer', question: 0, chosen: ['option-a'] })
  made.act({ type: 'visit', question: 1 })
  made.act({ type: 'answer', question: 1, chosen: ['option-a'] })
  made.act({ type: 'flag', question: 1, on: true })
  made.act({ type: 'visit', question: 2 })
  return made
}

test('a question is answered, half answered, open or unseen', () => {
  const sitting = desk().sitting()
  expect([0, 1, 2, 3].map((index) => statusOf(sitting, index))).toEqual([
    'answered',
    'half',
    'open',
    'unseen',
  ])
  expect(tally(sitting)).toEqual({ answered: 1, half: 1, open: 1, unseen: 1, flagged: 1, blank: 3 })
})

test('the next open and the next flagged question are found going round', () => {
  const sitting = desk().sitting()
  expect(nextOpen(sitting, 0)).toBe(1)
  expect(nextOpen(sitting, 3)).toBe(1)
  expect(nextFlagged(sitting, 1)).toBe(1)
  expect(nextUnjudged(sitting, 3)).toBe(0)
})

test('the question before submitting counts what is blank', () => {
  const made = desk()
  expect(submitQuestion(made.sitting())).toBe('3 questions are blank and count as wrong. Submit now? (y/N)')
  made.act({ type: 'answer', question: 1, chosen: ['option-a', 'option-b'] })
  made.act({ type: 'answer', question: 2, chosen: ['option-a'] })
  expect(submitQuestion(made.sitting())).toBe('1 question is blank and counts as wrong. Submit now? (y/N)')
  made.act({ type: 'answer', question: 3, chosen: ['option-a'] })
  expect(submitQuestion(made.sitting())).toBe('All 4 questions are answered. Submit now? (y/N)')
})
