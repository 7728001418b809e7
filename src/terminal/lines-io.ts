import { createInterface } from 'node:readline'
import type { TerminalIo } from './io.ts'

/** What came instead of a line: the input ended, the time went by, or `io.signal` aborted. */
export type NoLine = 'ended' | 'timeout' | 'left'

/** Lines in and text out, append-only: for pipes, screen readers and terminals that can do no more. */
export interface Lines {
  /** Writes text and a newline. */
  say(text: string): void
  /** The next line without its newline, or why there is none. Waits at most `milliseconds`. */
  next(milliseconds?: number): Promise<{ line: string } | NoLine>
  /** Lets go of the input. */
  close(): void
}

/** The longest wait of a Node timer. */
const LONGEST = 2 ** 31 - 1

/**
 * Opens line mode. Open it once for everything that reads from this input: what was read ahead is lost with
 * the reader.
 */
export function openLines(io: TerminalIo): Lines {
  const reader = createInterface({ input: io.input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY })
  const iterator = reader[Symbol.asyncIterator]()
  let waiting: Promise<{ line: string } | 'ended'> | undefined
  return {
    say: (text) => {
      io.output.write(`${text}\n`)
    },
    async next(milliseconds = LONGEST) {
      if (io.signal?.aborted) return 'left'
      waiting ??= iterator.next().then(({ done, value }) => (done ? 'ended' : { line: value as string }))
      const timer = wait(Math.min(milliseconds, LONGEST), io.signal)
      const first = await Promise.race([waiting, timer.over])
      timer.stop()
      if (first !== 'timeout' && first !== 'left') waiting = undefined
      return first
    },
    close: () => reader.close(),
  }
}

function wait(
  milliseconds: number,
  signal: AbortSignal | undefined,
): { over: Promise<'timeout' | 'left'>; stop(): void } {
  let stop = () => {}
  const over = new Promise<'timeout' | 'left'>((resolve) => {
    const timer = setTimeout(() => resolve('timeout'), milliseconds)
    const abort = () => resolve('left')
    signal?.addEventListener('abort', abort)
    stop = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
  })
  return { over, stop }
}
