import type { Instant, Sitting } from './sitting.ts'

/** Milliseconds from `a` to `b`: by uptime within one boot, else by wall time; never negative. */
export function between(a: Instant, b: Instant): number {
  const sameBoot = a.boot === b.boot && b.uptime >= a.uptime
  return Math.max(0, sameBoot ? b.uptime - a.uptime : b.wall - a.wall)
}

/** Working time used at `now`, ms, never more than the duration. */
export function elapsedAt(sitting: Sitting, now: Instant): number {
  const running = sitting.phase === 'open' ? between(sitting.last, now) : 0
  return Math.min(sitting.elapsed + running, sitting.header.duration ?? Number.POSITIVE_INFINITY)
}

/** Working time left at `now`, ms; undefined without a clock. */
export function remainingAt(sitting: Sitting, now: Instant): number | undefined {
  const { duration } = sitting.header
  return duration === undefined ? undefined : Math.max(0, duration - elapsedAt(sitting, now))
}

/** Whether the time is over and the sitting must be handed in. */
export function isTimeUp(sitting: Sitting, now: Instant): boolean {
  return sitting.phase === 'open' && remainingAt(sitting, now) === 0
}
