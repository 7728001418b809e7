import { elapsedAt, isTimeUp } from './clock.ts'
import type { SeatedQuestion } from './form.ts'
import type { Action, Instant, QuestionState, Sitting } from './sitting.ts'

/**
 * The next state. Total: an action that makes no sense (too many options, a closed sitting, a question
 * that does not exist, anything but `finish` when time is up) gives back the very same object, so a
 * caller knows by identity whether there is something to save.
 */
export function step(sitting: Sitting, action: Action, now: Instant): Sitting {
  if (sitting.phase === 'finished') return sitting
  if (action.type === 'resume')
    return sitting.phase === 'paused' ? { ...sitting, phase: 'open', last: now } : sitting
  if (sitting.phase === 'paused' && action.type !== 'finish') return sitting
  if (isTimeUp(sitting, now) && action.type !== 'finish') return sitting
  const changed = apply(sitting, action, now)
  return changed === sitting ? sitting : tick(sitting, changed, now)
}

/** Books the time since the last action on the question that was on screen. */
function tick(before: Sitting, after: Sitting, now: Instant): Sitting {
  const elapsed = elapsedAt(before, now)
  const spent = elapsed - before.elapsed
  const questions = after.questions.map((state, index) =>
    index === before.current ? { ...state, spent: state.spent + spent } : state,
  )
  return { ...after, questions, elapsed, last: now }
}

function apply(sitting: Sitting, action: Exclude<Action, { type: 'resume' }>, now: Instant): Sitting {
  switch (action.type) {
    case 'pause':
      return sitting.header.pausable ? { ...sitting, phase: 'paused', pauses: sitting.pauses + 1 } : sitting
    case 'finish':
      return finish(sitting, action, now)
    case 'visit':
      return visit(sitting, action.question)
    default:
      return changeQuestion(sitting, action)
  }
}

function visit(sitting: Sitting, index: number): Sitting {
  const target = sitting.questions[index]
  if (!target || (target.seen && index === sitting.current)) return sitting
  const questions = sitting.questions.map((state, i) => {
    if (i === index) return { ...state, seen: true }
    return i === sitting.current ? leave(sitting, state, i) : state
  })
  return { ...sitting, questions, current: index }
}

/** Keeps the first complete answer that was left standing, to tell changed answers later. */
function leave(sitting: Sitting, state: QuestionState, index: number): QuestionState {
  const complete = state.chosen.length === sitting.header.questions[index]?.choose
  return complete && !state.first ? { ...state, first: state.chosen } : state
}

function finish(sitting: Sitting, action: Extract<Action, { type: 'finish' }>, now: Instant): Sitting {
  const drill = sitting.header.kind === 'drill'
  const questions = sitting.questions.map((state, index) => {
    // In a drill only what was checked is an answer.
    const verdict = state.verdict ?? (drill ? undefined : action.verdicts[index])
    const left = index === sitting.current ? leave(sitting, state, index) : state
    return verdict ? { ...left, verdict } : left
  })
  return { ...sitting, phase: 'finished', questions, finish: { reason: action.reason, at: now } }
}

type QuestionAction = Extract<Action, { type: 'answer' | 'strike' | 'flag' | 'check' | 'undo' | 'suspend' }>

function changeQuestion(sitting: Sitting, action: QuestionAction): Sitting {
  const seat = sitting.header.questions[action.question]
  const state = sitting.questions[action.question]
  if (!seat || !state) return sitting
  const changed = questionAfter(sitting, seat, state, action)
  if (changed === state) return sitting
  const questions = sitting.questions.map((each, index) => (index === action.question ? changed : each))
  return { ...sitting, questions }
}

function questionAfter(
  sitting: Sitting,
  seat: SeatedQuestion,
  state: QuestionState,
  action: QuestionAction,
): QuestionState {
  const drill = sitting.header.kind === 'drill'
  switch (action.type) {
    case 'answer': {
      const chosen = seat.options.filter((id) => action.chosen.includes(id))
      const known = action.chosen.every((id) => seat.options.includes(id))
      if (state.verdict || !known || chosen.length > seat.choose || same(chosen, state.chosen)) return state
      return { ...state, chosen }
    }
    case 'strike': {
      if (
        state.verdict ||
        !seat.options.includes(action.option) ||
        state.struck.includes(action.option) === action.on
      )
        return state
      const struck = seat.options.filter((id) =>
        id === action.option ? action.on : state.struck.includes(id),
      )
      return { ...state, struck }
    }
    case 'flag':
      return state.flagged === action.on ? state : { ...state, flagged: action.on }
    case 'check': {
      if (!drill || state.verdict || state.chosen.length !== seat.choose) return state
      const { verdict, sure } = action
      return { ...state, verdict, ...(sure ? { sure } : {}) }
    }
    case 'suspend': {
      if (!drill || (state.suspended ?? false) === action.on) return state
      const { suspended: _suspended, ...others } = state
      return action.on ? { ...others, suspended: true } : others
    }
    case 'undo': {
      if (!drill || !state.verdict) return state
      const { verdict: _verdict, sure: _sure, ...open } = state
      return { ...open, undone: true }
    }
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}
