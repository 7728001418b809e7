/** Something the user can put right: one sentence and a hint. `main` prints both and exits with `code`. */
export class UserError extends Error {
  override name = 'UserError'
  readonly hint: string | undefined
  readonly code: number

  constructor(message: string, options: { hint?: string; code?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.hint = options.hint
    this.code = options.code ?? 2
  }
}

/** The person left in the middle (Ctrl-C: 130; input ended or hang-up: 129). Everything is saved by then. */
export class Interrupted extends Error {
  override name = 'Interrupted'
  readonly code: 129 | 130

  constructor(code: 129 | 130, message: string) {
    super(message)
    this.code = code
  }
}
