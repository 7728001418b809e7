import { cleanLine } from '../clean.ts'
import type { Desk } from '../exam/desk.ts'
import { EXAM_ACTIONS } from './actions.ts'
import { goTo } from './choose.ts'
import type { TerminalIo } from './io.ts'
import { timeText } from './lines-clock.ts'
import { type Reply, replyTo, sharedCommand, showQuestion } from './lines-commands.ts'
import { runLines } from './lines-front.ts'
import type { Lines } from './lines-io.ts'
import { commandsText, placedQuestion, reviewText } from './lines-text.ts'
import { nextFlagged, nextOpen, submitQuestion, timeUpText } from './status.ts'
import { clockText } from './time.ts'

/**
 * Sits an exam in line mode. Gives 'ended' when the input ends in the middle, 'left' at `q` and when
 * `io.signal` aborts. Everything is saved line by line. Reads from `opened` where given, else from `io.input`. Throws what the desk throws when it cannot save.
 */
export function runExamLines(
  desk: Desk,
  io: TerminalIo,
  opened?: Lines,
): Promise<'finished' | 'left' | 'ended'> {
  let submitting = false
  return runLines(desk, io, opened, {
    introduction: () => introduction(desk),
    shown: () => placedQuestion(desk, io.columns() - 1, io.theme),
    ending: () => (desk.sitting().finish?.reason === 'time' ? timeUpText(desk.sitting()) : ''),
    command(line) {
      if (submitting) {
        submitting = false
        if (!/^y(es)?$/i.test(line)) return { say: 'Not submitted.' }
        return { request: { type: 'finish', reason: 'submitted' } }
      }
      submitting = line === 's' || line === 'submit'
      return submitting ? { say: submitQuestion(desk.sitting()) } : examCommand(line, desk)
    },
  })
}

function introduction(desk: Desk): string {
  const { header, questions } = desk.sitting()
  const title = cleanLine(`${header.bank.code} ${header.counted ? 'mock exam' : 'exam'}`)
  const time = header.duration === undefined ? 'no clock' : clockText(header.duration)
  return `${title}: ${questions.length} questions, ${time}. ${timeText(desk)} Type ? for all commands.`
}

function examCommand(line: string, desk: Desk): Reply {
  const sitting = desk.sitting()
  const shared = sharedCommand(line, sitting)
  if (shared) return shared
  if (/^\d+$/.test(line)) return replyTo(goTo(sitting, Number(line)), { show: true })
  switch (line) {
    case '':
      return showQuestion(sitting, sitting.current + 1, 'That was the last question. r: review, s: submit.')
    case 'r':
    case 'review':
      return { say: `${reviewText(sitting)}\nnumber: go to   o: next open   f: next flagged   s: submit` }
    case 'o':
    case 'open':
      return showQuestion(sitting, nextOpen(sitting, sitting.current), 'No question is open.')
    case 'f':
    case 'flagged':
      return showQuestion(sitting, nextFlagged(sitting, sitting.current), 'No question is flagged.')
    case 't':
    case 'time':
      return { say: timeText(desk) }
    case '?':
    case 'help':
      return { say: commandsText(EXAM_ACTIONS) }
    case 'q':
    case 'quit':
      return { leave: true }
    default:
      return { say: `Not understood: ${cleanLine(line)}. Type ? for all commands.` }
  }
}
