/** `7 words`, `1 word`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `a`, `a and b`, `a, b and c`; beyond `most` items `a, b and 7 more`. */
export function listed(items: readonly string[], most = 20): string {
  if (items.length > most) return listed([...items.slice(0, most), `${items.length - most} more`], most + 1)
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** A share (0-1) as percent with one decimal: `28.1 %`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
