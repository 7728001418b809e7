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

    › New mock exam   75 questions, 3 hours
      Progress

    ↑ ↓ move   Enter choose   Ctrl-C quit"
  `)
  await terminal.press('down')
  expect(terminal.screen()).toContain('a hint too long')
  await terminal.press('enter')
  expect(await outcome).toEqual(['stats'])
  expect(terminal.buffers()).toEqual({ scrolledOff: 0, alternate: false })
})

test('Ctrl-C gives undefined', async () => {
  const terminal = virtualTerminal()
  const outcome = runHomeMenu(MENU, terminal.io)
  await terminal.settle()
  await terminal.press('ctrl-c')
  expect(await outcome).toBeUndefined()
})
