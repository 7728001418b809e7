import type { Request } from '../exam/desk.ts'
import type { Wish } from './choose.ts'
import { TOP, type Viewport } from './frame.ts'
import { CLOCK_RETURNS, crossed, leftText } from './time.ts'

/** What the exam screen shows beside the sitting itself. */
export interface ExamState {
  mode: 'question' | 'review' | 'submit' | 'help' | 'over'
  /** Where help and the question before submitting go back to. */
  from: 'question' | 'review'
  viewport: Viewport
  /** Place of the option in focus. */
  focus: number
  /** Question in focus in the review. */
  cell: number
  /** A question number being typed. */
  digits: string
  /** One line of words in answer to the last key. */
  hint: string
  clockHidden: boolean
  /** Time left at the last tick, ms. */
  left?: number
}

/** What a key leads to. */
export interface ExamMove {
  state: ExamState
  request?: Request
  /** The learner has read that it is over. */
  done?: boolean
}

/** The screen before the first key, `left` ms before the end, with words in the place of a hint. */
export function startExamScreen(left: number | undefined, hint = ''): ExamState {
  return {
    mode: 'question',
    from: 'question',
    viewport: TOP,
    focus: 0,
    cell: 0,
    digits: '',
    hint,
    clockHidden: false,
    ...(left === undefined ? {} : { left }),
  }
}

/** The screen after a second, `left` ms before the end: a hidden clock comes back at 30 and at 5 minutes. */
export function tickExam(state: ExamState, left: number | undefined): ExamState {
  if (left === undefined) return state
  const passed = crossed(CLOCK_RETURNS, state.left ?? left, left)
  if (passed === undefined) return { ...state, left }
  return { ...state, left, clockHidden: false, hint: `${leftText(passed)}.` }
}

/** To a question, seen from its top; a wish that cannot be is answered with words. */
export function toQuestion(state: ExamState, wish: Wish): ExamMove {
  if ('hint' in wish) return { state: { ...state, digits: '', hint: wish.hint } }
  const fresh: ExamState = { ...state, mode: 'question', viewport: TOP, focus: 0, digits: '' }
  return { state: fresh, request: wish.request }
}
