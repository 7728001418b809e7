import { expect, test } from 'vitest'
import { runDrillScreen } from '../../src/terminal/drill-screen.ts'
import { type DeskOptions, memoryDesk } from '../support/desk.ts'
import { smallExam } from '../support/questions.ts'
import { virtualTerminal } from '../support/terminal.ts'

const FACTS = [
  {
    claim: 'A claim.',
    differs: 'Your notes leave out the second step.',
    references: [{ url: 'https://docs.example.com/page', checked: '2026-11-22' }],
  },
]

async function opened(options: DeskOptions = {}, terminalOptions = {}) {
  const desk = memoryDesk(smallExam(), { kind: 'drill', facts: FACTS, ...options })
  const terminal = virtualTerminal({ rows: 40, ...terminalOptions })
  const outcome = runDrillScreen(desk, terminal.io, new Map([['topic', 'CodeDeploy']]))
  await terminal.settle()
  return { desk, terminal, outcome }
}

test('a wrong answer is explained at once, by shapes and words', async () => {
  const { terminal } = await opened()
  await terminal.press('b', '3')
  expect(terminal.screen()).toMatchInlineSnapshot(`
    " CodeDeploy · 1 / 3                                          0 right · 1 missed
     ──────────────────────────────────────────────────────────────────────────────
     ✗ Wrong. You chose B. The key is A. (you were sure)

     ✓ A  Text a of one.
          → Reason a of one.
     ✗ B  Text b of one.                                           you chose this
          → Reason b of one.
       C  Text c of one.
          → Reason c of one.
       D  Text d of one.
          → Reason d of one.

     Remember  Takeaway of one.
     Notes     Your notes leave out the second step. (checked 2026-11-22)
     Source    docs.example.com/page

     Question
     Scenario of one.

     Prompt of one?

     Enter next  u undo  ! dispute  m flag  z end  q leave  ? keys"
  `)
  await terminal.press('ctrl-c')
})

test('checking asks for enough options first', async () => {
  const { terminal, desk } = await opened()
  await terminal.press('enter')
  expect(terminal.screen()).toContain('Choose an option first.')
  await terminal.press('n', 'a', 'enter')
  expect(terminal.screen()).toContain('Choose 2 first: 1 chosen.')
  expect(desk.requests.some(({ type }) => type === 'check')).toBe(false)
  await terminal.press('ctrl-c')
})

test('undo takes the verdict back, and the answer can be changed', async () => {
  const { terminal, desk } = await opened()
  await terminal.press('b', 'enter', 'a')
  expect(desk.sitting().questions[0]!.chosen).toEqual(['option-b'])
  await terminal.press('u', 'a', 'enter')
  expect(desk.sitting().questions[0]!.verdict?.correct).toBe(true)
  await terminal.press('ctrl-c')
})

test('after the last verdict comes a summary with what to remember', async () => {
  const { terminal, outcome, desk } = await opened()
  await terminal.press('a', '1', 'enter', 'a', 'c', '3', 'enter')
  await terminal.press('a', 'enter', 'enter')
  expect(desk.sitting().finish?.reason).toBe('submitted')
  expect(terminal.screen()).toMatchInlineSnapshot(`
    " Drill finished

     2 of 3 right   1 sure but wrong   1 guessed right

     Remember from what you missed
     ✗ Takeaway of two.

     Enter done"
  `)
  await terminal.press('enter')
  expect(await outcome).toBe('finished')
})

test('Enter comes back to questions that were passed over', async () => {
  const { terminal, desk } = await opened()
  await terminal.press('n', 'n', 'a', 'enter', 'enter')
  expect(desk.sitting().current).toBe(0)
  await terminal.press('ctrl-c')
})

test('links are sequences only where the terminal knows them', async () => {
  const without = await opened()
  await without.terminal.press('b', 'enter', 'ctrl-c')
  expect(without.terminal.written()).not.toContain('\x1b]8')
  const having = await opened({}, { hyperlinks: true })
  await having.terminal.press('b', 'enter', 'ctrl-c')
  expect(having.terminal.written()).toContain('\x1b]8;;https://docs.example.com/page\x1b\\')
})

test('q leaves the drill open', async () => {
  const { terminal, outcome, desk } = await opened()
  await terminal.press('q')
  expect(await outcome).toBe('left')
  expect(desk.sitting().phase).toBe('open')
})
