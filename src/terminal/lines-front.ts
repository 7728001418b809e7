import type { Desk } from '../exam/desk.ts'
import { timedLines } from './lines-clock.ts'
import type { Reply } from './lines-commands.ts'
import type { Lines } from './lines-io.ts'
import { getUp, handInWhenTimeIsUp, sitDown } from './session.ts'

/** What an exam and a drill in line mode differ in. */
export interface LineFront {
  introduction(): string
  /** The question as it stands. */
  shown(): string
  command(line: string): Reply
  /** Said when the time ran out. */
  timeIsUp(): string
}

/**
 * Sits in line mode until the sitting is finished. Gives 'ended' when the input ends in the middle, 'left' at
 * a reply that leaves and when `io.signal` aborts. Throws what the desk throws when it cannot save.
 */
export async function runLines(
  desk: Desk,
  lines: Lines,
  front: LineFront,
): Promise<'finished' | 'left' | 'ended'> {
  if (desk.sitting().phase === 'finished') return 'finished'
  sitDown(desk)
  const clock = timedLines(desk, lines)
  if (!handInWhenTimeIsUp(desk)) lines.say(`${front.introduction()}\n${front.shown()}`)
  while (desk.sitting().phase !== 'finished') {
    const got = await clock.next()
    if (got === 'time') break
    if (typeof got === 'string') {
      getUp(desk)
      return got
    }
    clock.announce()
    const reply = front.command(got.line.trim())
    if (reply.leave) {
      getUp(desk)
      return 'left'
    }
    const after = reply.request ? desk.act(reply.request) : desk.sitting()
    if (after.phase === 'finished') break
    if (reply.say) lines.say(typeof reply.say === 'string' ? reply.say : reply.say(after))
    if (reply.show) lines.say(front.shown())
  }
  if (desk.sitting().finish?.reason === 'time') lines.say(front.timeIsUp())
  return 'finished'
}
