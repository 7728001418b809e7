import { describe, expect, test } from 'vitest'
import { runExamLines } from '../../src/terminal/lines-exam.ts'
import { type DeskOptions, memoryDesk } from '../support/desk.ts'
import { makeQuestion, smallExam } from '../support/questions.ts'
import { virtualTerminal } from '../support/terminal.ts'

async function piped(
  lines: string[],
  options: DeskOptions & { questions?: ReturnType<typeof smallExam> } = {},
) {
  const desk = memoryDesk(options.questions ?? smallExam(), { minutes: 60, ...options })
  const terminal = virtualTerminal()
  terminal.pipe(...lines)
  terminal.endInput()
  const outcome = await runExamLines(desk, terminal.io)
  return { desk, outcome, text: terminal.written() }
}

test('a whole exam by piped text, append-only and without escape sequences', async () => {
  const { desk, outcome, text } = await piped(['b', 'n', 'a,c', 'x b', 'm', 's', 'y'])
  expect(outcome).toBe('finished')
  expect(desk.sitting().questions.map(({ chosen }) => chosen)).toEqual([
    ['option-b'],
    ['option-a', 'option-c'],
    [],
  ])
  expect(text).toMatchInlineSnapshot(`
    "DOP-C02 mock exam: 3 questions, 1:00:00. Time left 1:00:00, on plan. Type ? for
    all commands.

    Question 1 of 3
    Scenario of one.

    Prompt of one?
    Choose 1.

    A. Text a of one.
    B. Text b of one.
    C. Text c of one.
    D. Text d of one.
    Chosen: B.

    Question 2 of 3
    Scenario of two.

    Prompt of two?
    Choose 2.

    A. Text a of two.
    B. Text b of two.
    C. Text c of two.
    D. Text d of two.
    E. Text e of two.
    Chosen: A, C.
    B struck out.
    Flagged.
    1 question is blank and counts as wrong. Submit now? (y/N)
    "
  `)
})

describe('choosing', () => {
  test.each([
    [['a,c'], ['option-a', 'option-c']],
    [['a c'], ['option-a', 'option-c']],
    [['AC'], ['option-a', 'option-c']],
    [
      ['a', 'c'],
      ['option-a', 'option-c'],
    ],
    [['a,c', 'a'], ['option-c']],
    [
      ['a,c', 'b,d'],
      ['option-b', 'option-d'],
    ],
    [['a,b,c'], []],
    [['z'], []],
  ])('lines %j choose %j', async (lines, chosen) => {
    const { desk } = await piped(lines, { questions: [makeQuestion('two', 5, 2)] })
    expect(desk.sitting().questions[0]!.chosen).toEqual(chosen)
  })
})

test('f is the sixth option where there is one; the word always goes to the flagged question', async () => {
  const questions = [makeQuestion('six', 6), makeQuestion('next')]
  const { desk } = await piped(['f', 'm', 'n', 'flagged'], { questions })
  expect(desk.sitting().questions[0]!.chosen).toEqual(['option-f'])
  expect(desk.sitting().current).toBe(0)
})

test('submitting is not done without a yes', async () => {
  const { outcome, text } = await piped(['s', 'n'])
  expect(outcome).toBe('ended')
  expect(text).toContain('Not submitted.')
})

test('what is not understood is echoed harmlessly', async () => {
  const { text } = await piped(['\x1b[2Jhello'])
  expect(text).toContain('Not understood: ^[[2Jhello. Type ? for all commands.')
})

test('the end of the input in the middle keeps the sitting open', async () => {
  const { outcome, desk } = await piped(['b'])
  expect(outcome).toBe('ended')
  expect(desk.sitting()).toMatchObject({ phase: 'open' })
  expect(desk.sitting().questions[0]!.chosen).toEqual(['option-b'])
})

describe('time', () => {
  test('is announced once at each threshold, when a line is read', async () => {
    const desk = memoryDesk(smallExam(), { minutes: 60 })
    const terminal = virtualTerminal()
    const outcome = runExamLines(desk, terminal.io)
    for (const minutes of [31, 1, 25, 2]) {
      await terminal.settle()
      desk.pass(minutes * 60_000)
      terminal.pipe('t')
    }
    await terminal.settle()
    terminal.endInput()
    await outcome
    expect(terminal.written().match(/^\d+ minutes? left\.$/gm)).toEqual([
      '30 minutes left.',
      '5 minutes left.',
      '1 minute left.',
    ])
  })

  test('up at the next line: the exam is handed in and the line does not count', async () => {
    const desk = memoryDesk(smallExam(), { minutes: 60 })
    const terminal = virtualTerminal()
    const outcome = runExamLines(desk, terminal.io)
    await terminal.settle()
    desk.pass(61 * 60_000)
    terminal.pipe('b')
    expect(await outcome).toBe('finished')
    expect(desk.sitting()).toMatchObject({ phase: 'finished', finish: { reason: 'time' } })
    expect(desk.sitting().questions[0]!.chosen).toEqual([])
    expect(terminal.written()).toContain('Time is up.')
  })

  test('up while nobody types: the exam is handed in', async () => {
    const began = performance.now()
    const desk = memoryDesk(smallExam(), { minutes: 0.001, clock: () => performance.now() - began })
    const terminal = virtualTerminal()
    expect(await runExamLines(desk, terminal.io)).toBe('finished')
    expect(desk.sitting().finish?.reason).toBe('time')
  })
})

test('an aborted signal leaves', async () => {
  const controller = new AbortController()
  const terminal = virtualTerminal({ signal: controller.signal })
  const outcome = runExamLines(memoryDesk(smallExam()), terminal.io)
  await terminal.settle()
  controller.abort()
  expect(await outcome).toBe('left')
})
