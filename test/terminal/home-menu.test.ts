import { expect, test } from 'vitest'
import { runHomeMenu } from '../../src/terminal/home-menu.ts'
import { virtualTerminal } from '../support/terminal.ts'

const MENU = {
  title: 'DOP-C02 · 428 questions',
  choices: [
    { label: 'New mock exam', hint: '75 questions, 3 hours', value: ['exam'] },
    { label: 'Progress', hint: `a hint ${'too long '.repeat(12)}`, value: ['stats'] },
  ],
}

test('shows what there is and gives the value of the choice', async () => {
  const terminal = virtualTerminal()
  const outcome = runHomeMenu(MENU, terminal.io)
  await terminal.settle()
  expect(terminal.screen()).toMatchInlineSnapshot(`
    "certdrill                                             DOP-C02 · 428 questions

    › 1 New mock exam   75 questions, 3 hours
      2 Progress

    1-2, or ↑ ↓ and Enter   Ctrl-C quit"
  `)
  await terminal.press('down')
  expect(terminal.screen()).toContain('a hint too long')
  await terminal.press('enter')
  expect(await outcome).toEqual(['stats'])
  expect(terminal.buffers()).toEqual({ scrolledOff: 0, alternate: false })
})

test('one key chooses, and the terminal is given back', async () => {
  const terminal = virtualTerminal()
  const outcome = runHomeMenu(MENU, terminal.io)
  await terminal.settle()
  await terminal.press('9')
  await terminal.press('2')
  expect(await outcome).toEqual(['stats'])
  expect(terminal.buffers()).toEqual({ scrolledOff: 0, alternate: false })
  expect(terminal.io.input.listenerCount('keypress')).toBe(0)
})

test('Ctrl-C gives undefined', async () => {
  const terminal = virtualTerminal()
  const outcome = runHomeMenu(MENU, terminal.io)
  await terminal.settle()
  await terminal.press('ctrl-c')
  expect(await outcome).toBeUndefined()
})
