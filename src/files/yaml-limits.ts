import { Lexer, type Parser } from 'yaml'

/** Deeper nesting makes the YAML library overflow the stack and can abort the process. */
const MAX_DEPTH = 64
/** Looking for duplicate keys is quadratic in the entries of one map. */
const MAX_ENTRIES = 5000
/** Aliases that one document may resolve, so that a few lines cannot become gigabytes. */
export const MAX_ALIASES = 50
/** Bytes of one file. */
export const MAX_BYTES = 4 * 1024 * 1024

/** A document beyond the limits; `offset` says where. */
export class LimitError extends Error {
  override name = 'LimitError'
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/**
 * The tokens of a YAML text, read so that depth and width are known before anything is composed.
 * Throws `LimitError`.
 */
export function guardedTokens(text: string, parser: Parser) {
  const tokens = []
  let offset = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    const { stack } = parser as unknown as { stack: { items?: unknown[] }[] }
    if (stack.length > MAX_DEPTH) throw new LimitError(`nested more than ${MAX_DEPTH} levels deep`, offset)
    if ((stack.at(-1)?.items?.length ?? 0) > MAX_ENTRIES)
      throw new LimitError(`more than ${MAX_ENTRIES} entries in one list or map`, offset)
    offset += lexeme.length
  }
  for (const token of parser.end()) tokens.push(token)
  return tokens
}
