import { expect, test } from 'vitest'
import { runDrillLines } from '../../src/terminal/lines-drill.ts'
import { memoryDesk } from '../support/desk.ts'
import { smallExam } from '../support/questions.ts'
import { virtualTerminal } from '../support/terminal.ts'

async function piped(...lines: string[]) {
  const desk = memoryDesk(smallExam(), { kind: 'drill' })
  const terminal = virtualTerminal()
  terminal.pipe(...lines)
  terminal.endInput()
  const outcome = await runDrillLines(desk, terminal.io)
  return { desk, outcome, text: terminal.written() }
}

test('a whole drill by piped text, with a summary', async () => {
  const { desk, outcome, text } = await piped('b', '3', '', 'a,b', '', '', 'a', '1', '')
  expect(outcome).toBe('finished')
  expect(desk.sitting().questions.map(({ verdict, sure }) => [verdict?.correct, sure])).toEqual([
    [false, 3],
    [true, undefined],
    [true, 1],
  ])
  expect(text).toContain('✗ Wrong. You chose B. The key is A. (you were sure)')
  expect(text).toContain('2 of 3 right   1 sure but wrong   1 guessed right')
})

test('an empty line before enough is chosen asks for it', async () => {
  expect((await piped('')).text).toContain('Choose an option first.')
})

test('the end of the input in the middle keeps the drill open', async () => {
  const { outcome, desk } = await piped('b', '')
  expect(outcome).toBe('ended')
  expect(desk.sitting().phase).toBe('open')
})
