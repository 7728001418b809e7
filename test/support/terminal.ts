import { PassThrough, Writable } from 'node:stream'
import xterm from '@xterm/headless'
import type { TerminalIo } from '../../src/terminal/io.ts'
import { makeTheme } from '../../src/theme.ts'

export interface VirtualTerminalOptions {
  columns?: number
  rows?: number
  color?: boolean
  unicode?: boolean
  hyperlinks?: boolean
  signal?: AbortSignal
}

const KEYS: Record<string, string> = {
  enter: '\r',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  pagedown: '\x1b[6~',
  pageup: '\x1b[5~',
  home: '\x1b[H',
  end: '\x1b[F',
  space: ' ',
  backspace: '\x7f',
  'ctrl-c': '\x03',
  'ctrl-d': '\x04',
  'ctrl-z': '\x1a',
}

/** A terminal in memory: what the program writes is drawn by xterm, so a test sees what a person sees. */
export function virtualTerminal(options: VirtualTerminalOptions = {}) {
  const { columns = 80, rows = 24, color = false, unicode = true, hyperlinks = false, signal } = options
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true })
  const input = new PassThrough()
  let written = ''
  const stream = new Writable({
    write(chunk: Buffer, _encoding, callback) {
      written += String(chunk)
      screen.write(chunk)
      callback()
    },
  })
  const output = Object.assign(stream, { columns, rows, isTTY: true, _isStdio: true })
  const continued = new Set<() => void>()
  const suspended = { count: 0 }
  const io: TerminalIo = {
    input,
    output,
    columns: () => output.columns,
    rows: () => output.rows,
    theme: makeTheme({ color, unicode }),
    hyperlinks,
    suspend: () => {
      suspended.count++
    },
    onContinue(listener) {
      continued.add(listener)
      return () => continued.delete(listener)
    },
    ...(signal ? { signal } : {}),
  }

  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
    await new Promise<void>((resolve) => screen.write('', resolve))
  }
  const lines = () => {
    const { active } = screen.buffer
    return Array.from({ length: screen.rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
    )
  }

  return {
    io,
    /** Presses keys by name ('enter', 'pagedown') or as they are ('a'), one after the other. */
    async press(...keys: string[]) {
      for (const key of keys) {
        input.write(KEYS[key] ?? key)
        await settle()
      }
    },
    /** Writes lines, as a pipe would. */
    pipe(...text: string[]) {
      for (const line of text) input.write(`${line}\n`)
    },
    endInput: () => input.end(),
    settle,
    /** What stands on the screen. */
    screen: () => lines().join('\n').trimEnd(),
    /** Everything written so far, escape sequences included. */
    written: () => written,
    /** Lines that were scrolled off the top of the ordinary buffer, and whether the alternate one is shown. */
    buffers: () => ({
      scrolledOff: screen.buffer.normal.baseY,
      alternate: screen.buffer.active.type === 'alternate',
    }),
    async resize(newColumns: number, newRows: number) {
      screen.resize(newColumns, newRows)
      Object.assign(output, { columns: newColumns, rows: newRows })
      output.emit('resize')
      await settle()
    },
    suspended,
    async continue() {
      for (const listener of continued) listener()
      await settle()
    },
  }
}
