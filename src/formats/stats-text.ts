import { cleanLine } from '../clean.ts'
import type { Mastery } from '../learn/mastery.ts'
import type { SittingSummary } from '../learn/progress.ts'
import type { Theme } from '../theme.ts'
import { columns, pad } from './columns.ts'

/** Cells of an interval bar. */
const BAR = 20
const STRONG_ENOUGH = 70

/** Topics with their intervals, those that need work first, and the trend of counted mocks. */
export function statsText(
  mastery: readonly Mastery[],
  mocks: readonly SittingSummary[],
  theme: Theme,
): string {
  const rows = mastery.map((each) => {
    const known = each.state !== 'no evidence'
    const share = (value: number) => `${Math.round(value * 100)}`
    return [
      cleanLine(each.title),
      known ? interval(each.low, each.high, theme) : pad('', BAR + 2),
      known ? `${share(each.low)}-${share(each.high)} %` : 'not enough evidence',
      `${each.answers}`,
      known ? each.state : '',
    ]
  })
  const head = ['topic', 'known (80 % interval)', '', 'answers', '']
  const [first, ...rest] = columns([head, ...rows], [3])
  const trend = mocks.map(({ correct, total }) => (100 * correct) / Math.max(1, total))
  const lines = [
    theme.heading(first ?? ''),
    ...rest,
    '',
    trend.length === 0
      ? 'No mock exam yet. Begin with: certdrill exam'
      : `Mocks ${trend.map((percent) => `${Math.round(percent)} %`).join(` ${theme.glyphs.arrow} `)}   (each give or take about 10)`,
    `Weak: known by less than ${STRONG_ENOUGH} % even at the upper end of the interval. Older answers and repeats weigh less.`,
  ]
  return `${lines.join('\n')}\n`
}

function interval(low: number, high: number, theme: Theme): string {
  const from = Math.round(low * BAR)
  const to = Math.max(from + 1, Math.round(high * BAR))
  const [outside, inside] = theme.glyphs.dot === '·' ? ['░', '▓'] : ['.', '#']
  return `[${outside.repeat(from)}${inside.repeat(to - from)}${outside.repeat(BAR - to)}]`
}
