import { expect, test } from 'vitest'
import { startExamScreen, tickExam } from '../../src/terminal/exam-state.ts'

const MINUTE = 60_000
const hidden = { ...startExamScreen(31 * MINUTE), clockHidden: true }

test('a hidden clock comes back at 30 and at 5 minutes, with words', () => {
  const atThirty = tickExam(hidden, 30 * MINUTE)
  expect(atThirty).toMatchObject({ clockHidden: false, hint: '30 minutes left.' })
  const again = tickExam({ ...atThirty, clockHidden: true }, 5 * MINUTE - 1)
  expect(again).toMatchObject({ clockHidden: false, hint: '5 minutes left.' })
})

test('between the thresholds it stays hidden', () => {
  const later = tickExam(tickExam(hidden, 30 * MINUTE), 29 * MINUTE)
  expect(tickExam({ ...later, clockHidden: true }, 6 * MINUTE).clockHidden).toBe(true)
})

test('an exam that begins below a threshold is not warned of it', () => {
  expect(tickExam(startExamScreen(20 * MINUTE), 19 * MINUTE).hint).toBe('')
})
