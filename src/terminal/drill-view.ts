import { cleanLine } from '../clean.ts'
import { remainingAt } from '../exam/clock.ts'
import type { DrillDesk } from '../exam/desk.ts'
import { letterOf } from '../exam/letters.ts'
import type { Sitting } from '../exam/sitting.ts'
import type { Theme } from '../theme.ts'
import { DRILL_ACTIONS } from './actions.ts'
import type { DrillState } from './drill-keys.ts'
import { summarizeDrill, summaryLines } from './drill-summary.ts'
import { type Frame, fitPage, noteLines, type Page, rule } from './frame.ts'
import { helpPage, keyLine } from './help-view.ts'
import type { Size, TerminalIo } from './io.ts'
import { questionBody } from './question-view.ts'
import { nextUnjudged } from './status.ts'
import { spread, wrapStyled } from './text.ts'
import { clockText } from './time.ts'
import { verdictLines } from './verdict-view.ts'

/** Titles of topics by id. */
export type Titles = ReadonlyMap<string, string>

/** The drill as lines for a terminal of this size. */
export function drillFrame(
  state: DrillState,
  desk: DrillDesk,
  io: Pick<TerminalIo, 'theme' | 'hyperlinks'>,
  size: Size,
  titles: Titles = new Map(),
): Frame {
  return fitPage(drillPage(state, desk, io, size, titles), size, state.viewport, io.theme)
}

function drillPage(
  state: DrillState,
  desk: DrillDesk,
  { theme, hyperlinks }: Pick<TerminalIo, 'theme' | 'hyperlinks'>,
  size: Size,
  titles: Titles,
): Page {
  const sitting = desk.sitting()
  if (state.mode === 'help') return helpPage('Keys of the drill', DRILL_ACTIONS, size, theme)
  if (state.mode === 'summary') {
    const body = summaryLines(sitting, (index) => desk.question(index), size.columns - 1, theme)
    return { head: [], body, keys: keyLine([['Enter', 'done']], size, theme) }
  }
  const index = sitting.current
  const shown = {
    question: desk.question(index),
    seat: sitting.header.questions[index]!,
    state: sitting.questions[index]!,
  }
  const head = [...headerLines(desk, titles, size, theme), rule(size, theme)]
  const note = noteOf(state, size, theme)
  if (shown.state.verdict) {
    const judged = { ...shown, facts: desk.facts(index) }
    const body = verdictLines(judged, { width: size.columns - 1, theme, hyperlinks })
    return { head, body, note, keys: judgedKeys(sitting, size, theme) }
  }
  const { body, focus } = questionBody(shown, state.focus, size, theme)
  return { head, body, note, focus, keys: openKeys(shown.seat.options.length, size, theme) }
}

function noteOf({ mode, hint, typed }: DrillState, size: Size, theme: Theme): string[] {
  if (mode === 'dispute')
    return noteLines(
      `${theme.heading('What is wrong? (Enter saves, Esc goes back)')} ${cleanLine(typed)}_`,
      size,
    )
  return hint ? noteLines(theme.warning(hint), size) : []
}

function headerLines(desk: DrillDesk, titles: Titles, size: Size, theme: Theme): string[] {
  const sitting = desk.sitting()
  const { header, current, questions } = sitting
  const flag = questions[current]!.flagged ? ` ${theme.flag(theme.glyphs.flag)}` : ''
  const suspended = questions[current]!.suspended ? theme.dim(' suspended') : ''
  const place = `${current + 1} / ${questions.length}${flag}${suspended}`
  const { right, judged } = summarizeDrill(sitting)
  const remaining = remainingAt(sitting, desk.now())
  const clock = remaining === undefined ? '' : `${clockText(remaining)} left   `
  const score = `${clock}${right} right ${theme.glyphs.dot} ${judged - right} missed`
  const name = theme.heading(
    cleanLine(titles.get(header.questions[current]!.topic) ?? (header.selection.join(', ') || 'Drill')),
  )
  const width = size.columns - 2
  const line = spread(`${name} ${theme.glyphs.dot} ${place}`, score, width) ?? spread(place, score, width)
  return line ? [` ${line}`] : wrapStyled(place, width).map((each) => ` ${each}`)
}

function openKeys(options: number, size: Size, theme: Theme): string {
  const last = letterOf(options - 1)
  return keyLine(
    [
      [`A-${last}`, 'choose'],
      ['Enter', 'check'],
      ['or how sure: 1', 'guess'],
      ['2', 'unsure'],
      ['3', 'sure'],
      ['?', 'keys'],
    ],
    size,
    theme,
  )
}

function judgedKeys(sitting: Sitting, size: Size, theme: Theme): string {
  const last = nextUnjudged(sitting, sitting.current) === undefined
  return keyLine(
    [
      ['Enter', last ? 'finish' : 'next'],
      ['u', 'undo'],
      ['!', 'dispute'],
      ['m', 'flag'],
      ['z', 'end'],
      ['q', 'leave'],
      ['?', 'keys'],
    ],
    size,
    theme,
  )
}
