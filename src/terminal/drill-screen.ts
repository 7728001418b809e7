import { type DrillDesk, handInWhenTimeIsUp } from '../exam/desk.ts'
import { DRILL_START, type DrillState, drillKey } from './drill-keys.ts'
import { drillFrame, type Titles } from './drill-view.ts'
import { TOP } from './frame.ts'
import type { TerminalIo } from './io.ts'
import { runScreen, type Turn } from './screen.ts'
import { getUp, sitDown } from './session.ts'

/**
 * Drills on the interactive screen: every answer is judged and explained at once, a summary at the end. Gives
 * 'left' at `q`, Ctrl-C, end of input and when `io.signal` aborts. `titles` are of topics, `opening` words that stand
 * there until the first key. Throws what the desk throws.
 */
export async function runDrillScreen(
  desk: DrillDesk,
  io: TerminalIo,
  titles: Titles = new Map(),
  opening = '',
): Promise<'finished' | 'left'> {
  if (desk.sitting().phase === 'finished') return 'finished'
  sitDown(desk)
  const outcome = await runScreen<DrillState, 'finished' | 'left'>(
    {
      start: whenFinished(desk, { ...DRILL_START, hint: opening }),
      frame: (state, size) => drillFrame(state, desk, io, size, titles),
      press: (state, key) => press(desk, state, key),
      takesText: ({ mode }) => mode === 'dispute',
      tick(state) {
        handInWhenTimeIsUp(desk)
        return { state: whenFinished(desk, state) }
      },
    },
    io,
  )
  if (desk.sitting().phase === 'finished') return 'finished'
  getUp(desk)
  return outcome
}

function press(desk: DrillDesk, state: DrillState, key: string): Turn<DrillState, 'finished' | 'left'> {
  const sitting = desk.sitting()
  const move = drillKey(state, key, sitting)
  if (move.end) return { value: move.end }
  if (move.request) desk.act(move.request)
  if (move.dispute !== undefined) {
    const hint = desk.dispute(sitting.current, move.dispute)
    return { state: { ...move.state, hint } }
  }
  return { state: whenFinished(desk, move.state) }
}

function whenFinished(desk: DrillDesk, state: DrillState): DrillState {
  if (desk.sitting().phase !== 'finished' || state.mode === 'summary') return state
  return { ...state, mode: 'summary', hint: '', viewport: TOP }
}
