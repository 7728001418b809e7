import { expect, test } from 'vitest'
import { scoreSitting } from '../../src/exam/score.ts'
import { runResultScreen } from '../../src/terminal/result-screen.ts'
import { memoryDesk } from '../support/desk.ts'
import { smallExam } from '../support/questions.ts'
import { virtualTerminal } from '../support/terminal.ts'

const TITLES = new Map([
  ['first', 'SDLC Automation'],
  ['second', 'Configuration Management and Infrastructure as Code'],
])

async function opened(answers: string[][], size = {}) {
  const desk = memoryDesk(smallExam(), { minutes: 180 })
  for (const [question, chosen] of answers.entries()) {
    desk.act({ type: 'visit', question })
    desk.pass(60_000)
    desk.act({ type: 'answer', question, chosen })
  }
  desk.act({ type: 'finish', reason: 'submitted' })
  const terminal = virtualTerminal(size)
  const outcome = runResultScreen(desk, scoreSitting(desk.sitting()), TITLES, terminal.io)
  await terminal.settle()
  return { terminal, outcome }
}

test('shows score, domains, habits and what can be done', async () => {
  const { terminal } = await opened([['option-a'], ['option-a', 'option-c'], ['option-a']])
  expect(terminal.screen()).toMatchInlineSnapshot(`
    " Mock exam finished                                          0:03:00 of 3:00:00

     2 of 3 scored   67 %   (give or take 37)
     ✓ at or above the pass line of this form: 2

       SDLC Automation               ██████████████████   2 / 2    100 %
       Configuration Management and                       0 / 1      0 %   ← weakest
       Infrastructure as Code

     Changed answers: 0 right to wrong, 0 wrong to right.  Median time per question
     1:00.
     Practice scale 750 of 1000 (ours, not AWS's).

     Enter look at the one missed  d drill the weakest domain  q quit"
  `)
  await terminal.press('q')
})

test('leads through the missed questions and back', async () => {
  const { terminal, outcome } = await opened([['option-a'], ['option-a', 'option-c'], ['option-b']], {
    rows: 40,
  })
  await terminal.press('enter')
  expect(terminal.screen()).toContain('Missed 1 of 2')
  expect(terminal.screen()).toContain('Wrong. You chose A, C. The key is A, B.')
  await terminal.press('enter')
  expect(terminal.screen()).toContain('Missed 2 of 2')
  await terminal.press('p', 'n', 'enter')
  expect(terminal.screen()).toContain('That was the last missed question.')
  await terminal.press('q')
  expect(await outcome).toEqual({ type: 'quit' })
})

test('d asks for a drill of the weakest domain', async () => {
  const { terminal, outcome } = await opened([['option-a'], ['option-a', 'option-c'], ['option-a']])
  await terminal.press('d')
  expect(await outcome).toEqual({ type: 'drill', domain: 'second' })
})

test('Ctrl-C quits', async () => {
  const { terminal, outcome } = await opened([])
  await terminal.press('ctrl-c')
  expect(await outcome).toEqual({ type: 'quit' })
})

test('with everything right there is nothing to look at or to drill', async () => {
  const { terminal, outcome } = await opened([['option-a'], ['option-a', 'option-b'], ['option-a']])
  expect(terminal.screen()).not.toMatch(/missed|drill|weakest/)
  await terminal.press('enter')
  expect(await outcome).toEqual({ type: 'quit' })
})
