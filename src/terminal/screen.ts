import { emitKeypressEvents } from 'node:readline'
import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import type { Frame, Viewport } from './frame.ts'
import type { Size, TerminalIo } from './io.ts'
import { keyName } from './key.ts'

/** What a key or a tick of the clock leads to: the next state, or the end of the screen with a value. */
export type Turn<State, Value> = { state: State } | { value: Value }

/** An interactive screen: pure but for what `press` and `tick` do at the desk. */
export interface Screen<State extends { viewport: Viewport }, Value> {
  start: State
  frame(state: State, size: Size): Frame
  press(state: State, key: string): Turn<State, Value>
  /** Whether pasted text is taken; elsewhere it is left out. */
  takesText?(state: State): boolean
  /** Called once a second. */
  tick?(state: State): Turn<State, Value>
}

/** Alternate buffer, emptied, without a cursor, and with pasted text marked as such. */
const ENTER = '\x1b[?1049h\x1b[2J\x1b[H\x1b[?25l\x1b[?2004h'
const LEAVE = '\x1b[?2004l\x1b[2J\x1b[H\x1b[?25h\x1b[?1049l'
const WIPE = '\x1b[2J\x1b[H'

/** Milliseconds after which a lone Esc is a key and not the start of a sequence; Node's own 500 feel stuck. */
const ESCAPE_MS = 50

/** By name: a bundle may hold these classes twice. */
const LEFT = new Set(['ExitPromptError', 'AbortPromptError'])

type AnyScreen = Screen<{ viewport: Viewport }, unknown>
type Outcome = { value: unknown } | { error: unknown } | 'left'

/**
 * Shows a screen in the alternate buffer until it ends with a value. Gives 'left' at Ctrl-C, at the end of
 * input and when `io.signal` aborts. Throws what the screen throws. The terminal is given back in any case.
 */
export async function runScreen<State extends { viewport: Viewport }, Value>(
  screen: Screen<State, Value>,
  io: TerminalIo,
): Promise<Value | 'left'> {
  emitKeypressEvents(io.input, { escapeCodeTimeout: ESCAPE_MS } as never)
  const outcome = await inAlternateBuffer(io, () =>
    prompt({ screen: screen as unknown as AnyScreen, io }, promptContext(io)),
  )
  if (outcome === 'left') return 'left'
  if ('error' in outcome) throw outcome.error
  return outcome.value as Value
}

/** Goes to the alternate buffer, emptied and without a cursor. */
export function enterScreen({ output }: TerminalIo): void {
  output.write(ENTER)
}

/** Gives the terminal back as it was. */
export function leaveScreen({ output }: TerminalIo): void {
  output.write(LEAVE)
}

/** Runs a prompt in the alternate buffer and gives the terminal back. 'left' where the prompt was left. */
export async function inAlternateBuffer<Value>(
  io: TerminalIo,
  run: () => Promise<Value>,
): Promise<Value | 'left'> {
  enterScreen(io)
  try {
    return await run()
  } catch (error) {
    if (error instanceof Error && LEFT.has(error.name)) return 'left'
    throw error
  } finally {
    leaveScreen(io)
  }
}

/** What Inquirer needs of the terminal. */
export function promptContext({ input, output, signal }: TerminalIo) {
  return signal ? { input, output, signal } : { input, output }
}

/** One prompt for the whole screen: Inquirer drops what is typed between two prompts. */
const prompt = createPrompt<Outcome, { screen: AnyScreen; io: TerminalIo }>(({ screen, io }, done) => {
  const state = useRef(screen.start)
  const [, redraw] = useState(0)
  // Pasted text is no answer: an "rsy" in it would hand the exam in.
  const pasting = useRef(false)

  const turn = (take: () => Turn<{ viewport: Viewport }, unknown>): void => {
    try {
      const next = take()
      if ('value' in next) {
        done({ value: next.value })
      } else {
        state.current = next.state
        redraw((count) => count + 1)
      }
    } catch (error) {
      done({ error })
    }
  }

  useKeypress((event, readline) => {
    readline.clearLine(0)
    const key = keyName(event)
    if (key === 'ctrl-c') return done('left')
    if (key === 'paste-start' || key === 'paste-end') pasting.current = key === 'paste-start'
    else if (key !== undefined && (!pasting.current || screen.takesText?.(state.current)))
      turn(() => screen.press(state.current, key))
  })

  useEffect((readline) => {
    let stopped = false
    const wipe = () => {
      if (stopped) return
      io.output.write(WIPE)
      redraw((count) => count + 1)
    }
    const back = () => {
      stopped = false
      io.input.setRawMode?.(true)
      readline.resume()
      io.input.resume()
      enterScreen(io)
      wipe()
    }
    const suspend = () => {
      if (!io.suspend) return
      stopped = true
      leaveScreen(io)
      io.input.setRawMode?.(false)
      io.suspend()
    }
    // Timers may run before SIGCONT is heard: nothing is drawn on the shell's screen.
    const tick = () => {
      if (!stopped && screen.tick) turn(() => screen.tick!(state.current))
    }
    const timer = setInterval(tick, 1000)
    const unsubscribe = io.onContinue?.(back)
    io.output.on('resize', wipe)
    readline.on('SIGTSTP', suspend)
    // Without this the promise would stay open for ever when the input ends.
    readline.on('close', () => done('left'))
    return () => {
      clearInterval(timer)
      unsubscribe?.()
      io.output.removeListener('resize', wipe)
      readline.removeListener('SIGTSTP', suspend)
    }
  }, [])

  const frame = screen.frame(state.current, { columns: io.columns(), rows: io.rows() })
  state.current = { ...state.current, viewport: frame.viewport }
  return forInquirer(frame.lines)
})

/** Inquirer adds a line when the last one is empty. */
function forInquirer(lines: readonly string[]): string {
  return lines.at(-1) === '' ? [...lines.slice(0, -1), ' '].join('\n') : lines.join('\n')
}
