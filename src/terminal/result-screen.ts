import type { DrillDesk } from '../exam/desk.ts'
import type { Result } from '../exam/score.ts'
import type { TerminalIo } from './io.ts'
import { RESULT_START, type ResultState, type ResultWish, resultKey } from './result-keys.ts'
import { resultFrame } from './result-view.ts'
import { runScreen } from './screen.ts'

/**
 * Shows the result of a finished exam and, one by one, what was missed. Gives what the learner wants next;
 * leaving (Ctrl-C, end of input) is quitting. `titles` are of domains.
 */
export async function runResultScreen(
  desk: DrillDesk,
  result: Result,
  titles: ReadonlyMap<string, string>,
  io: TerminalIo,
): Promise<ResultWish> {
  const outcome = await runScreen<ResultState, ResultWish>(
    {
      start: RESULT_START,
      frame: (state, size) => resultFrame(state, { result, desk, titles, io }, size),
      press: (state, key) => resultKey(state, key, result),
    },
    io,
  )
  return outcome === 'left' ? { type: 'quit' } : outcome
}
