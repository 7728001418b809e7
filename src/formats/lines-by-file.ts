/** Gives the lines of a file by its name from `texts`, cut once; a file without a text has one empty line. */
export function linesByFile(texts: ReadonlyMap<string, string>): (file: string) => readonly string[] {
  const known = new Map<string, string[]>()
  return (file) => {
    const lines = known.get(file) ?? (texts.get(file) ?? '').split(/\r?\n/)
    known.set(file, lines)
    return lines
  }
}
