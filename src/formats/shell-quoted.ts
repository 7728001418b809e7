/** A word as bash, zsh and other POSIX shells read it back: nothing in it is obeyed. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
