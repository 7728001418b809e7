/*
 * Characters that a terminal obeys or hides instead of showing: C0 (newline and tab apart), DEL, C1, bidi
 * controls, invisible spaces, operators and fillers, line separators, interlinear and tag characters,
 * lone surrogates. Joiners and variation selectors stay: emoji and Indic scripts need them.
 */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]/gu

const TAB = '  '

/**
 * Text from outside (bank, file name, error message), safe to print: control characters become visible
 * (`^[`, `<U+202E>`), tabs become two spaces, newlines stay. Ordinary text comes back unchanged.
 */
export function clean(text: string): string {
  return text.replaceAll('\t', TAB).replace(UNSAFE, visible)
}

/** As `clean`, and newlines become spaces: for text that must stay on one line. */
export function cleanLine(text: string): string {
  return clean(text.replaceAll(/\r?\n/g, ' '))
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return `^${String.fromCharCode(code + 0x40)}`
  if (code === 0x7f) return '^?'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
