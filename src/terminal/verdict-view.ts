import { clean } from '../clean.ts'
import type { DrillDesk } from '../exam/desk.ts'
import { letterOf } from '../exam/letters.ts'
import type { QuestionState } from '../exam/sitting.ts'
import type { Theme } from '../theme.ts'
import type { QuestionShown } from './question-view.ts'
import { hang, spread, widthOf, wrapStyled, wrapText } from './text.ts'

/** A judged question with what it rests on. */
export interface Judged extends QuestionShown {
  facts: ReturnType<DrillDesk['facts']>
}

export interface VerdictOptions {
  width: number
  theme: Theme
  hyperlinks: boolean
  /** Addresses unbroken on lines of their own, to be copied: what is read line by line has no width. */
  wholeAddresses?: boolean
}

/** Verdict, every option with its why, what to remember, corrections of the notes, sources, the question again. */
export function verdictLines(judged: Judged, options: VerdictOptions): string[] {
  const { width, theme } = options
  const { question, seat } = judged
  const stem = [question.scenario, question.prompt].flatMap((text) => [
    '',
    ...wrapText(text, width - 2, theme),
  ])
  return [
    ...wrapStyled(verdictText(judged, theme), width - 2).map((line) => ` ${line}`),
    '',
    ...seat.options.flatMap((_, index) => optionWithWhy(judged, index, width, theme)),
    '',
    ...labelled('Remember', wrapText(question.takeaway, width - LABEL, theme), theme),
    ...notesLines(judged, options),
    ...sourceLines(judged, options),
    '',
    ` ${theme.heading('Question')}`,
    ...stem.slice(1).map((line) => (line ? ` ${line}` : '')),
  ]
}

const SURE = { 1: 'a guess', 2: 'unsure', 3: 'sure' }

/** `✗ You chose C. The key is A. (You were sure.)` */
export function verdictText({ seat, state }: QuestionShown, theme: Theme): string {
  const { verdict, chosen, sure } = state
  const letters = (ids: readonly string[]) =>
    ids
      .map((id) => letterOf(seat.options.indexOf(id)))
      .sort()
      .join(', ')
  const key = letters(verdict?.key ?? [])
  const confidence = sure ? theme.dim(` (${sure === 1 ? 'it was' : 'you were'} ${SURE[sure]})`) : ''
  if (verdict?.correct) return theme.right(`${theme.glyphs.right} Right. The key is ${key}.`) + confidence
  const words = chosen.length === 0 ? 'You chose nothing.' : `You chose ${letters(chosen)}.`
  return theme.wrong(`${theme.glyphs.wrong} Wrong. ${words} The key is ${key}.`) + confidence
}

function optionWithWhy(
  { question, seat, state }: Judged,
  index: number,
  width: number,
  theme: Theme,
): string[] {
  const id = seat.options[index]!
  const option = question.options.find((each) => each.id === id)
  const note = optionNote(state, id)
  const first = ` ${optionMark(state, id, theme)} ${theme.key(letterOf(index))}  `
  const indent = widthOf(first)
  const text = wrapText(option?.text ?? '', width - indent - 1, theme)
  const last = note && spread(text.at(-1) ?? '', theme.dim(note), width - indent - 2)
  const shown = !note ? text : last ? [...text.slice(0, -1), last] : [...text, theme.dim(note)]
  const bullet = `${' '.repeat(indent)}${theme.dim(theme.glyphs.arrow)} `
  const why = wrapText(option?.why ?? '', width - widthOf(bullet) - 1, theme)
  return [...hang(first, shown), ...hang(bullet, why.map(theme.dim))]
}

function optionMark({ verdict, chosen }: QuestionState, id: string, { glyphs, right, wrong }: Theme): string {
  if (verdict?.key.includes(id)) return right(glyphs.right)
  return chosen.includes(id) ? wrong(glyphs.wrong) : ' '
}

function optionNote({ verdict, chosen }: QuestionState, id: string): string {
  if (chosen.includes(id)) return 'you chose this'
  return verdict?.key.includes(id) && verdict.key.length > 1 && chosen.length > 0 ? 'you missed this' : ''
}

/** Cells of the labels Remember, Notes and Source. */
const LABEL = 12

function labelled(label: string, lines: readonly string[], theme: Theme): string[] {
  return hang(` ${theme.heading(label.padEnd(LABEL - 2))}`, lines)
}

function notesLines({ facts }: Judged, { width, theme }: VerdictOptions): string[] {
  return facts.flatMap(({ differs, references }) => {
    if (!differs) return []
    const checked = references.map((reference) => reference.checked).sort()
    const text = `${differs.trim()} (checked ${checked.at(-1) ?? 'never'})`
    return labelled('Notes', wrapText(text, width - LABEL, theme), theme)
  })
}

function sourceLines({ facts, question }: Judged, options: VerdictOptions): string[] {
  const { width, theme, hyperlinks, wholeAddresses } = options
  const references = [...facts.flatMap((fact) => fact.references), ...(question.references ?? [])]
  const urls = [...new Set(references.map(({ url }) => url))]
  if (wholeAddresses && urls.length > 0)
    return [` ${theme.heading('Source')}`, ...urls.map((url) => clean(url))]
  const lines = urls.flatMap((url) =>
    wrapStyled(clean(url.replace(/^https:\/\//, '')), width - LABEL).map((line) =>
      hyperlinks ? link(url, theme.link(line)) : line,
    ),
  )
  return urls.length === 0 ? [] : labelled('Source', lines, theme)
}

/** An OSC 8 link; the address is percent-encoded, so nothing in it can end the sequence. */
function link(url: string, text: string): string {
  return `\x1b]8;;${encodeURI(clean(url)).replaceAll('%25', '%')}\x1b\\${text}\x1b]8;;\x1b\\`
}
