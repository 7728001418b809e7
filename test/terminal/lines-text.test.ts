import { expect, test } from 'vitest'
import { EXAM_ACTIONS } from '../../src/terminal/actions.ts'
import { commandsText, ranges, reviewText } from '../../src/terminal/lines-text.ts'
import { memoryDesk } from '../support/desk.ts'
import { smallExam } from '../support/questions.ts'

test.each([
  [[], ''],
  [[1], '1'],
  [[1, 2, 3, 5, 7, 8], '1-3, 5, 7-8'],
])('numbers %j read as %j', (numbers, text) => {
  expect(ranges(numbers)).toBe(text)
})

test('the review names question numbers by status', () => {
  const desk = memoryDesk(smallExam())
  desk.act({ type: 'visit', question: 0 })
  desk.act({ type: 'flag', question: 2, on: true })
  expect(reviewText(desk.sitting())).toBe(
    ['Answered: none', 'Too few chosen: none', 'Open: 1', 'Unseen: 2-3', 'Flagged: 3'].join('\n'),
  )
})

test('the list of commands names every command once', () => {
  const commands = commandsText(EXAM_ACTIONS)
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/)[0])
  expect(commands).toEqual([...new Set(EXAM_ACTIONS.map(({ command }) => command))])
})
