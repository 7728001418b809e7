/*
 * string-width compiles the table of all emoji when it loads, which takes longer than the rest of a first frame.
 * Texts of ordinary characters need none of it.
 */

/** What takes exactly one cell: ASCII, Latin-1 but the soft hyphen, dashes, quotes, arrows, rules, our other glyphs. */
const SINGLE =
  /^[\x20-\x7e\xa1-\xac\xae-\xff\u2010-\u2027\u203a\u2190-\u21ff\u2500-\u25fc\u2691\u2713\u2717]*$/

/** Escape sequences of colours and styles. */
const STYLES = /\x1b\[[\d;]*m/g

/** The width in cells of a text of ordinary characters, as string-width counts it; undefined for any other. */
export function quickWidth(text: string, countsEscapes = false): number | undefined {
  const bare = !countsEscapes && text.includes('\x1b') ? text.replace(STYLES, '') : text
  return SINGLE.test(bare) ? bare.length : undefined
}
