import { isTimeUp } from '../exam/clock.ts'
import type { Desk } from '../exam/desk.ts'
import type { Sitting } from '../exam/sitting.ts'

/** Sits down: ends a pause, hands in where time is over, and marks the present question as seen. */
export function sitDown(desk: Desk): Sitting {
  if (desk.sitting().phase === 'paused') desk.act({ type: 'resume' })
  handInWhenTimeIsUp(desk)
  const sitting = desk.sitting()
  return sitting.phase === 'open' ? desk.act({ type: 'visit', question: sitting.current }) : sitting
}

/** Gets up in the middle: the clock of a pausable sitting stops. */
export function getUp(desk: Desk): void {
  const sitting = desk.sitting()
  if (sitting.phase === 'open' && sitting.header.pausable) desk.act({ type: 'pause' })
}

/** Hands the sitting in when its time is over. Gives whether it is finished now. */
export function handInWhenTimeIsUp(desk: Desk): boolean {
  if (isTimeUp(desk.sitting(), desk.now())) desk.act({ type: 'finish', reason: 'time' })
  return desk.sitting().phase === 'finished'
}
