import type { Sitting } from '../exam/sitting.ts'
import { goTo } from './choose.ts'
import { type ExamMove, type ExamState, toQuestion } from './exam-state.ts'
import { TOP } from './frame.ts'
import { nextFlagged, nextOpen } from './status.ts'

/** What a key means in the review of all questions. */
export function reviewKey(typed: ExamState, key: string, sitting: Sitting): ExamMove {
  if (/^\d$/.test(key)) return { state: { ...typed, digits: (typed.digits + key).slice(0, 4) } }
  if (key === 'backspace') return { state: { ...typed, digits: typed.digits.slice(0, -1) } }
  const number = typed.digits ? Number(typed.digits) : typed.cell + 1
  if (key === 'enter') return toQuestion(typed, goTo(sitting, number))
  const state = { ...typed, digits: '' }
  switch (key) {
    case 'o':
      return jump(state, sitting, nextOpen(sitting, state.cell), 'No question is open.')
    case 'f':
      return jump(state, sitting, nextFlagged(sitting, state.cell), 'No question is flagged.')
    case 's':
      return { state: { ...state, mode: 'submit', from: 'review' } }
    case 't':
      return { state: { ...state, clockHidden: !state.clockHidden } }
    case 'r':
    case 'escape':
      return { state: { ...state, mode: 'question', viewport: TOP } }
    case '?':
      return { state: { ...state, mode: 'help', from: 'review', viewport: TOP } }
    default:
      return { state: moveCell(state, key, sitting.questions.length) }
  }
}

function jump(state: ExamState, sitting: Sitting, index: number | undefined, words: string): ExamMove {
  return toQuestion(state, index === undefined ? { hint: words } : goTo(sitting, index + 1))
}

function moveCell(state: ExamState, key: string, count: number): ExamState {
  const { stride } = state.viewport
  const by = { left: -1, right: 1, p: -1, n: 1, up: -stride, k: -stride, down: stride, j: stride }[key]
  const cell = state.cell + (by ?? 0)
  if (by === undefined || cell < 0 || cell >= count) return state
  return { ...state, cell, viewport: { ...state.viewport, follow: true } }
}
