import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Pads to `width` cells on the right (or, with `left`, on the left). Longer text stays as it is. */
export function pad(text: string, width: number, left = false): string {
  const gap = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return left ? gap + text : text + gap
}

/** Rows with aligned columns, two spaces apart; numbers (columns named in `right`) stand to the right. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column]!, right.includes(column)))
      .join('  ')
      .trimEnd(),
  )
}

/** Cuts to `width` cells; an ellipsis stands for what is gone. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  const characters = [...text]
  while (characters.length > 0 && stringWidth(characters.join('')) >= width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** Wraps at words to `width` cells, each line behind `indent`. */
export function indented(text: string, indent: string, width: number): string[] {
  return wrapAnsi(text, Math.max(20, width - indent.length), { hard: true })
    .split('\n')
    .map((line) => (indent + line).trimEnd())
}
