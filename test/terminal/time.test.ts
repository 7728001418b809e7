import { describe, expect, test } from 'vitest'
import { announcements, clockText, crossed, leftText, paceText } from '../../src/terminal/time.ts'
import { memoryDesk } from '../support/desk.ts'
import { smallExam } from '../support/questions.ts'

const MINUTE = 60_000

test.each([
  [0, '0:00:00'],
  [1, '0:00:01'],
  [9067_000, '2:31:07'],
])('a clock shows %d ms as %s', (milliseconds, text) => {
  expect(clockText(milliseconds)).toBe(text)
})

test('announcements are half time and the minutes below the duration', () => {
  expect(announcements(180 * MINUTE).map((left) => left / MINUTE)).toEqual([90, 30, 10, 5, 1])
  expect(announcements(8 * MINUTE).map((left) => left / MINUTE)).toEqual([4, 5, 1])
})

test.each([
  [31, 30, 30],
  [31, 4, 5],
  [30, 29, undefined],
  [29, 28, undefined],
])('from %d to %d minutes the threshold crossed is %s', (before, now, threshold) => {
  const passed = crossed([30 * MINUTE, 5 * MINUTE], before * MINUTE, now * MINUTE)
  expect(passed).toBe(threshold === undefined ? undefined : threshold * MINUTE)
})

test('leftText knows one minute', () => {
  expect([leftText(MINUTE), leftText(5 * MINUTE)]).toEqual(['1 minute left', '5 minutes left'])
})

describe('the pace of a plan of 20 minutes a question', () => {
  const pace = (minutes: number, answered: number) => {
    const desk = memoryDesk(smallExam(), { minutes: 60 })
    desk.pass(minutes * MINUTE)
    return paceText(desk.sitting(), answered, desk.now())
  }

  test.each([
    [10, 0, 'on plan'],
    [20, 1, 'on plan'],
    [45, 1, '25 min behind plan'],
    [5, 2, '35 min ahead of plan'],
    [60, 0, undefined],
  ])('after %d minutes with %d answered: %s', (minutes, answered, text) => {
    expect(pace(minutes, answered)).toBe(text)
  })

  test('without a clock there is none', () => {
    const desk = memoryDesk(smallExam())
    expect(paceText(desk.sitting(), 1, desk.now())).toBeUndefined()
  })
})
