import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as nodePty from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { beforeEach, onTestFinished } from 'vitest'
import { temporaryFolder } from './folder.ts'
import { environment, PROGRAM } from './program.ts'

/** The pseudo-terminal comes as a binary for each system; where there is none, its tests are skipped. */
const pty = await import('@lydell/node-pty').then(
  (module): { spawn: typeof nodePty.spawn } => module,
  (error: Error): { reason: string } => ({ reason: error.message.split('\n')[0] ?? 'it did not load' }),
)

/** Skips the tests of a file where there is no pseudo-terminal. */
export function needsTerminal(): void {
  beforeEach(({ skip }) => {
    if ('reason' in pty) skip(`no pseudo-terminal here: ${pty.reason}`)
    if (process.platform === 'win32') skip('these tests run the program in a POSIX shell')
  })
}

export const KEYS = {
  enter: '\r',
  escape: '\x1b',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  pageDown: '\x1b[6~',
  ctrlC: '\x03',
  ctrlD: '\x04',
} as const

/** How a program has to leave the terminal. */
export const RESTORED = { cooked: true, cursorShown: true, alternateScreen: false }

export interface TerminalOptions {
  columns?: number
  rows?: number
  data?: string
  env?: Record<string, string>
}

/** How a program left the terminal. */
export interface Left {
  code: number
  /** What stands on the screen afterwards, without the words of the shell. */
  screen: string
  /** Whether lines are edited and echoed by the terminal again. */
  cooked: boolean
  cursorShown: boolean
  /** Whether the screen was used at all, and not lines. */
  drawn: boolean
  alternateScreen: boolean
}

// The shell stays behind and says what became of the terminal; it waits, since what is written last can get lost.
const SHELL = '"$@"; code=$?; set -- $(stty -a); echo "ended with $code:" "$@" ":end"; read -r _'
const LAST_WORDS = /ended with (\d+):([\s\S]*):end/

/** How long to wait for what must come. */
const PATIENCE_MS = 8_000
/** What stands still for so long is a whole frame. */
const SETTLED_MS = 25

/** Runs the program in a pseudo-terminal; what it writes is drawn by xterm, so a test sees what a person sees. */
export function openTerminal(args: readonly string[], options: TerminalOptions = {}) {
  const { columns = 80, rows = 24, env = {} } = options
  if ('reason' in pty) throw new Error(pty.reason)
  const data = options.data ?? temporaryFolder()
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
  const shell = pty.spawn('sh', ['-c', `trap : INT; ${SHELL}`, 'sh', process.execPath, PROGRAM, ...args], {
    name: env['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows,
    env: environment(data, env),
  })
  let written = ''
  let lastWrite = Date.now()
  shell.onData((text) => {
    written += text
    lastWrite = Date.now()
    screen.write(text)
  })
  onTestFinished(() => shell.kill('SIGKILL'))

  const look = (): string => {
    const { active } = screen.buffer
    const lines = Array.from({ length: screen.rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
    )
    return lines.join('\n').trimEnd()
  }

  /** Waits until a whole frame, drawn after so many bytes, shows `expected`; line ends count as spaces. */
  const until = async (expected: RegExp, after = 0): Promise<string> => {
    const start = Date.now()
    for (;;) {
      await new Promise<void>((drawn) => screen.write('', drawn))
      const seen = look()
      const settled = written.length > after && Date.now() - lastWrite >= SETTLED_MS
      if (settled && expected.test(seen.replaceAll(/\s+/g, ' '))) return seen
      if (Date.now() - start > PATIENCE_MS) throw new Error(`${expected} never came:\n${seen}`)
      await new Promise((again) => setTimeout(again, 5))
    }
  }

  return {
    data,
    look,
    until: (expected: RegExp) => until(expected),
    /** Types these keys at once. */
    type: (...keys: string[]) => shell.write(keys.join('')),
    /** Types keys, then waits for a frame that shows `expected`. */
    async press(keys: string, expected: RegExp): Promise<string> {
      const before = written.length
      shell.write(keys)
      return until(expected, before)
    },
    resize(newColumns: number, newRows: number) {
      screen.resize(newColumns, newRows)
      shell.resize(newColumns, newRows)
    },
    /** Closes the window, and waits until the program has let go of its sitting. */
    async close() {
      shell.kill('SIGKILL')
      const start = Date.now()
      while (readdirSync(join(data, 'sittings')).some((name) => name.endsWith('.lock'))) {
        if (Date.now() - start > PATIENCE_MS) throw new Error('the program never ended')
        await new Promise((again) => setTimeout(again, 5))
      }
    },
    /** Kills the shell and the program in it at this instant, as a power cut would. */
    async kill() {
      const ended = new Promise<void>((done) => shell.onExit(() => done()))
      process.kill(-shell.pid, 'SIGKILL')
      await ended
    },
    /** Waits for the end of the program. */
    async left(): Promise<Left> {
      const start = Date.now()
      while (!LAST_WORDS.test(written)) {
        if (Date.now() - start > PATIENCE_MS) throw new Error(`the program never ended:\n${look()}`)
        await new Promise((again) => setTimeout(again, 5))
      }
      await new Promise<void>((drawn) => screen.write('', drawn))
      const [, code, settings] = LAST_WORDS.exec(written)!
      return {
        code: Number(code),
        screen: look()
          .replace(/ended with [\s\S]*/, '')
          .trimEnd(),
        cooked: ['icanon', 'echo', 'isig'].every((name) => settings!.split(/[\s;]+/).includes(name)),
        cursorShown: written.lastIndexOf('\x1b[?25h') >= written.lastIndexOf('\x1b[?25l'),
        drawn: written.includes('\x1b[?1049h'),
        alternateScreen: screen.buffer.active.type === 'alternate',
      }
    },
    /** Sends a signal to the program that sits a sitting; it has to be the only one. */
    signal(name: NodeJS.Signals) {
      const sittings = join(data, 'sittings')
      const lock = readdirSync(sittings).find((name) => name.endsWith('.lock'))!
      process.kill(Number.parseInt(readFileSync(join(sittings, lock), 'utf8'), 10), name)
    },
  }
}
