import type { Question } from '../bank/bank.ts'
import { cleanLine } from '../clean.ts'
import { remainingAt } from '../exam/clock.ts'
import { letterOf } from '../exam/letters.ts'
import type { Instant, Sitting } from '../exam/sitting.ts'
import type { Theme } from '../theme.ts'
import { EXAM_ACTIONS } from './actions.ts'
import type { ExamState } from './exam-state.ts'
import { type Frame, fitPage, noteLines, type Page, rule } from './frame.ts'
import { helpPage, keyLine } from './help-view.ts'
import type { Size } from './io.ts'
import { questionBody } from './question-view.ts'
import { reviewPage, stateNote } from './review-view.ts'
import { submitQuestion, tally, timeUpText } from './status.ts'
import { spread, wrapStyled } from './text.ts'
import { clockText, paceText } from './time.ts'

/** Everything a frame of the exam depends on. */
export interface ExamScene {
  sitting: Sitting
  /** The question on screen. */
  question: Question
  now: Instant
  theme: Theme
}

/** The exam as lines for a terminal of this size. */
export function examFrame(state: ExamState, scene: ExamScene, size: Size): Frame {
  return fitPage(examPage(state, scene, size), size, state.viewport, scene.theme)
}

function examPage(state: ExamState, scene: ExamScene, size: Size): Page {
  switch (state.mode) {
    case 'question':
      return questionPage(state, scene, size)
    case 'review':
    case 'submit': {
      const page = reviewPage(scene.sitting, state, size, scene.theme)
      const head = [...headerLines(state, scene, size), ...page.head]
      return state.mode === 'submit' ? { ...page, head, note: askLines(scene, size) } : { ...page, head }
    }
    case 'help':
      return helpPage('Keys of the exam', EXAM_ACTIONS, size, scene.theme)
    case 'over':
      return overPage(scene, size)
  }
}

function questionPage(state: ExamState, scene: ExamScene, size: Size): Page {
  const { sitting, question, theme } = scene
  const index = sitting.current
  const shown = { question, seat: sitting.header.questions[index]!, state: sitting.questions[index]! }
  const { body, focus } = questionBody(shown, state.focus, size, theme)
  const pace = state.clockHidden ? undefined : paceText(sitting, tally(sitting).answered, scene.now)
  return {
    head: [...headerLines(state, scene, size), rule(size, theme, pace && theme.dim(pace))],
    body,
    note: stateNote(state, size, theme),
    keys: examKeyLine(shown.seat.options.length, size, theme),
    focus,
  }
}

/** Title, position, clock and flags; what does not fit on one line goes: title first, then the flags' word. */
function headerLines(state: ExamState, { sitting, now, theme }: ExamScene, size: Size): string[] {
  const { header, questions, current } = sitting
  const { glyphs } = theme
  const name = cleanLine(`${header.bank.code} ${header.counted ? 'mock exam' : 'exam'}`)
  const selection = header.selection.length > 0 ? `: ${cleanLine(header.selection.join(', '))}` : ''
  const flag = questions[current]!.flagged ? `${theme.flag(glyphs.flag)} ` : ''
  const position = `${flag}${current + 1} / ${questions.length}`
  const left = remainingAt(sitting, now)
  const clock =
    left === undefined ? '' : state.clockHidden ? theme.dim('clock hidden') : `${clockText(left)} left`
  const { flagged } = tally(sitting)
  const right = [position, clock, flagged > 0 ? `${flagged} flagged` : ''].filter(Boolean).join('   ')
  const width = size.columns - 2
  const titles = [name + selection, name, cleanLine(header.bank.code), '']
  const short = [position, clock, flagged > 0 ? `${glyphs.flag}${flagged}` : ''].filter(Boolean).join('  ')
  const line =
    titles.map((title) => spread(title && theme.heading(title), right, width)).find(Boolean) ??
    spread('', short, width)
  return line === undefined ? wrapStyled(short, width).map((each) => ` ${each}`) : [` ${line}`]
}

function examKeyLine(options: number, size: Size, theme: Theme): string {
  const { previous, next } = theme.glyphs
  const last = letterOf(options - 1)
  return keyLine(
    [
      [`A-${last}`, 'choose'],
      ['x', 'strike'],
      ['m', 'flag'],
      [`${previous} ${next}`, 'question'],
      ['r', 'review'],
      ['t', 'clock'],
      ['?', 'all keys'],
    ],
    size,
    theme,
  )
}

function askLines({ sitting, theme }: ExamScene, size: Size): string[] {
  return noteLines(theme.warning(submitQuestion(sitting)), size)
}

function overPage({ sitting, theme }: ExamScene, size: Size): Page {
  const body = ['', ...noteLines(theme.heading(timeUpText(sitting)), size)]
  return { head: [], body, keys: keyLine([['Enter', 'go on']], size, theme) }
}
