import type { Sitting } from '../exam/sitting.ts'
import type { Theme } from '../theme.ts'
import type { ExamState } from './exam-state.ts'
import { noteLines, type Page, rule } from './frame.ts'
import { keyLine } from './help-view.ts'
import type { Size } from './io.ts'
import { type Status, statusOf, tally } from './status.ts'
import { pad, spreadOrStack, wrapStyled } from './text.ts'

/** The grid of all questions with their status. Head and foot are without the exam's header. */
export function reviewPage(sitting: Sitting, state: ExamState, size: Size, theme: Theme): Page {
  const width = size.columns - 2
  const digits = String(sitting.questions.length).length
  const cell = digits + 5
  const stride = Math.max(1, Math.floor(width / cell))
  const rows: string[] = []
  for (let from = 0; from < sitting.questions.length; from += stride) {
    const to = Math.min(from + stride, sitting.questions.length)
    const cells = []
    for (let index = from; index < to; index++)
      cells.push(pad(cellText(sitting, index, index === state.cell, digits, theme), cell))
    rows.push(` ${cells.join('').trimEnd()}`)
  }
  const row = Math.floor(state.cell / stride)
  return {
    head: [...titleLines(sitting, width, theme), rule(size, theme)],
    body: [...rows, '', ...legend(width, theme)],
    note: stateNote(state, size, theme),
    keys: reviewKeys(size, theme),
    focus: [row, row + 1],
    stride,
  }
}

function cellText(sitting: Sitting, index: number, focused: boolean, digits: number, theme: Theme): string {
  const number = String(index + 1).padStart(digits)
  const flag = sitting.questions[index]!.flagged ? theme.flag(theme.glyphs.flag) : ''
  const mark = statusMark(statusOf(sitting, index), theme)
  return focused ? `${theme.focus(theme.glyphs.focus + number)} ${flag}${mark}` : ` ${number} ${flag}${mark}`
}

function statusMark(status: Status, { glyphs, dim, missed }: Theme): string {
  if (status === 'answered') return glyphs.answered
  if (status === 'half') return missed(glyphs.half)
  return status === 'open' ? missed(glyphs.open) : dim(glyphs.unseen)
}

function titleLines(sitting: Sitting, width: number, theme: Theme): string[] {
  const { answered, half, open, unseen, flagged } = tally(sitting)
  const counts = [
    `${answered} answered`,
    half > 0 ? `${half} too few` : '',
    `${open} open`,
    `${unseen} unseen`,
    `${flagged} flagged`,
  ]
  const text = counts.filter(Boolean).join(` ${theme.glyphs.dot} `)
  return spreadOrStack(theme.heading('Review'), text, width).map((line) => ` ${line}`)
}

function legend(width: number, { glyphs, dim }: Theme): string[] {
  const parts = [
    `${glyphs.answered} answered`,
    `${glyphs.half} too few chosen`,
    `${glyphs.open} open`,
    `${glyphs.unseen} unseen`,
    `${glyphs.flag} flagged`,
  ]
  return wrapStyled(parts.join('   '), width).map((line) => ` ${dim(line)}`)
}

/** The hint, or the number being typed; empty where there is neither. */
export function stateNote({ hint, digits }: ExamState, size: Size, theme: Theme): string[] {
  if (hint) return noteLines(theme.warning(hint), size)
  return digits ? noteLines(`Go to question ${digits}_   ${theme.dim('Enter go')}`, size) : []
}

function reviewKeys(size: Size, theme: Theme): string {
  return keyLine(
    [
      ['arrows/number, Enter', 'go to'],
      ['o', 'next open'],
      ['f', 'next flagged'],
      ['s', 'submit'],
      ['Esc', 'back'],
    ],
    size,
    theme,
  )
}
