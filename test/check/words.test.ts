import { expect, test } from 'vitest'
import { counted, listed, percent } from '../../src/check/words.ts'

test('one is singular, all else plural', () => {
  expect([counted(0, 'fact'), counted(1, 'fact'), counted(2, 'fact')]).toEqual([
    '0 facts',
    '1 fact',
    '2 facts',
  ])
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as "%s"', (items, text) => {
  expect(listed(items)).toBe(text)
})

test('a long list ends with how many more there are', () => {
  expect(listed(['a', 'b', 'c', 'd', 'e'], 3)).toBe('a, b, c and 2 more')
})

test('shares are shown as percent', () => {
  expect(percent(0.2814)).toBe('28.1 %')
})
