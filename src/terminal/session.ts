import { type Desk, handInWhenTimeIsUp } from '../exam/desk.ts'
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
