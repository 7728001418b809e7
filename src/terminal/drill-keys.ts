import type { Request } from '../exam/desk.ts'
import type { Sitting } from '../exam/sitting.ts'
import {
  ANSWER_FIRST,
  checkAnswer,
  goTo,
  letterOption,
  suspendedText,
  toggleChoice,
  toggleFlag,
  toggleStrike,
  toggleSuspended,
  type Wish,
} from './choose.ts'
import { followed, moveFocus } from './focus.ts'
import { scrolled, TOP, type Viewport } from './frame.ts'
import { nextUnjudged } from './status.ts'

/** What the drill screen shows beside the sitting itself. */
export interface DrillState {
  mode: 'question' | 'help' | 'summary' | 'dispute'
  viewport: Viewport
  focus: number
  hint: string
  /** The reason of a dispute as far as it has been typed. */
  typed: string
}

/** What a key leads to. */
export interface DrillMove {
  state: DrillState
  request?: Request
  /** The reason for which the present question is disputed. */
  dispute?: string
  /** Leave in the middle, or go on after the summary. */
  end?: 'left' | 'finished'
}

/** The screen before the first key. */
export const DRILL_START: DrillState = {
  mode: 'question',
  viewport: TOP,
  focus: 0,
  hint: '',
  typed: '',
}

/** What a key means in the state it is pressed in. Pure: the request is for the desk. */
export function drillKey(before: DrillState, key: string, sitting: Sitting): DrillMove {
  const state = { ...before, hint: '' }
  const viewport = scrolled(state.viewport, key)
  if (viewport) return { state: { ...state, viewport } }
  if (state.mode === 'help') return { state: { ...state, mode: 'question', viewport: TOP } }
  if (state.mode === 'summary') return summaryKey(state, key)
  if (state.mode === 'dispute') return disputeKey(state, key)
  const judged = sitting.questions[sitting.current]!.verdict !== undefined
  return (
    (judged ? judgedKey(state, key, sitting) : openKey(state, key, sitting)) ?? anyKey(state, key, sitting)
  )
}

function summaryKey(state: DrillState, key: string): DrillMove {
  if (key === 'enter' || key === 'q') return { state, end: 'finished' }
  const by = { up: -1, k: -1, down: 1, j: 1 }[key]
  return { state: by ? scrollBy(state, by) : state }
}

/** The longest reason, in characters: a paragraph. */
const LONGEST_REASON = 600

/** While the reason of a dispute is typed. */
function disputeKey(state: DrillState, key: string): DrillMove {
  const asking: DrillState = { ...state, mode: 'question', typed: '' }
  const reason = state.typed.trim()
  if (key === 'escape') return { state: asking }
  if (key === 'enter') return reason ? { state: asking, dispute: reason } : { state: asking }
  if (key === 'backspace') return { state: { ...state, typed: [...state.typed].slice(0, -1).join('') } }
  const character = key === 'space' ? ' ' : [...key].length === 1 ? key : ''
  return { state: { ...state, typed: [...state.typed, character].slice(0, LONGEST_REASON).join('') } }
}

/** Before the verdict. */
function openKey(state: DrillState, key: string, sitting: Sitting): DrillMove | undefined {
  const index = sitting.current
  const { options } = sitting.header.questions[index]!
  const named = key === 'space' ? state.focus : letterOption(key, options.length)
  if (named !== undefined)
    return withWish(followed({ ...state, focus: named }), toggleChoice(sitting, index, options[named]!))
  switch (key) {
    case 'up':
    case 'k':
      return { state: moveFocus(state, -1, options.length) }
    case 'down':
    case 'j':
      return { state: moveFocus(state, 1, options.length) }
    case 'x':
      return withWish(followed(state), toggleStrike(sitting, index, options[state.focus]!))
    case 'enter':
      return withWish({ ...state, viewport: TOP }, checkAnswer(sitting, index))
    case '1':
    case '2':
    case '3':
      return withWish({ ...state, viewport: TOP }, checkAnswer(sitting, index, Number(key) as 1 | 2 | 3))
    case 'u':
      return { state: { ...state, hint: 'There is no verdict to take back here.' } }
    case '!':
      return { state: { ...state, hint: ANSWER_FIRST } }
    default:
      return undefined
  }
}

/** After the verdict. */
function judgedKey(state: DrillState, key: string, sitting: Sitting): DrillMove | undefined {
  switch (key) {
    case 'up':
    case 'k':
      return { state: scrollBy(state, -1) }
    case 'down':
    case 'j':
      return { state: scrollBy(state, 1) }
    case 'u':
      return { state: { ...state, viewport: TOP }, request: { type: 'undo', question: sitting.current } }
    case '!':
      return { state: { ...state, mode: 'dispute', typed: '' } }
    case 'enter': {
      const next = nextUnjudged(sitting, sitting.current)
      if (next === undefined) return { state, request: { type: 'finish', reason: 'submitted' } }
      return toQuestion(state, sitting, next)
    }
    default:
      return undefined
  }
}

function anyKey(state: DrillState, key: string, sitting: Sitting): DrillMove {
  const { current, questions } = sitting
  switch (key) {
    case 'm':
      return { state, request: toggleFlag(sitting, current) }
    case 's': {
      const hint = suspendedText(!questions[current]!.suspended)
      return { state: { ...state, hint }, request: toggleSuspended(sitting, current) }
    }
    case 'right':
    case 'n':
      if (current + 1 < questions.length) return toQuestion(state, sitting, current + 1)
      return { state: { ...state, hint: 'This is the last question.' } }
    case 'left':
    case 'p':
      if (current > 0) return toQuestion(state, sitting, current - 1)
      return { state: { ...state, hint: 'This is the first question.' } }
    case '?':
      return { state: { ...state, mode: 'help', viewport: TOP } }
    case 'z':
      return { state, request: { type: 'finish', reason: 'submitted' } }
    case 'q':
      return { state, end: 'left' }
    default:
      return { state }
  }
}

function toQuestion(state: DrillState, sitting: Sitting, index: number): DrillMove {
  return withWish({ ...state, viewport: TOP, focus: 0 }, goTo(sitting, index + 1))
}

function withWish(state: DrillState, wish: Wish): DrillMove {
  return 'hint' in wish ? { state: { ...state, hint: wish.hint } } : { state, request: wish.request }
}

function scrollBy(state: DrillState, by: number): DrillState {
  const scroll = Math.max(0, state.viewport.scroll + by)
  return { ...state, viewport: { ...state.viewport, scroll, follow: false } }
}
