import { foldSpaces, shortHash } from './digest.ts'

/** One line of study notes that says something. */
export interface NoteLine {
  /** Number of the line, from 1. */
  line: number
  /** Headings above it, outermost first, joined by ` > `. */
  heading: string
  /** The line without its list sign and emphasis. */
  text: string
  /** `n-` and 8 hex digits; equal lines under one heading share it, re-wrapping or emphasis does not change it. */
  mark: string
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/
const FENCE = /^ {0,3}(?:```|~~~)/
const LIST_SIGN = /^\s*(?:[-*+]|\d+[.)])\s+/

/** The lines of Markdown notes that facts can cite: all but blank ones, headings and code fences. */
export function notesLines(markdown: string): NoteLine[] {
  const lines: NoteLine[] = []
  let headings: { depth: number; title: string }[] = []
  let fenced = false
  for (const [index, raw] of markdown.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue
    if (FENCE.test(raw)) {
      fenced = !fenced
      continue
    }
    const heading = fenced ? null : HEADING.exec(raw)
    if (heading) {
      const depth = heading[1]!.length
      headings = [...headings.filter((each) => each.depth < depth), { depth, title: plain(heading[2]!) }]
      continue
    }
    const path = headings.map(({ title }) => title).join(' > ')
    const text = plain(raw.replace(LIST_SIGN, ''))
    const mark = `n-${shortHash(`${path}\n${text}`.toLowerCase(), 8)}`
    lines.push({ line: index + 1, heading: path, text, mark })
  }
  return lines
}

/** Without emphasis signs, white space folded. */
function plain(text: string): string {
  return foldSpaces(text.replaceAll(/[*_]/g, ''))
}
