import { remainingAt } from '../exam/clock.ts'
import { type Desk, handInWhenTimeIsUp } from '../exam/desk.ts'
import { examKey } from './exam-keys.ts'
import { type ExamState, startExamScreen, tickExam } from './exam-state.ts'
import { examFrame } from './exam-view.ts'
import { TOP } from './frame.ts'
import type { TerminalIo } from './io.ts'
import { runScreen, type Turn } from './screen.ts'
import { getUp, sitDown } from './session.ts'

/**
 * Sits an exam on the interactive screen, until it is handed in or the learner leaves (Ctrl-C, end of input,
 * `io.signal`). `opening` are words that stand there until the first key. Everything is saved key by key. Throws what
 * the desk throws when it cannot save.
 */
export async function runExamScreen(desk: Desk, io: TerminalIo, opening = ''): Promise<'finished' | 'left'> {
  if (desk.sitting().phase === 'finished') return 'finished'
  sitDown(desk)
  const outcome = await runScreen<ExamState, 'finished'>(
    {
      start: whenOver(desk, startExamScreen(remainingAt(desk.sitting(), desk.now()), opening)),
      frame(state, size) {
        const sitting = desk.sitting()
        const question = desk.question(sitting.current)
        return examFrame(state, { sitting, question, now: desk.now(), theme: io.theme }, size)
      },
      press: (state, key) => press(desk, state, key),
      tick(state) {
        handInWhenTimeIsUp(desk)
        return { state: whenOver(desk, tickExam(state, remainingAt(desk.sitting(), desk.now()))) }
      },
    },
    io,
  )
  if (desk.sitting().phase === 'finished') return 'finished'
  getUp(desk)
  return outcome
}

function press(desk: Desk, state: ExamState, key: string): Turn<ExamState, 'finished'> {
  if (state.mode !== 'over' && handInWhenTimeIsUp(desk)) return { state: whenOver(desk, state) }
  const move = examKey(state, key, desk.sitting())
  if (move.done) return { value: 'finished' }
  const after = move.request ? desk.act(move.request) : desk.sitting()
  if (after.phase === 'finished' && after.finish?.reason !== 'time') return { value: 'finished' }
  return { state: whenOver(desk, move.state) }
}

/** The state that says so once the exam is handed in. */
function whenOver(desk: Desk, state: ExamState): ExamState {
  if (desk.sitting().phase !== 'finished' || state.mode === 'over') return state
  return { ...state, mode: 'over', viewport: TOP }
}
