import { remainingAt } from '../exam/clock.ts'
import { type Desk, handInWhenTimeIsUp } from '../exam/desk.ts'
import type { Lines, NoLine } from './lines-io.ts'
import { announcements, clockText, crossed, leftText } from './time.ts'

/** Reads lines against the clock of a sitting: hands in when time is up, says how much is left at thresholds. */
export function timedLines(desk: Desk, lines: Lines) {
  let left = remainingAt(desk.sitting(), desk.now())

  /** The next line; 'time' once the sitting has been handed in, even while waiting. */
  const next = async (): Promise<{ line: string } | Exclude<NoLine, 'timeout'> | 'time'> => {
    for (;;) {
      const got = await lines.next(remainingAt(desk.sitting(), desk.now()))
      if (handInWhenTimeIsUp(desk)) return 'time'
      if (got !== 'timeout') return got
    }
  }

  /** Speaks up when a threshold was passed since the last call. */
  const announce = (): void => {
    const { duration } = desk.sitting().header
    const now = remainingAt(desk.sitting(), desk.now())
    if (duration === undefined || now === undefined) return
    const passed = crossed(announcements(duration), left ?? now, now)
    left = now
    if (passed !== undefined) lines.say(`${leftText(passed)}.`)
  }

  return { next, announce }
}

/** `Time left 0:29:12.` */
export function timeText(desk: Desk): string {
  const left = remainingAt(desk.sitting(), desk.now())
  return left === undefined ? 'There is no clock.' : `Time left ${clockText(left)}.`
}
