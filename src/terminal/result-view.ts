import { cleanLine } from '../clean.ts'
import type { DrillDesk } from '../exam/desk.ts'
import { durationText } from '../exam/duration.ts'
import type { Result } from '../exam/score.ts'
import type { Theme } from '../theme.ts'
import { type Frame, fitPage, noteLines, type Page, rule } from './frame.ts'
import { keyLine } from './help-view.ts'
import type { Size, TerminalIo } from './io.ts'
import { type ResultState, weakestDomain } from './result-keys.ts'
import { pad, spreadOrStack, widthOf, wrapStyled } from './text.ts'
import { clockText } from './time.ts'
import { verdictLines } from './verdict-view.ts'

/** Everything a frame of the result depends on. */
export interface ResultScene {
  result: Result
  desk: DrillDesk
  /** Titles of domains by id. */
  titles: ReadonlyMap<string, string>
  io: Pick<TerminalIo, 'theme' | 'hyperlinks'>
}

/** The result as lines for a terminal of this size. */
export function resultFrame(state: ResultState, scene: ResultScene, size: Size): Frame {
  const page = state.mode === 'missed' ? missedPage(state, scene, size) : overviewPage(state, scene, size)
  return fitPage(page, size, state.viewport, scene.io.theme)
}

function overviewPage(state: ResultState, scene: ResultScene, size: Size): Page {
  const { result, io } = scene
  const { theme } = io
  const width = size.columns - 2
  const missed = result.missed.length
  const weakest = weakestDomain(result)
  const keys: [string, string][] = [
    ...(missed > 0
      ? [
          ['Enter', missed === 1 ? 'look at the one missed' : `look at the ${missed} missed`] as [
            string,
            string,
          ],
        ]
      : []),
    ...(weakest ? [['d', 'drill the weakest domain'] as [string, string]] : []),
    ['q', 'quit'],
  ]
  const indented = (lines: readonly string[]) => lines.map((line) => (line ? ` ${line}` : ''))
  return {
    head: [],
    body: indented([
      ...titleLines(scene, width),
      '',
      ...scoreLines(result, width, theme),
      '',
      ...domainLines(scene, width),
      '',
      ...factsLines(result).flatMap((fact) => wrapStyled(fact, width)),
    ]),
    note: state.hint ? noteLines(theme.dim(state.hint), size) : [],
    keys: keyLine(keys, size, theme),
  }
}

function titleLines({ result, desk, io: { theme } }: ResultScene, width: number): string[] {
  const { header, finish } = desk.sitting()
  const name = header.counted ? 'Mock exam' : 'Exam'
  const title = finish?.reason === 'time' ? `${name}: time was up` : `${name} finished`
  const time =
    header.duration === undefined
      ? clockText(result.elapsed)
      : `${clockText(result.elapsed)} of ${clockText(header.duration)}`
  return spreadOrStack(theme.heading(title), time, width)
}

function scoreLines(result: Result, width: number, theme: Theme): string[] {
  const { correct, total, percent, margin, passLine, passed } = result
  const verdict = passed
    ? theme.right(`${theme.glyphs.right} at or above the pass line of this form: ${passLine}`)
    : theme.wrong(`${theme.glyphs.wrong} below the pass line of this form: ${passLine}`)
  const score = theme.heading(`${correct} of ${total} scored   ${Math.round(percent)} %`)
  return spreadOrStack(`${score}   (give or take ${Math.round(margin)})`, verdict, width)
}

/** Cells of the columns of the domain table. */
const MIN_TITLE = 16
const TITLE = 28
const MIN_BAR = 6
const MAX_BAR = 24

function domainLines({ result, titles, io: { theme } }: ResultScene, width: number): string[] {
  const weakest = weakestDomain(result)
  const rows = result.byDomain.map(({ domain, correct, total }) => ({
    domain,
    title: cleanLine(titles.get(domain) ?? domain),
    share: correct / total,
    count: `${String(correct).padStart(2)} / ${String(total).padEnd(2)}`,
  }))
  const mark = `${theme.glyphs.previous} weakest`
  const rest = ' 00 / 00   100 %   '.length + widthOf(mark)
  const room = width - 4 - rest
  const widest = longest(rows.map(({ title }) => title))
  const tight = Math.max(MIN_TITLE, Math.min(TITLE, room - MIN_BAR))
  const column = room - widest >= MAX_BAR ? widest : Math.min(widest, tight)
  const bar = Math.min(MAX_BAR, room - column)
  return rows.flatMap(({ domain, title, share, count }) => {
    const percent = `${Math.round(share * 100)} %`.padStart(5)
    const note = domain === weakest ? theme.missed(`   ${mark}`) : ''
    const figures = `${count}   ${percent}${note}`
    if (bar < MIN_BAR) return [...wrapStyled(title, width), `  ${figures}`]
    const [first = '', ...others] = wrapStyled(title, column)
    const line = `  ${pad(first, column)}  ${pad(theme.bar(share, bar), bar)}  ${figures}`
    return [line, ...others.map((each) => `  ${each}`)]
  })
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => widthOf(text)))
}

function factsLines({ blank, changed, struckKeys, medianTime, practiceScale, unscored }: Result): string[] {
  const { rightToWrong, wrongToRight } = changed
  const habits = [
    blank > 0 ? `${blank} left blank or incomplete.` : '',
    `Changed answers: ${rightToWrong} right to wrong, ${wrongToRight} wrong to right.`,
    struckKeys > 0 ? `Keys struck out: ${struckKeys}.` : '',
    `Median time per question ${durationText(medianTime)}.`,
  ]
  const pilot =
    unscored.total > 0
      ? `Unscored questions: ${unscored.correct} of ${unscored.total} right; they count nowhere.`
      : ''
  return [
    habits.filter(Boolean).join('  '),
    ...(pilot ? [pilot] : []),
    `Practice scale ${practiceScale} of 1000 (ours, not AWS's).`,
  ]
}

function missedPage(state: ResultState, { result, desk, io }: ResultScene, size: Size): Page {
  const index = result.missed[state.at]!
  const { header, questions } = desk.sitting()
  const { theme, hyperlinks } = io
  const judged = {
    question: desk.question(index),
    seat: header.questions[index]!,
    state: questions[index]!,
    facts: desk.facts(index),
  }
  const place = `Missed ${state.at + 1} of ${result.missed.length}`
  const scored = judged.seat.scored ? '' : ', unscored'
  const title = spreadOrStack(theme.heading(place), `question ${index + 1}${scored}`, size.columns - 2)
  const last = state.at + 1 === result.missed.length
  const keys: [string, string][] = [
    ['Enter', last ? 'back to the result' : 'next'],
    ['p', 'previous'],
    ['Esc', 'back'],
  ]
  return {
    head: [...title.map((line) => ` ${line}`), rule(size, theme)],
    body: verdictLines(judged, { width: size.columns - 1, theme, hyperlinks }),
    keys: keyLine(keys, size, theme),
  }
}
