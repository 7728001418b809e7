import { cleanLine } from '../clean.ts'
import type { Mastery } from '../learn/mastery.ts'
import type { SittingSummary } from '../learn/progress.ts'
import type { Theme } from '../theme.ts'
import { columns, cut, indented } from './columns.ts'

const NOTHING_KNOWN = 'not enough evidence'
/** Cells of an interval bar; in its brackets it is as wide as the words that stand where nothing is known. */
const BAR = NOTHING_KNOWN.length - 2
/** Cells of a row beside the title: bar, percentages, answers, state, and the spaces between. */
const OTHER_CELLS = 55
const LEAST_TITLE = 12
/** Cells beside the title on a screen too narrow for bars: percentages, state, and the spaces between. */
const FEW_CELLS = 26
const STRONG_ENOUGH = 70

/** How many questions are to be met again, and how many more within a week. */
export interface Due {
  now: number
  week: number
}

/** Topics with their intervals, those that need work first, the trend of counted mocks, and what is due. */
export function statsText(
  mastery: readonly Mastery[],
  mocks: readonly SittingSummary[],
  due: Due,
  theme: Theme,
  width: number,
): string {
  const narrow = width < OTHER_CELLS + LEAST_TITLE
  const titleCells = Math.max(LEAST_TITLE, width - (narrow ? FEW_CELLS : OTHER_CELLS))
  const rows = mastery.map((each) => {
    const known = each.state !== 'no evidence'
    const share = (value: number) => `${Math.round(value * 100)}`
    const title = cut(cleanLine(each.title), titleCells)
    const percent = known ? `${share(each.low)}-${share(each.high)} %` : ''
    if (narrow) return [title, percent, each.state]
    const bar = known ? interval(each.low, each.high, theme) : NOTHING_KNOWN
    return [title, bar, percent, `${each.answers}`, known ? each.state : '']
  })
  const head = narrow ? ['topic', 'known', ''] : ['topic', 'known', '', 'answers', '']
  const [first, ...rest] = columns([head, ...rows], narrow ? [1] : [2, 3])
  const trend = mocks.map(({ correct, total }) => (100 * correct) / Math.max(1, total))
  const closing = [
    trend.length === 0
      ? 'No mock exam yet. Begin with: certdrill exam'
      : `Mocks ${trend.map((percent) => `${Math.round(percent)} %`).join(` ${theme.glyphs.arrow} `)}   (each give or take about 10)`,
    ...dueWords(due),
    `Known: 80 % interval. Weak: less than ${STRONG_ENOUGH} % even at its upper end. Older answers and repeats weigh less.`,
  ]
  const lines = [
    theme.heading(first ?? ''),
    ...rest,
    '',
    ...closing.flatMap((text) => indented(text, '', width)),
  ]
  return `${lines.join('\n')}\n`
}

function dueWords({ now, week }: Due): string[] {
  if (now + week === 0) return []
  if (now === 0) return [`Nothing is due for review yet, ${week} within a week.`]
  const later = week > 0 ? `, ${week} more within a week` : ''
  return [`Due for review: ${now}${later}. Begin with: certdrill drill --due`]
}

function interval(low: number, high: number, theme: Theme): string {
  const from = Math.round(low * BAR)
  const to = Math.max(from + 1, Math.round(high * BAR))
  const [outside, inside] = theme.glyphs.dot === '·' ? ['░', '▓'] : ['.', '#']
  return `[${outside.repeat(from)}${inside.repeat(to - from)}${outside.repeat(BAR - to)}]`
}
