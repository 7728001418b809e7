/** A range of numbers, ends included, and the text around it. */
export interface Interval {
  low: number
  high: number
  /** The text with `#` for the range: only options with the same frame are compared. */
  frame: string
}

const NUMBER = '(\\d+(?:,\\d{3})*(?:\\.\\d+)?)'
const BETWEEN = new RegExp(
  `(?<![\\d-])(?:between\\s+${NUMBER}\\s+and|(?:from\\s+)?${NUMBER}\\s*(?:-|–|to))\\s*${NUMBER}(?![\\d-])`,
  'i',
)
const FROM = new RegExp(
  `\\b(at least|no (?:less|fewer) than|(?:more|greater) than|over|above)\\s+${NUMBER}\\b`,
  'i',
)
const UPTO = new RegExp(
  `\\b(at most|no more than|up to|(?:fewer|less) than|under|below)\\s+${NUMBER}\\b`,
  'i',
)
/** Stands for "just beyond": ranges that only touch at an excluded end do not overlap. */
const BEYOND = 1e-9

/** The first range in a text: "5 to 10", "at least 5", "up to 10"; undefined where there is none. */
export function intervalIn(text: string): Interval | undefined {
  const between = BETWEEN.exec(text)
  if (between)
    return {
      low: parse(between[1] ?? between[2]!),
      high: parse(between[3]!),
      frame: frameOf(text, between[0]),
    }
  const from = FROM.exec(text)
  if (from) {
    const open = /more|greater|over|above/i.test(from[1]!) && !/no/i.test(from[1]!)
    return {
      low: parse(from[2]!) + (open ? BEYOND : 0),
      high: Number.POSITIVE_INFINITY,
      frame: frameOf(text, from[0]),
    }
  }
  const upTo = UPTO.exec(text)
  if (!upTo) return undefined
  const open = /fewer|less|under|below/i.test(upTo[1]!)
  return {
    low: Number.NEGATIVE_INFINITY,
    high: parse(upTo[2]!) - (open ? BEYOND : 0),
    frame: frameOf(text, upTo[0]),
  }
}

function parse(digits: string): number {
  return Number(digits.replaceAll(',', ''))
}

function frameOf(text: string, range: string): string {
  return text
    .replace(range, '#')
    .replace(/[\s.]+/g, ' ')
    .trim()
    .toLowerCase()
}
