import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { clean } from '../clean.ts'
import type { Theme } from '../theme.ts'

/** Cells that `text` takes on screen; colour codes take none. */
export const widthOf = stringWidth

const CODE = /`([^`\n]+)`/g
const FENCE = /^\s*```/
const MEMORY = 256
const memory = new Map<string, string[]>()

/**
 * Lines of at most `width` cells. Prose breaks at spaces, words longer than a line anywhere; lines between
 * code fences keep their spaces. The text is cleaned first and `code` is shown as code.
 */
export function wrapText(text: string, width: number, theme: Theme): string[] {
  let fenced = false
  return clean(text.trimEnd())
    .split('\n')
    .flatMap((line) => {
      if (FENCE.test(line)) {
        fenced = !fenced
        return []
      }
      if (fenced) return wrapStyled(`  ${line}`, width, false).map((each) => theme.code(each))
      return wrapStyled(
        line.replace(CODE, (_, code: string) => theme.code(code)),
        width,
      )
    })
}

/** As `wrapText` for text of our own, colour codes included. It must be clean already. */
export function wrapStyled(text: string, width: number, trim = true): string[] {
  const key = `${width} ${trim} ${text}`
  const known = memory.get(key)
  if (known) return known
  const lines = wrapAnsi(text, Math.max(1, width), { hard: true, trim }).split('\n')
  if (memory.size >= MEMORY) memory.clear()
  memory.set(key, lines)
  return lines
}

/** The first line behind `first`, the others behind as many spaces as `first` is wide. */
export function hang(first: string, lines: readonly string[]): string[] {
  const indent = ' '.repeat(widthOf(first))
  return lines.map((line, index) => (index === 0 ? first : indent) + line)
}

/** `text` filled up with spaces to `width` cells. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** `left` and `right` at the two ends of one line, or undefined where they do not fit with two cells between. */
export function spread(left: string, right: string, width: number): string | undefined {
  const gap = width - widthOf(left) - widthOf(right)
  if (right === '') return gap < 0 ? undefined : left
  return gap < (left === '' ? 0 : 2) ? undefined : left + ' '.repeat(gap) + right
}

/** `spread` where it fits, else both below each other, wrapped. */
export function spreadOrStack(left: string, right: string, width: number): string[] {
  const line = spread(left, right, width)
  return line === undefined ? [...wrapStyled(left, width), ...wrapStyled(right, width)] : [line]
}
