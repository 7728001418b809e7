import type { Desk } from '../exam/desk.ts'
import type { TerminalIo } from './io.ts'
import { timedLines } from './lines-clock.ts'
import type { Reply } from './lines-commands.ts'
import { type Lines, openLines } from './lines-io.ts'
import { getUp, sitDown } from './session.ts'
import { wrapText } from './text.ts'

/** What an exam and a drill in line mode differ in. */
export interface LineFront {
  introduction(): string
  /** The question as it stands. */
  shown(): string
  command(line: string): Reply
  /** Said when the sitting is finished; empty: nothing. */
  ending(): string
}

/**
 * Sits in line mode until the sitting is finished. Gives 'ended' when the input ends in the middle, 'left' at
 * a reply that leaves and when `io.signal` aborts. Throws what the desk throws when it cannot save.
 */
export async function runLines(
  desk: Desk,
  io: TerminalIo,
  opened: Lines | undefined,
  front: LineFront,
): Promise<'finished' | 'left' | 'ended'> {
  if (desk.sitting().phase === 'finished') return 'finished'
  const lines = opened ?? openLines(io)
  try {
    const outcome = await readToTheEnd(desk, io, lines, front)
    if (outcome !== 'finished') getUp(desk)
    const ending = outcome === 'finished' ? front.ending() : ''
    if (ending) lines.say(ending)
    return outcome
  } finally {
    if (!opened) lines.close()
  }
}

async function readToTheEnd(
  desk: Desk,
  io: TerminalIo,
  lines: Lines,
  front: LineFront,
): Promise<'finished' | 'left' | 'ended'> {
  sitDown(desk)
  if (desk.sitting().phase === 'finished') return 'finished'
  const clock = timedLines(desk, lines)
  const introduction = wrapText(front.introduction(), io.columns() - 1, io.theme).join('\n')
  lines.say(`${introduction}\n${front.shown()}`)
  for (;;) {
    const got = await clock.next()
    if (got === 'time') return 'finished'
    if (typeof got === 'string') return got
    clock.announce()
    const reply = front.command(got.line.trim())
    if (reply.leave) return 'left'
    const after = reply.request ? desk.act(reply.request) : desk.sitting()
    if (after.phase === 'finished') return 'finished'
    if (reply.say) lines.say(typeof reply.say === 'string' ? reply.say : reply.say(after))
    if (reply.show) lines.say(front.shown())
  }
}
