import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import type { Question } from '../../src/bank/bank.ts'
import { type ExamState, startExamScreen } from '../../src/terminal/exam-state.ts'
import { examFrame } from '../../src/terminal/exam-view.ts'
import { TOP, type Viewport } from '../../src/terminal/frame.ts'
import { makeTheme } from '../../src/theme.ts'
import { memoryDesk } from '../support/desk.ts'
import { longQuestion, makeQuestion } from '../support/questions.ts'
import { framesDown } from '../support/scroll.ts'

const SIZES = [
  { columns: 40, rows: 12 },
  { columns: 80, rows: 24 },
  { columns: 200, rows: 50 },
]
const TINY = [
  { columns: 20, rows: 6 },
  { columns: 12, rows: 3 },
  { columns: 8, rows: 2 },
]
const theme = makeTheme({ color: true, unicode: true })

function sceneOf(questions: Question[]) {
  const desk = memoryDesk(questions, { minutes: 180 })
  desk.act({ type: 'flag', question: 0, on: true })
  const question = desk.question(0)
  return { sitting: desk.sitting(), question, now: desk.now(), theme }
}

function stateOf(over: Partial<ExamState> = {}, viewport: Viewport = TOP): ExamState {
  return { ...startExamScreen(undefined), ...over, viewport }
}

const words = fc
  .array(
    fc.oneof(fc.stringMatching(/^[a-z]{1,20}$/), fc.constantFrom('`code`', '新しい版', '“x”', '\x1b[2J')),
    {
      minLength: 1,
      maxLength: 300,
    },
  )
  .map((parts) => parts.join(' '))

describe.each(SIZES)('at $columns x $rows', (size) => {
  test('a frame is never higher than the rows less one and never as wide as the columns, and every word is reached', () => {
    fc.assert(
      fc.property(words, words, words, (scenario, prompt, text) => {
        const question = makeQuestion('any', 5, 2, { scenario, prompt })
        question.options[3]!.text = text
        const scene = sceneOf([question])
        const frames = framesDown((viewport) => examFrame(stateOf({}, viewport), scene, size))
        const lines = frames.flatMap((frame) => frame.lines)
        for (const { lines: each } of frames) expect(each.length).toBeLessThan(size.rows)
        for (const line of lines) expect(stringWidth(line)).toBeLessThan(size.columns)
        const seen = new Set(lines.flatMap((line) => stripVTControlCharacters(line).split(' ')))
        const wanted = `${scenario} ${prompt} ${text}`.replaceAll('\x1b', '^[').replaceAll('`', '').split(' ')
        expect(wanted.filter((word) => !seen.has(word))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test.each(['question', 'review', 'submit', 'help', 'over'] as const)('%s fits', (mode) => {
    const questions = [longQuestion(), ...Array.from({ length: 74 }, (_, index) => makeQuestion(`q${index}`))]
    const scene = sceneOf(questions)
    const hint = 'A hint that is longer than forty columns, so that it has to go on in a second line.'
    for (const state of [stateOf({ mode }), stateOf({ mode, hint }), stateOf({ mode, digits: '12' })]) {
      const { lines } = examFrame(state, scene, size)
      expect(lines.length).toBeLessThan(size.rows)
      for (const line of lines) expect(stringWidth(line)).toBeLessThan(size.columns)
    }
  })

  test('the option in focus is scrolled into view', () => {
    const scene = sceneOf([longQuestion()])
    for (const focus of [0, 3, 5]) {
      const { lines } = examFrame(stateOf({ focus }, { ...TOP, follow: true }), scene, size)
      const letter = String.fromCharCode(65 + focus)
      expect(stripVTControlCharacters(lines.join('\n'))).toMatch(new RegExp(`› ?${letter} `))
    }
  })
})

test.each(TINY)('even $columns x $rows is never overrun', (size) => {
  const scene = sceneOf([longQuestion()])
  const { lines } = examFrame(stateOf(), scene, size)
  expect(lines.length).toBeLessThanOrEqual(Math.max(1, size.rows - 1))
})

test('the last line says how many more lines there are', () => {
  const { lines } = examFrame(stateOf(), sceneOf([longQuestion()]), SIZES[0]!)
  expect(stripVTControlCharacters(lines.at(-1)!)).toMatch(/^ ▼ \d+ more lines/)
})

test('without colour and Unicode the frame is ASCII', () => {
  const plain = makeTheme({ color: false, unicode: false })
  for (const mode of ['question', 'review', 'help'] as const) {
    const scene = { ...sceneOf([makeQuestion('one'), makeQuestion('two')]), theme: plain }
    expect(examFrame(stateOf({ mode }), scene, SIZES[1]!).lines.join('')).toMatch(/^[\x20-\x7e]*$/)
  }
})

describe('the header', () => {
  const header = (over: Partial<ExamState>, columns: number) =>
    stripVTControlCharacters(
      examFrame(stateOf(over), sceneOf([makeQuestion('one')]), { columns, rows: 24 }).lines[0]!,
    )

  test('has title, position, clock and flags', () => {
    expect(header({}, 80)).toMatch(/^ DOP-C02 mock exam +⚑ 1 \/ 1 {3}3:00:00 left {3}1 flagged$/)
  })

  test('gives up the title first', () => {
    expect(header({}, 42)).toBe(' ⚑ 1 / 1   3:00:00 left   1 flagged'.padStart(41))
  })

  test('hides the clock on wish', () => {
    expect(header({ clockHidden: true }, 80)).toContain('clock hidden')
  })
})
