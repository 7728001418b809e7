import { remainingAt } from '../exam/clock.ts'
import { type Desk, handInWhenTimeIsUp } from '../exam/desk.ts'
import type { Lines, NoLine } from './lines-io.ts'
import { tally } from './status.ts'
import { announcements, clockText, crossed, leftText, paceText } from './time.ts'

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

/** `Time left 0:29:12, on plan.` */
export function timeText(desk: Desk): string {
  const left = remainingAt(desk.sitting(), desk.now())
  if (left === undefined) return 'There is no clock.'
  const pace = paceText(desk.sitting(), tally(desk.sitting()).answered, desk.now())
  return `Time left ${clockText(left)}${pace ? `, ${pace}` : ''}.`
}
