import { expect, test } from 'vitest'
import { type ExamState, startExamScreen } from '../../src/terminal/exam-state.ts'
import { TOP } from '../../src/terminal/frame.ts'
import { reviewKey } from '../../src/terminal/review-keys.ts'
import { memoryDesk } from '../support/desk.ts'
import { makeQuestion } from '../support/questions.ts'

const questions = Array.from({ length: 10 }, (_, index) => makeQuestion(`q${index}`))

function review(cell: number): { state: ExamState; desk: ReturnType<typeof memoryDesk> } {
  const desk = memoryDesk(questions)
  const state: ExamState = {
    ...startExamScreen(undefined),
    mode: 'review',
    cell,
    viewport: { ...TOP, stride: 4 },
  }
  return { state, desk }
}

test.each([
  ['right', 1, 2],
  ['left', 1, 0],
  ['left', 0, 0],
  ['down', 1, 5],
  ['down', 9, 9],
  ['up', 5, 1],
  ['up', 2, 2],
])('%s in a grid of four columns leads from %d to %d', (key, from, to) => {
  const { state, desk } = review(from)
  expect(reviewKey(state, key, desk.sitting()).state.cell).toBe(to)
})

test('o goes to the next open question after the one in focus, and round', () => {
  const { state, desk } = review(8)
  for (const index of [0, 9]) desk.act({ type: 'answer', question: index, chosen: ['option-a'] })
  expect(reviewKey(state, 'o', desk.sitting()).request).toEqual({ type: 'visit', question: 1 })
})

test('f goes to the next flagged question, or says that there is none', () => {
  const { state, desk } = review(5)
  expect(reviewKey(state, 'f', desk.sitting()).state.hint).toBe('No question is flagged.')
  desk.act({ type: 'flag', question: 2, on: true })
  expect(reviewKey(state, 'f', desk.sitting()).request).toEqual({ type: 'visit', question: 2 })
})
