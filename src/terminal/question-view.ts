import type { Question } from '../bank/bank.ts'
import type { SeatedQuestion } from '../exam/form.ts'
import { letterOf } from '../exam/letters.ts'
import type { QuestionState } from '../exam/sitting.ts'
import type { Theme } from '../theme.ts'
import type { Size } from './io.ts'
import { hang, spread, widthOf, wrapText } from './text.ts'

/** A question as it is seated, with what the learner did to it. */
export interface QuestionShown {
  question: Question
  seat: SeatedQuestion
  state: QuestionState
}

/** Terminals with fewer columns get a tighter margin before the options. */
const NARROW = 60

/** Lines of scenario, prompt and how many to choose. */
function stemLines({ question, seat, state }: QuestionShown, size: Size, theme: Theme): string[] {
  const width = size.columns - 2
  const scenario = wrapText(question.scenario, width, theme)
  const prompt = wrapText(question.prompt, width, theme)
  const count = chooseText(seat, state, theme)
  const last = spread(prompt.at(-1) ?? '', count, width - 1)
  const tail =
    last === undefined
      ? [...prompt, ' '.repeat(Math.max(0, width - 1 - widthOf(count))) + count]
      : [...prompt.slice(0, -1), last]
  return [...scenario, '', ...tail].map((line) => (line ? ` ${line}` : ''))
}

/** `choose 2 · 1 chosen`. */
function chooseText(seat: SeatedQuestion, state: QuestionState, theme: Theme): string {
  if (seat.choose === 1) return theme.dim('choose 1')
  const text = `choose ${seat.choose} ${theme.glyphs.dot} ${state.chosen.length} chosen`
  return state.chosen.length === seat.choose ? theme.dim(text) : theme.key(text)
}

/** Lines of one option as seated at `index`: focus, letter, box or stroke, text. */
function optionLines(
  { question, seat, state }: QuestionShown,
  index: number,
  focused: boolean,
  size: Size,
  theme: Theme,
): string[] {
  const id = seat.options[index]!
  const { glyphs } = theme
  const chosen = state.chosen.includes(id)
  const struck = state.struck.includes(id)
  const mark = focused ? theme.focus(glyphs.focus) : ' '
  const letter = focused ? theme.focus(letterOf(index)) : theme.key(letterOf(index))
  const boxes = seat.choose === 1 ? glyphs.radio : glyphs.box
  // Strike-through is not drawn everywhere: the mark of what is chosen and struck has a shape of its own.
  const on = struck ? boxes.on.replace(/^.|.$/gu, '~') : boxes.on
  const box = chosen ? theme.chosen(on) : struck ? theme.dim(glyphs.struck) : boxes.off
  const first = size.columns < NARROW ? `${mark}${letter} ${box} ` : ` ${mark} ${letter}  ${box} `
  const text = question.options.find((option) => option.id === id)?.text ?? ''
  const tilde = struck && !theme.color ? 4 : 0
  const lines = wrapText(text, size.columns - 1 - widthOf(first) - tilde, theme)
  return hang(first, struck ? lines.map(theme.struck) : lines)
}

/** Stem and options, and which lines the focused option takes. */
export function questionBody(
  shown: QuestionShown,
  focus: number,
  size: Size,
  theme: Theme,
): { body: string[]; focus: [number, number] } {
  const body = [...stemLines(shown, size, theme), '']
  let lines: [number, number] = [0, 0]
  for (const index of shown.seat.options.keys()) {
    const option = optionLines(shown, index, index === focus, size, theme)
    if (index === focus) lines = [body.length, body.length + option.length]
    body.push(...option)
  }
  return { body, focus: lines }
}
