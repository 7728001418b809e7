import { afterEach, describe, expect, test, vi } from 'vitest'
import { runExamScreen } from '../../src/terminal/exam-screen.ts'
import { memoryDesk } from '../support/desk.ts'
import { longQuestion, smallExam } from '../support/questions.ts'
import { virtualTerminal } from '../support/terminal.ts'

afterEach(() => {
  vi.useRealTimers()
})

async function opened(desk = memoryDesk(smallExam(), { minutes: 60 }), options = {}) {
  const terminal = virtualTerminal(options)
  const outcome = runExamScreen(desk, terminal.io)
  await terminal.settle()
  return { desk, terminal, outcome }
}

test('a whole exam by keys', async () => {
  const { desk, terminal, outcome } = await opened()
  expect(terminal.screen()).toMatchInlineSnapshot(`
    " DOP-C02 mock exam                                         1 / 3   1:00:00 left
     ───────────────────────────────────────────────────────────────────── on plan
     Scenario of one.

     Prompt of one?                                                       choose 1

     › A  ( ) Text a of one.
       B  ( ) Text b of one.
       C  ( ) Text c of one.
       D  ( ) Text d of one.

     A-D choose  x strike  m flag  ← → question  r review  t clock  ? all keys"
  `)
  await terminal.press('b', 'm', 'down', 'x', 'n', 'a', 'c', 'd')
  expect(terminal.screen()).toContain('Choose only 2: take one back first.')
  expect(terminal.screen()).toContain('choose 2 · 2 chosen')
  await terminal.press('r')
  expect(terminal.screen()).toMatchInlineSnapshot(`
    " DOP-C02 mock exam                             2 / 3   1:00:00 left   1 flagged
     Review                              2 answered · 0 open · 1 unseen · 1 flagged
     ──────────────────────────────────────────────────────────────────────────────
      1 ⚑✓ ›2 ✓   3 ○

     ✓ answered   ½ too few chosen   · open   ○ unseen   ⚑ flagged

     arrows/number, Enter go to  o next open  f next flagged  s submit  Esc back"
  `)
  await terminal.press('s')
  expect(terminal.screen()).toContain('1 question is blank and counts as wrong. Submit now? (y/N)')
  await terminal.press('y')
  expect(await outcome).toBe('finished')
  expect(desk.sitting().questions.map(({ chosen }) => chosen)).toEqual([
    ['option-b'],
    ['option-a', 'option-c'],
    [],
  ])
  expect(desk.requests.map(({ type }) => type)).toEqual([
    'visit',
    'answer',
    'flag',
    'strike',
    'visit',
    'answer',
    'answer',
    'finish',
  ])
})

test('what is typed ahead in one burst is not lost', async () => {
  const { desk, terminal, outcome } = await opened()
  await terminal.press('bnacnbrsy')
  expect(await outcome).toBe('finished')
  expect(desk.sitting().questions.map(({ chosen }) => chosen.length)).toEqual([1, 2, 1])
})

test('nothing on screen tells whether an answer is right', async () => {
  const { terminal } = await opened()
  await terminal.press('a', 'n', 'a', 'r')
  expect(terminal.screen()).not.toMatch(/right|wrong|score|%/i)
  await terminal.press('ctrl-c')
})

describe('time', () => {
  test('ticks once a second, and up hands the exam in and says so', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { desk, terminal, outcome } = await opened()
    desk.pass(59 * 60_000 + 59_000)
    vi.advanceTimersByTime(1000)
    await terminal.settle()
    expect(terminal.screen()).toContain('0:00:01 left')
    desk.pass(1000)
    vi.advanceTimersByTime(1000)
    await terminal.settle()
    expect(desk.sitting().finish?.reason).toBe('time')
    expect(terminal.screen()).toContain('Time is up. The exam has been handed in: 0 answered, 3 blank.')
    await terminal.press('b', 'enter')
    expect(await outcome).toBe('finished')
    expect(desk.sitting().questions[0]!.chosen).toEqual([])
  })

  test('up before the next key: the key no longer counts', async () => {
    const { desk, terminal, outcome } = await opened()
    desk.pass(61 * 60_000)
    await terminal.press('b')
    expect(terminal.screen()).toContain('Time is up.')
    await terminal.press('enter')
    expect(await outcome).toBe('finished')
  })

  test('a screen that ticks and is fuller than the terminal leaves nothing behind', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const desk = memoryDesk([longQuestion()], { minutes: 60 })
    const { terminal, outcome } = await opened(desk)
    for (let second = 0; second < 5; second++) {
      desk.pass(1000)
      vi.advanceTimersByTime(1000)
      await terminal.settle()
    }
    expect(terminal.screen().match(/DOP-C02/g)).toHaveLength(1)
    expect(terminal.screen()).toContain('0:59:55 left')
    await terminal.press('ctrl-c')
    await outcome
    expect(terminal.buffers()).toEqual({ scrolledOff: 0, alternate: false })
  })
})

describe('leaving', () => {
  test.each(['ctrl-c', 'ctrl-d'])('%s leaves the sitting open and gives the terminal back', async (key) => {
    const { desk, terminal, outcome } = await opened()
    await terminal.press('b', key)
    expect(await outcome).toBe('left')
    expect(desk.sitting().phase).toBe('open')
    expect(terminal.written()).toMatch(/\x1b\[\?25h\x1b\[\?1049l$/)
  })

  test('so do the end of the input and an aborted signal', async () => {
    const ended = await opened()
    ended.terminal.endInput()
    expect(await ended.outcome).toBe('left')
    const controller = new AbortController()
    const aborted = await opened(undefined, { signal: controller.signal })
    controller.abort()
    expect(await aborted.outcome).toBe('left')
  })

  test('a pausable exam pauses, and goes on where it was', async () => {
    const desk = memoryDesk(smallExam(), { minutes: 60, pausable: true })
    const first = await opened(desk)
    await first.terminal.press('n', 'ctrl-c')
    await first.outcome
    expect(desk.sitting().phase).toBe('paused')
    const second = await opened(desk)
    expect(desk.sitting()).toMatchObject({ phase: 'open', current: 1 })
    await second.terminal.press('ctrl-c')
  })
})

test('a desk that cannot save ends the screen with its error', async () => {
  const desk = memoryDesk(smallExam())
  const { terminal, outcome } = await opened(desk)
  const failed = expect(outcome).rejects.toThrow('disk full')
  desk.act = () => {
    throw new Error('disk full')
  }
  await terminal.press('b')
  await failed
  expect(terminal.buffers().alternate).toBe(false)
})

test('Ctrl-Z gives the terminal back, and nothing is drawn until the program goes on', async () => {
  const { terminal, outcome } = await opened()
  await terminal.press('ctrl-z')
  expect(terminal.suspended.count).toBe(1)
  expect(terminal.buffers().alternate).toBe(false)
  await terminal.resize(60, 20)
  expect(terminal.buffers().alternate).toBe(false)
  await terminal.continue()
  expect(terminal.buffers().alternate).toBe(true)
  await terminal.press('b')
  expect(terminal.screen()).toContain('(•) Text b of one.')
  await terminal.press('ctrl-c')
  await outcome
})

test('a resize draws the screen anew without leftovers', async () => {
  const { terminal, outcome } = await opened(memoryDesk([longQuestion()]))
  await terminal.resize(40, 12)
  expect(terminal.screen().split('\n')).toHaveLength(11)
  await terminal.resize(200, 50)
  expect(terminal.screen().match(/DOP-C02/g)).toHaveLength(1)
  await terminal.press('ctrl-c')
  await outcome
})
