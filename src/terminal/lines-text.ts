import type { Desk } from '../exam/desk.ts'
import { letterOf } from '../exam/letters.ts'
import type { Sitting } from '../exam/sitting.ts'
import type { Theme } from '../theme.ts'
import type { ScreenAction } from './actions.ts'
import type { QuestionShown } from './question-view.ts'
import { type Status, statusOf } from './status.ts'
import { hang, pad, wrapText } from './text.ts'

/** A question to read from top to bottom. */
export function questionText(shown: QuestionShown, place: string, width: number, theme: Theme): string {
  const { question, seat, state } = shown
  const options = seat.options.flatMap((id, index) => {
    const text = question.options.find((option) => option.id === id)?.text ?? ''
    const marks = [state.chosen.includes(id) ? 'chosen' : '', state.struck.includes(id) ? 'struck' : '']
    const words = marks.filter(Boolean).join(', ')
    return hang(`${letterOf(index)}. `, wrapText(words ? `${text} (${words})` : text, width - 3, theme))
  })
  return [
    '',
    theme.heading(state.flagged ? `${place}, flagged` : place),
    ...wrapText(question.scenario, width, theme),
    '',
    ...wrapText(question.prompt, width, theme),
    `Choose ${seat.choose}.`,
    '',
    ...options,
  ].join('\n')
}

/** The present question of a desk: `Question 12 of 75` and its text. */
export function placedQuestion(desk: Desk, width: number, theme: Theme): string {
  const { header, questions, current } = desk.sitting()
  const shown = {
    question: desk.question(current),
    seat: header.questions[current]!,
    state: questions[current]!,
  }
  return questionText(shown, `Question ${current + 1} of ${questions.length}`, width, theme)
}

/** `Chosen: A, C.` */
export function chosenText({ seat, state }: Omit<QuestionShown, 'question'>): string {
  if (state.chosen.length === 0) return 'Nothing chosen.'
  const letters = state.chosen.map((id) => letterOf(seat.options.indexOf(id))).sort()
  const missing = seat.choose - state.chosen.length
  return `Chosen: ${letters.join(', ')}.${missing > 0 ? ` ${missing} more to choose.` : ''}`
}

const STATUS_WORDS: [Status, string][] = [
  ['answered', 'Answered'],
  ['half', 'Too few chosen'],
  ['open', 'Open'],
  ['unseen', 'Unseen'],
]

/** Question numbers by status, and the flagged ones. */
export function reviewText(sitting: Sitting): string {
  const numbers = (fits: (index: number) => boolean) => {
    const all = [...sitting.questions.keys()].filter(fits)
    return all.length === 0 ? 'none' : ranges(all.map((index) => index + 1))
  }
  return [
    ...STATUS_WORDS.map(
      ([status, words]) => `${words}: ${numbers((index) => statusOf(sitting, index) === status)}`,
    ),
    `Flagged: ${numbers((index) => sitting.questions[index]!.flagged)}`,
  ].join('\n')
}

/** `1-5, 8` for rising numbers. */
export function ranges(numbers: readonly number[]): string {
  const parts: [number, number][] = []
  for (const number of numbers) {
    const last = parts.at(-1)
    if (last && last[1] + 1 === number) last[1] = number
    else parts.push([number, number])
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ')
}

/** All commands with what they do. */
export function commandsText(actions: readonly ScreenAction[]): string {
  const commands = new Map<string, string>()
  for (const { command, does, commandDoes } of actions)
    if (!commands.has(command)) commands.set(command, commandDoes ?? does)
  const width = Math.max(...[...commands.keys()].map((command) => command.length))
  return [...commands].map(([command, does]) => `  ${pad(command, width)}  ${does}`).join('\n')
}
