/** What Inquirer hands on of a key press; `sequence` is there at run time though its type omits it. */
interface RawKey {
  name?: string
  sequence?: string
  ctrl?: boolean
  meta?: boolean
}

const NAMED = new Set([
  'up',
  'down',
  'left',
  'right',
  'pageup',
  'pagedown',
  'home',
  'end',
  'escape',
  'backspace',
  'space',
  'tab',
])

/**
 * The name of a key: 'up', 'pagedown', 'enter', 'escape', 'space', 'ctrl-c', 'paste-start' …, or the character itself
 * ('a', 'A', '?').
 * Undefined for keys that no screen knows.
 */
export function keyName(raw: RawKey): string | undefined {
  // Escape and Ctrl-C in one piece come as one key.
  if (raw.sequence?.endsWith('\x03')) return 'ctrl-c'
  if (raw.name === 'paste-start' || raw.name === 'paste-end') return raw.name
  if (raw.name === 'return' || raw.name === 'enter') return 'enter'
  if (raw.name !== undefined && NAMED.has(raw.name)) return raw.name
  if (raw.ctrl || raw.meta) return undefined
  const text = raw.sequence ?? raw.name ?? ''
  return [...text].length === 1 && text > ' ' ? text : undefined
}
