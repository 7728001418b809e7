import { expect, test } from 'vitest'
import { letterOption, optionAt, setChoice, toggleChoice } from '../../src/terminal/choose.ts'
import { memoryDesk } from '../support/desk.ts'
import { makeQuestion } from '../support/questions.ts'

test.each([
  ['a', 4, 0],
  ['D', 4, 3],
  ['e', 4, undefined],
  ['1', 4, undefined],
  ['ab', 4, undefined],
])('letter %s of %d options is option %s', (letter, options, index) => {
  expect(optionAt(letter, options)).toBe(index)
})

test.each([
  ['i', 8],
  ['j', undefined],
  ['J', 9],
])('of 26 options the letter %s chooses %s', (letter, index) => {
  expect(letterOption(letter, 26)).toBe(index)
})

test('once judged, nothing can be chosen', () => {
  const desk = memoryDesk([makeQuestion('one')], { kind: 'drill' })
  desk.act({ type: 'answer', question: 0, chosen: ['option-a'] })
  desk.act({ type: 'check', question: 0 })
  const hint = { hint: 'This question is judged already.' }
  expect(toggleChoice(desk.sitting(), 0, 'option-b')).toEqual(hint)
  expect(setChoice(desk.sitting(), 0, ['option-b'])).toEqual(hint)
})
