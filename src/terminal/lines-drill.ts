import { cleanLine } from '../clean.ts'
import type { DrillDesk } from '../exam/desk.ts'
import type { Sitting } from '../exam/sitting.ts'
import { DRILL_ACTIONS } from './actions.ts'
import { ANSWER_FIRST, checkAnswer, suspendedText, toggleSuspended } from './choose.ts'
import { summaryLines } from './drill-summary.ts'
import type { TerminalIo } from './io.ts'
import { type Reply, replyTo, sharedCommand, showQuestion } from './lines-commands.ts'
import { runLines } from './lines-front.ts'
import type { Lines } from './lines-io.ts'
import { commandsText, placedQuestion } from './lines-text.ts'
import { nextUnjudged } from './status.ts'
import { verdictLines } from './verdict-view.ts'

type LineIo = Pick<TerminalIo, 'columns' | 'theme'>

/**
 * Drills in line mode. Gives 'ended' when the input ends in the middle, 'left' at `q` and when `io.signal`
 * aborts. Throws what the desk throws when it cannot save.
 */
export function runDrillLines(
  desk: DrillDesk,
  io: TerminalIo,
  opened?: Lines,
): Promise<'finished' | 'left' | 'ended'> {
  const { columns, theme } = io
  return runLines(desk, io, opened, {
    introduction: () => introduction(desk.sitting()),
    shown: () => shownText(desk, io),
    command: (line) => drillCommand(line, desk, io),
    ending() {
      const question = (index: number) => desk.question(index)
      return ['', ...summaryLines(desk.sitting(), question, columns() - 1, theme)].join('\n')
    },
  })
}

function introduction({ header, questions }: Sitting): string {
  const name = cleanLine(header.selection.join(', ') || 'Drill')
  const how = 'Choose by letter, then an empty line checks, or 1 guess, 2 unsure, 3 sure.'
  return `${name}: ${questions.length} questions. ${how} Type ? for all commands.`
}

function shownText(desk: DrillDesk, io: LineIo): string {
  const { questions, current } = desk.sitting()
  return questions[current]!.verdict
    ? verdictText(desk, current, io)
    : placedQuestion(desk, io.columns() - 1, io.theme)
}

function verdictText(desk: DrillDesk, index: number, { columns, theme }: LineIo): string {
  const { header, questions } = desk.sitting()
  const seat = header.questions[index]!
  const judged = {
    question: desk.question(index),
    seat,
    state: questions[index]!,
    facts: desk.facts(index),
  }
  const lines = verdictLines(judged, { width: columns() - 1, theme, hyperlinks: false, wholeAddresses: true })
  return `${lines.join('\n')}\n\nEmpty line: next   u: undo   ! and the reason: dispute   z: end the drill   q: leave`
}

function drillCommand(line: string, desk: DrillDesk, io: LineIo): Reply {
  const sitting = desk.sitting()
  const index = sitting.current
  const judged = sitting.questions[index]!.verdict !== undefined
  if (line === '' && judged) return nextReply(sitting)
  if (line === '' || /^[123]$/.test(line)) {
    const sure = line === '' ? undefined : (Number(line) as 1 | 2 | 3)
    return replyTo(checkAnswer(sitting, index, sure), { say: () => verdictText(desk, index, io) })
  }
  const disputed = /^!\s*(.*)$/.exec(line)
  if (disputed) return { say: disputedText(desk, index, judged, disputed[1]!) }
  switch (line) {
    case 'u':
    case 'undo':
      if (!judged) return { say: 'There is no verdict to take back here.' }
      return { request: { type: 'undo', question: index }, show: true }
    case 's':
    case 'suspend': {
      const say = (after: Sitting) => suspendedText(after.questions[index]!.suspended === true)
      return { request: toggleSuspended(sitting, index), say }
    }
    case '?':
    case 'help':
      return { say: commandsText(DRILL_ACTIONS) }
    case 'z':
    case 'end':
      return { request: { type: 'finish', reason: 'submitted' } }
    case 'q':
    case 'quit':
      return { leave: true }
    default:
      return (
        sharedCommand(line, sitting) ?? {
          say: `Not understood: ${cleanLine(line)}. Type ? for all commands.`,
        }
      )
  }
}

function disputedText(desk: DrillDesk, index: number, judged: boolean, reason: string): string {
  if (!judged) return ANSWER_FIRST
  if (!reason) return 'Write the reason behind it, like: ! the second requirement is met by A too'
  return desk.dispute(index, reason)
}

function nextReply(sitting: Sitting): Reply {
  const next = nextUnjudged(sitting, sitting.current)
  if (next === undefined) return { request: { type: 'finish', reason: 'submitted' } }
  return showQuestion(sitting, next, '')
}
