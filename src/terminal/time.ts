import { elapsedAt, remainingAt } from '../exam/clock.ts'
import type { Instant, Sitting } from '../exam/sitting.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** `2:31:07`. Rounds up, so that a clock shows 0:00:00 only when time is over. */
export function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / SECOND)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** Time left when a hidden clock comes back. */
export const CLOCK_RETURNS: readonly number[] = [30 * MINUTE, 5 * MINUTE]

/** Time left at which line mode speaks up: half, 30, 10, 5 and 1 minute. */
export function announcements(duration: number): number[] {
  return [duration / 2, 30 * MINUTE, 10 * MINUTE, 5 * MINUTE, MINUTE].filter((left) => left < duration)
}

/** The smallest threshold that was passed on the way from `before` to `now` (both: time left, ms). */
export function crossed(thresholds: readonly number[], before: number, now: number): number | undefined {
  const passed = thresholds.filter((threshold) => before > threshold && now <= threshold)
  return passed.length === 0 ? undefined : Math.min(...passed)
}

/** `30 minutes left`. */
export function leftText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE)
  return minutes === 1 ? '1 minute left' : `${minutes} minutes left`
}

/**
 * How the answers keep up with the clock: `3 min ahead of plan`, `on plan`. The plan is equal time for every
 * question. Undefined without a clock.
 */
export function paceText(sitting: Sitting, answered: number, now: Instant): string | undefined {
  const { duration } = sitting.header
  if (duration === undefined || remainingAt(sitting, now) === 0) return undefined
  const each = duration / sitting.questions.length
  const ahead = answered * each - elapsedAt(sitting, now)
  const minutes = Math.round(Math.abs(ahead) / MINUTE)
  if (Math.abs(ahead) <= each || minutes === 0) return 'on plan'
  return `${minutes} min ${ahead > 0 ? 'ahead of' : 'behind'} plan`
}
