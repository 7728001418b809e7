import { nudged, type Viewport } from './frame.ts'

/** A screen with one option in focus. */
export interface Focused {
  viewport: Viewport
  focus: number
}

/** The state after the focus moved by one option; out of sight it is brought into sight first. */
export function moveFocus<State extends Focused>(state: State, by: 1 | -1, options: number): State {
  const viewport = nudged(state.viewport, by)
  if (viewport) return { ...state, viewport }
  const focus = Math.min(options - 1, Math.max(0, state.focus + by))
  if (focus !== state.focus) return followed({ ...state, focus })
  const scroll = Math.max(0, state.viewport.scroll + by)
  return { ...state, viewport: { ...state.viewport, scroll, follow: false } }
}

/** The state with what is in focus scrolled into view. */
export function followed<State extends { viewport: Viewport }>(state: State): State {
  return { ...state, viewport: { ...state.viewport, follow: true } }
}
