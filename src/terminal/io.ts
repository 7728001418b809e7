import type { Theme } from '../theme.ts'

/** Where keys or lines come from; `process.stdin` fits. */
export type Input = NodeJS.ReadableStream & {
  isTTY?: boolean
  setRawMode?(on: boolean): unknown
}

/** Where frames or lines go; `process.stdout` fits. It says 'resize' when the terminal changes its size. */
export type Output = NodeJS.WritableStream & { columns?: number; rows?: number }

/** Everything a front end may touch. */
export interface TerminalIo {
  input: Input
  output: Output
  columns(): number
  rows(): number
  theme: Theme
  /** Whether the terminal understands OSC 8 links. */
  hyperlinks: boolean
  /** Aborting it makes every front end return 'left' (hang-up, termination). */
  signal?: AbortSignal
  /**
   * Stops the program as Ctrl-Z does: send SIGTSTP to oneself. Called after the terminal was given back.
   * Absent: Ctrl-Z is swallowed.
   */
  suspend?(): void
  /** Calls `listener` at each SIGCONT until the returned function is called. */
  onContinue?(listener: () => void): () => void
}

/** How big a frame may be. */
export interface Size {
  columns: number
  rows: number
}
