import { describe, expect, test } from 'vitest'
import { examKey } from '../../src/terminal/exam-keys.ts'
import { type ExamState, startExamScreen } from '../../src/terminal/exam-state.ts'
import { type DeskOptions, memoryDesk } from '../support/desk.ts'
import { makeQuestion, smallExam } from '../support/questions.ts'

/** Presses keys at a desk and gives what came of them. */
function played(keys: string[], options: DeskOptions & { questions?: ReturnType<typeof smallExam> } = {}) {
  const desk = memoryDesk(options.questions ?? smallExam(), { minutes: 60, ...options })
  let state: ExamState = startExamScreen(undefined)
  for (const key of keys) {
    const move = examKey(state, key, desk.sitting())
    if (move.request) desk.act(move.request)
    state = move.state
  }
  const sitting = desk.sitting()
  return { state, sitting, desk, chosen: sitting.questions[sitting.current]!.chosen }
}

describe('a single response', () => {
  test.each([
    [['b'], ['option-b']],
    [['B'], ['option-b']],
    [['a', 'b'], ['option-b']],
    [['b', 'b'], []],
    [['down', 'down', 'space'], ['option-c']],
    [['j', 'k', 'space'], ['option-a']],
    [['e'], []],
  ])('keys %j choose %j', (keys, chosen) => {
    expect(played(keys).chosen).toEqual(chosen)
  })
})

describe('a multiple response', () => {
  test('takes as many as it asks for, and refuses one more with words', () => {
    const { chosen, state } = played(['n', 'a', 'c', 'd'])
    expect(chosen).toEqual(['option-a', 'option-c'])
    expect(state.hint).toBe('Choose only 2: take one back first.')
  })

  test('takes a choice back by the same letter, whatever is full', () => {
    expect(played(['n', 'a', 'c', 'a', 'd']).chosen).toEqual(['option-c', 'option-d'])
  })
})

test('x strikes the option in focus and takes the stroke back', () => {
  expect(played(['down', 'x']).sitting.questions[0]!.struck).toEqual(['option-b'])
  expect(played(['down', 'x', 'x']).sitting.questions[0]!.struck).toEqual([])
})

test('m flags the question and takes the flag back', () => {
  expect(played(['m']).sitting.questions[0]!.flagged).toBe(true)
  expect(played(['m', 'm']).sitting.questions[0]!.flagged).toBe(false)
})

describe('going about', () => {
  test.each([
    [['n'], 1],
    [['right', 'right'], 2],
    [['enter'], 1],
    [['n', 'p'], 0],
    [['left'], 0],
    [['3', 'enter'], 2],
    [['2', '9', 'backspace', 'enter'], 1],
    [['2', 'escape', 'enter'], 1],
    [['r', 'right', 'enter'], 1],
    [['r', '3', 'enter'], 2],
  ])('keys %j lead to question %d', (keys, index) => {
    expect(played(keys).sitting.current).toBe(index)
  })

  test('a number that no question has is answered with words', () => {
    const { state, sitting } = played(['9', '9', 'enter'])
    expect(state.hint).toBe('There is no question 99: 1 to 3.')
    expect(state.digits).toBe('')
    expect(sitting.current).toBe(0)
  })

  test('after the last question comes the review', () => {
    expect(played(['n', 'n', 'n']).state.mode).toBe('review')
  })

  test('a new question begins at its top with the first option in focus', () => {
    const { state } = played(['down', 'pagedown', 'n'])
    expect(state).toMatchObject({ focus: 0, viewport: { scroll: 0, follow: false } })
  })
})

describe('letters from j on', () => {
  const questions = [makeQuestion('many', 14)]

  test('are commands in lower case', () => {
    const { chosen, sitting } = played(['m'], { questions })
    expect(chosen).toEqual([])
    expect(sitting.questions[0]!.flagged).toBe(true)
  })

  test('choose in upper case', () => {
    expect(played(['M'], { questions }).chosen).toEqual(['option-m'])
  })
})

describe('the question before submitting', () => {
  test('hands in at y', () => {
    expect(played(['r', 's', 'y']).sitting.finish?.reason).toBe('submitted')
  })

  test.each(['n', 'enter', 'escape', 'x'])('goes back to the review at %s', (key) => {
    const { state, sitting } = played(['r', 's', key])
    expect(state.mode).toBe('review')
    expect(sitting.phase).toBe('open')
  })

  test('is not reached from a question', () => {
    expect(played(['s']).state).toMatchObject({ mode: 'question', hint: expect.stringContaining('review') })
  })
})

test('help goes back to where it came from', () => {
  expect(played(['?']).state.mode).toBe('help')
  expect(played(['?', 'q']).state.mode).toBe('question')
  expect(played(['r', '?', 'q']).state.mode).toBe('review')
})

test('t hides the clock and shows it again', () => {
  expect(played(['t']).state.clockHidden).toBe(true)
  expect(played(['t', 't']).state.clockHidden).toBe(false)
})
