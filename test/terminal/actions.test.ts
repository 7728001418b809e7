import { describe, expect, test } from 'vitest'
import { DRILL_ACTIONS, EXAM_ACTIONS } from '../../src/terminal/actions.ts'
import { runDrillScreen } from '../../src/terminal/drill-screen.ts'
import { runExamScreen } from '../../src/terminal/exam-screen.ts'
import { runDrillLines } from '../../src/terminal/lines-drill.ts'
import { runExamLines } from '../../src/terminal/lines-exam.ts'
import { memoryDesk } from '../support/desk.ts'
import { longQuestion, makeQuestion, smallExam } from '../support/questions.ts'
import { virtualTerminal } from '../support/terminal.ts'

/** How to reach one action from both front ends, and what must come of it in both. */
interface Way {
  keys: string[]
  lines: string[]
  /** The last thing asked of the desk … */
  asks?: object
  /** … or what is to be read on the screen and in the output. */
  shows?: RegExp
  questions?: ReturnType<typeof smallExam>
}

const VISIT = (question: number) => ({ type: 'visit', question })
const CHOSE_B = { type: 'answer', question: 0, chosen: ['option-b'] }
const STRUCK_B = { type: 'strike', question: 0, option: 'option-b', on: true }
const FLAGGED = { type: 'flag', question: 0, on: true }
const LAST_LINE = [{ ...longQuestion(), options: longQuestion().options.slice(0, 2) }]
LAST_LINE[0]!.options[1]!.text = `${'many words '.repeat(400)} the very end`

const EXAM: Record<string, Way> = {
  choose: { keys: ['b'], lines: ['b'], asks: CHOSE_B },
  toggle: { keys: ['down', 'space'], lines: ['b'], asks: CHOSE_B },
  strike: { keys: ['down', 'x'], lines: ['x b'], asks: STRUCK_B },
  flag: { keys: ['m'], lines: ['m'], asks: FLAGGED },
  next: { keys: ['n'], lines: ['n'], asks: VISIT(1) },
  previous: { keys: ['n', 'p'], lines: ['n', 'p'], asks: VISIT(0) },
  goto: { keys: ['3', 'enter'], lines: ['3'], asks: VISIT(2) },
  read: { keys: ['end'], lines: ['v'], shows: /the very end/, questions: LAST_LINE },
  review: { keys: ['r'], lines: ['r'], shows: /unseen/i },
  open: { keys: ['a', 'r', 'o'], lines: ['a', 'o'], asks: VISIT(1) },
  flagged: { keys: ['m', 'n', 'r', 'f'], lines: ['m', 'n', 'f'], asks: VISIT(0) },
  submit: { keys: ['r', 's', 'y'], lines: ['s', 'y'], asks: { type: 'finish', reason: 'submitted' } },
  time: { keys: ['t', 't'], lines: ['t'], shows: /0:30:00/ },
  help: { keys: ['?'], lines: ['?'], shows: /strike an option out, or take it back/ },
  leave: { keys: ['ctrl-c'], lines: ['q'] },
}

const CHECK = (sure?: number) => ({ type: 'check', question: 0, ...(sure ? { sure } : {}) })
const DRILL: Record<string, Way> = {
  choose: EXAM['choose']!,
  toggle: EXAM['toggle']!,
  strike: EXAM['strike']!,
  flag: EXAM['flag']!,
  read: EXAM['read']!,
  help: EXAM['help']!,
  next: EXAM['next']!,
  previous: EXAM['previous']!,
  check: { keys: ['b', 'enter'], lines: ['b', ''], asks: CHECK() },
  sure: { keys: ['b', '2'], lines: ['b', '2'], asks: CHECK(2) },
  undo: { keys: ['b', 'enter', 'u'], lines: ['b', '', 'u'], asks: { type: 'undo', question: 0 } },
  finish: { keys: ['z'], lines: ['z'], asks: { type: 'finish', reason: 'submitted' } },
  suspend: { keys: ['s'], lines: ['s'], asks: { type: 'suspend', question: 0, on: true } },
  dispute: {
    keys: ['b', 'enter', '!', 'n', 'o', 'space', 'q', 'x', 'backspace', 'enter'],
    lines: ['b', '', '! no q'],
    shows: /Disputed 0: no q/,
  },
  leave: { keys: ['q'], lines: ['q'] },
}

async function onScreen(kind: 'exam' | 'drill', way: Way) {
  const desk = memoryDesk(way.questions ?? smallExam(), { kind, minutes: 30 })
  const terminal = virtualTerminal()
  const outcome = (kind === 'exam' ? runExamScreen : runDrillScreen)(desk, terminal.io)
  await terminal.settle()
  await terminal.press(...way.keys)
  const text = terminal.screen()
  await terminal.press('ctrl-c')
  return { desk, text, outcome: await outcome }
}

async function inLines(kind: 'exam' | 'drill', way: Way) {
  const desk = memoryDesk(way.questions ?? smallExam(), { kind, minutes: 30 })
  const terminal = virtualTerminal()
  terminal.pipe(...way.lines)
  terminal.endInput()
  const outcome = await (kind === 'exam' ? runExamLines : runDrillLines)(desk, terminal.io)
  return { desk, text: terminal.written(), outcome }
}

describe.each([
  { kind: 'exam' as const, actions: EXAM_ACTIONS, ways: EXAM },
  { kind: 'drill' as const, actions: DRILL_ACTIONS, ways: DRILL },
])('every action of the $kind', ({ kind, actions, ways }) => {
  test('has a way to it in this test', () => {
    expect(Object.keys(ways).sort()).toEqual(actions.map(({ id }) => id).sort())
  })

  test.each(actions)('$id does the same on the screen and in line mode', async ({ id }) => {
    const way = ways[id]!
    const screen = await onScreen(kind, way)
    const lines = await inLines(kind, way)
    if (way.asks) {
      expect(screen.desk.requests.at(-1)).toEqual(way.asks)
      expect(lines.desk.requests.at(-1)).toEqual(way.asks)
    } else if (way.shows) {
      expect(screen.text).toMatch(way.shows)
      expect(lines.text).toMatch(way.shows)
    } else {
      expect([screen.outcome, lines.outcome]).toEqual(['left', 'left'])
    }
  })
})

test('a question with more options than commands leaves every option within reach of both', async () => {
  const way: Way = { keys: ['P'], lines: ['P'], questions: [makeQuestion('many', 20)] }
  const answered = { type: 'answer', question: 0, chosen: ['option-p'] }
  expect((await onScreen('exam', way)).desk.requests.at(-1)).toEqual(answered)
  expect((await inLines('exam', way)).desk.requests.at(-1)).toEqual(answered)
})
