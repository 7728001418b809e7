import type { Result } from '../exam/score.ts'
import { scrolled, TOP, type Viewport } from './frame.ts'

/** What the result screen shows. */
export interface ResultState {
  mode: 'result' | 'missed'
  viewport: Viewport
  /** Place in the list of missed questions. */
  at: number
  hint: string
}

/** What the learner wants after the result. */
export type ResultWish = { type: 'quit' } | { type: 'drill'; domain: string }

/** The screen before the first key. */
export const RESULT_START: ResultState = { mode: 'result', viewport: TOP, at: 0, hint: '' }

/** What a key means in the state it is pressed in: the next state, or a wish that ends the screen. */
export function resultKey(
  before: ResultState,
  key: string,
  result: Result,
): { state: ResultState } | { value: ResultWish } {
  const state = { ...before, hint: '' }
  const viewport = scrolled(state.viewport, key) ?? scrolledByLine(state.viewport, key)
  if (viewport) return { state: { ...state, viewport } }
  return state.mode === 'missed' ? missedKey(state, key, result) : overviewKey(state, key, result)
}

function scrolledByLine(viewport: Viewport, key: string): Viewport | undefined {
  const by = { up: -1, k: -1, down: 1, j: 1 }[key]
  return by === undefined
    ? undefined
    : { ...viewport, scroll: Math.max(0, viewport.scroll + by), follow: false }
}

function overviewKey(state: ResultState, key: string, result: Result) {
  if (key === 'q' || key === 'escape') return { value: { type: 'quit' } as const }
  if (key === 'enter') {
    if (result.missed.length === 0) return { value: { type: 'quit' } as const }
    return { state: { ...state, mode: 'missed' as const, viewport: TOP } }
  }
  const weakest = weakestDomain(result)
  if (key === 'd' && weakest !== undefined) return { value: { type: 'drill', domain: weakest } as const }
  return { state }
}

function missedKey(state: ResultState, key: string, result: Result) {
  const to = (at: number) => ({ state: { ...state, at, viewport: TOP } })
  const overview = { state: { ...RESULT_START, at: state.at } }
  switch (key) {
    case 'enter':
    case 'right':
    case 'n':
      return state.at + 1 < result.missed.length
        ? to(state.at + 1)
        : { state: { ...RESULT_START, hint: 'That was the last missed question.' } }
    case 'left':
    case 'p':
      return state.at > 0 ? to(state.at - 1) : overview
    case 'escape':
    case 'q':
      return overview
    default:
      return { state }
  }
}

/** Id of the domain with the lowest share of right answers; undefined where every answer was right. */
export function weakestDomain({ byDomain }: Result): string | undefined {
  const imperfect = byDomain.filter(({ correct, total }) => correct < total)
  const [weakest] = imperfect.sort((a, b) => a.correct / a.total - b.correct / b.total)
  return weakest?.domain
}
