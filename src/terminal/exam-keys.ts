import type { Sitting } from '../exam/sitting.ts'
import { goTo, letterOption, toggleChoice, toggleFlag, toggleStrike, type Wish } from './choose.ts'
import { type ExamMove, type ExamState, toQuestion } from './exam-state.ts'
import { followed, moveFocus } from './focus.ts'
import { scrolled, TOP } from './frame.ts'
import { reviewKey } from './review-keys.ts'

/** What a key means in the state it is pressed in. Pure: the request is for the desk. */
export function examKey(before: ExamState, key: string, sitting: Sitting): ExamMove {
  const state = { ...before, hint: '' }
  const viewport = state.mode === 'submit' ? undefined : scrolled(state.viewport, key)
  if (viewport) return { state: { ...state, viewport } }
  switch (state.mode) {
    case 'question':
      return questionKey(state, key, sitting)
    case 'review':
      return reviewKey(state, key, sitting)
    case 'submit':
      return submitKey(state, key)
    case 'help':
      return { state: { ...state, mode: state.from, viewport: TOP } }
    case 'over':
      return { state, done: key === 'enter' || key === 'q' }
  }
}

function questionKey(typed: ExamState, key: string, sitting: Sitting): ExamMove {
  const index = sitting.current
  const seat = sitting.header.questions[index]!
  if (/^\d$/.test(key)) return { state: { ...typed, digits: (typed.digits + key).slice(0, 4) } }
  if (key === 'backspace') return { state: { ...typed, digits: typed.digits.slice(0, -1) } }
  if (key === 'enter' && typed.digits) return toQuestion(typed, goTo(sitting, Number(typed.digits)))
  const state = { ...typed, digits: '' }
  const named = letterOption(key, seat.options.length)
  if (named !== undefined) return chooseAt(state, named, sitting)
  switch (key) {
    case 'up':
    case 'k':
      return { state: moveFocus(state, -1, seat.options.length) }
    case 'down':
    case 'j':
      return { state: moveFocus(state, 1, seat.options.length) }
    case 'space':
      return chooseAt(state, state.focus, sitting)
    case 'x':
      return withWish(followed(state), toggleStrike(sitting, index, seat.options[state.focus]!))
    case 'm':
      return { state, request: toggleFlag(sitting, index) }
    case 'right':
    case 'n':
    case 'enter':
      return index + 1 < sitting.questions.length
        ? toQuestion(state, goTo(sitting, index + 2))
        : toReview({ ...state, hint: 'That was the last question.' }, index)
    case 'left':
    case 'p':
      return index === 0
        ? { state: { ...state, hint: 'This is the first question.' } }
        : toQuestion(state, goTo(sitting, index))
    case 'r':
      return toReview(state, index)
    case 's':
      return { state: { ...state, hint: 'To submit: r for the review, then s.' } }
    case 't':
      return { state: { ...state, clockHidden: !state.clockHidden } }
    case '?':
      return { state: { ...state, mode: 'help', from: 'question', viewport: TOP } }
    default:
      return { state }
  }
}

function submitKey(state: ExamState, key: string): ExamMove {
  if (key !== 'y' && key !== 'Y') return { state: { ...state, mode: state.from } }
  return { state, request: { type: 'finish', reason: 'submitted' } }
}

function chooseAt(state: ExamState, focus: number, sitting: Sitting): ExamMove {
  const option = sitting.header.questions[sitting.current]!.options[focus]!
  const wish = toggleChoice(sitting, sitting.current, option)
  return withWish(followed({ ...state, focus }), wish)
}

/** Shows the hint of a wish, or passes its request on. */
function withWish(state: ExamState, wish: Wish): ExamMove {
  return 'hint' in wish ? { state: { ...state, hint: wish.hint } } : { state, request: wish.request }
}

function toReview(state: ExamState, cell: number): ExamMove {
  return { state: { ...state, mode: 'review', cell, viewport: { ...TOP, follow: true } } }
}
