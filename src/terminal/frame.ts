import type { Theme } from '../theme.ts'
import type { Size } from './io.ts'
import { spread, widthOf, wrapStyled } from './text.ts'

/** What of a body is on screen, and what a key needs to know to move in it. */
export interface Viewport {
  /** First body line shown. */
  scroll: number
  /** Whether the frame scrolls so that what is in focus is seen; off after scrolling by hand. */
  follow: boolean
  /** Body lines that fit. */
  page: number
  /** Cells in one row of a grid. */
  stride: number
  /** Where what is in focus lies: on screen, or beyond one of its edges. */
  focus: 'above' | 'seen' | 'below'
}

/** A page before it is fitted to the terminal. Every line is at most one cell narrower than the terminal. */
export interface Page {
  /** Stays above. */
  head: string[]
  body: string[]
  /** Words in answer to the last key; they take the place of the keys. */
  note?: string[]
  /** The line of keys; it gives way on a short terminal where the body does not fit. */
  keys: string
  /** Body lines to keep in view, from and up to (not including). */
  focus?: [number, number]
  stride?: number
}

/** Lines to show, never more than the terminal has less one, and where the viewport came to rest. */
export interface Frame {
  lines: string[]
  viewport: Viewport
}

/** A viewport before the first frame. */
export const TOP: Viewport = { scroll: 0, follow: false, page: 1, stride: 1, focus: 'seen' }

/** Terminals with fewer rows give the help line to the text when the text does not fit. */
const SHORT = 16

/** Fits a page into the terminal; what does not fit scrolls, and the last line says how much is left. */
export function fitPage(page: Page, size: Size, viewport: Viewport, theme: Theme): Frame {
  const height = Math.max(1, size.rows - 1)
  const stride = page.stride ?? 1
  const note = page.note ?? []
  const foot = ['', ...(note.length > 0 ? note : [page.keys])]
  if (page.head.length + page.body.length + foot.length <= height) {
    const lines = [...page.head, ...page.body, ...foot]
    const all = Math.max(1, page.body.length)
    return { lines, viewport: { ...viewport, scroll: 0, page: all, stride, focus: 'seen' } }
  }
  const short = size.rows < SHORT
  const kept = fitting(short ? note : foot.slice(1), height - 2)
  const head = fitting(page.head, height - 2 - kept.length)
  const room = Math.max(1, height - head.length - kept.length - 1)
  const scroll = scrollTo(page, room, viewport)
  const lines = [...head, ...page.body.slice(scroll, scroll + room), ...kept]
  if (height > 1) lines.push(moreLine(scroll, page.body.length - scroll - room, size, theme, short))
  const focus = whereIsFocus(page, scroll, room)
  return { lines: lines.slice(0, height), viewport: { ...viewport, scroll, page: room, stride, focus } }
}

/** All lines where they leave room enough, else none. */
function fitting(lines: string[], room: number): string[] {
  return lines.length <= room ? lines : []
}

function whereIsFocus({ focus }: Page, scroll: number, room: number): Viewport['focus'] {
  if (!focus) return 'seen'
  const [from, to] = focus
  if (from < scroll) return 'above'
  return to > scroll + room && from > scroll ? 'below' : 'seen'
}

function scrollTo(page: Page, room: number, { scroll, follow }: Viewport): number {
  let top = scroll
  if (follow && page.focus) {
    const [from, to] = page.focus
    if (to > top + room) top = to - room
    if (from < top) top = from
  }
  return Math.max(0, Math.min(top, page.body.length - room))
}

function moreLine(above: number, below: number, { columns }: Size, theme: Theme, short: boolean): string {
  const { glyphs } = theme
  const lines = (count: number) => (count === 1 ? 'line' : 'lines')
  const parts = [
    below > 0 ? `${glyphs.below} ${below} more ${lines(below)}` : '',
    above > 0 ? `${glyphs.above} ${above} above` : '',
  ]
  const left = theme.warning(parts.filter(Boolean).join('  '))
  const fullKeys = short ? 'PgUp PgDn  ? keys' : 'PgUp PgDn scroll'
  const width = columns - 2
  const line = [fullKeys, '? keys'].map((keys) => spread(left, theme.dim(keys), width)).find(Boolean)
  return ` ${line ?? wrapStyled(left, width)[0] ?? ''}`
}

/** A rule across the terminal, with `note` in its right end where it fits. */
export function rule({ columns }: Size, theme: Theme, note = ''): string {
  const width = columns - 2
  const tail = note && widthOf(note) + 4 < width ? ` ${note} ` : ''
  const line = theme.glyphs.rule.repeat(Math.max(1, width - widthOf(tail)))
  return ` ${theme.dim(line)}${tail}`.trimEnd()
}

/** The viewport after a scrolling key; undefined where `key` is none. */
export function scrolled(viewport: Viewport, key: string): Viewport | undefined {
  const step = Math.max(1, viewport.page - 1)
  const to = {
    pagedown: viewport.scroll + step,
    pageup: Math.max(0, viewport.scroll - step),
    home: 0,
    end: Number.MAX_SAFE_INTEGER,
  }[key]
  return to === undefined ? undefined : { ...viewport, scroll: to, follow: false }
}

/** Lines that an arrow scrolls while what is in focus is out of sight. */
const NUDGE = 3

/**
 * The viewport after an arrow that first brings what is in focus into sight; undefined where it is in sight
 * and the focus itself should move.
 */
export function nudged(viewport: Viewport, by: 1 | -1): Viewport | undefined {
  if (viewport.focus !== (by > 0 ? 'below' : 'above')) return undefined
  return { ...viewport, scroll: Math.max(0, viewport.scroll + by * NUDGE), follow: false }
}

/** Words as note lines. */
export function noteLines(text: string, { columns }: Size): string[] {
  return wrapStyled(text, columns - 2).map((line) => ` ${line}`)
}
