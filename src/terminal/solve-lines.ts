import type { BatchItem } from '../bank/batch-schema.ts'
import type { TerminalIo } from './io.ts'
import { openLines } from './lines-io.ts'
import { hang, wrapText } from './text.ts'

/** What a person answered to one question of a batch. */
export type BlindAnswer = Pick<BatchItem, 'answer' | 'confidence' | 'against'>

/**
 * Asks the questions of a batch one after the other, in lines, and tells nothing about the keys. Each answer is handed
 * to `save` at once. Gives 'left' at `q` and when `io.signal` aborts, 'ended' when the input ends in the middle.
 */
export async function runSolveLines(
  items: readonly BatchItem[],
  io: TerminalIo,
  save: (item: BatchItem, answer: BlindAnswer) => void,
): Promise<'finished' | 'left' | 'ended'> {
  const lines = openLines(io)
  try {
    for (const [index, item] of items.entries()) {
      lines.say(itemText(item, `Question ${index + 1} of ${items.length}`, io))
      const answer = await asked(item, lines)
      if (typeof answer === 'string') return answer
      if (answer) save(item, answer)
    }
    return 'finished'
  } finally {
    lines.close()
  }
}

type Lines = ReturnType<typeof openLines>
type Stopped = 'left' | 'ended'

/** An answer; undefined where the question is passed over. */
async function asked(item: BatchItem, lines: Lines): Promise<BlindAnswer | undefined | Stopped> {
  const answer = await until(
    lines,
    `Choose ${item.choose}, by letter (empty line: pass over, q: leave).`,
    (line) => (line === '' ? [] : lettersOf(line, item)),
    `That is not ${item.choose} of the letters ${Object.keys(item.options).join(', ')}.`,
  )
  if (typeof answer === 'string') return answer
  if (answer.value.length === 0) return undefined
  const confidence = await until(
    lines,
    'How sure, in percent (0 to 100)?',
    shareOf,
    'That is not a number from 0 to 100.',
  )
  if (typeof confidence === 'string') return confidence
  const against: BlindAnswer['against'] = {}
  for (const letter of Object.keys(item.options).filter((each) => !answer.value.includes(each))) {
    const reason = await until(
      lines,
      `What speaks against ${letter}?`,
      (line) => line || undefined,
      'A few words will do.',
    )
    if (typeof reason === 'string') return reason
    against[letter] = reason.value
  }
  return { answer: answer.value, confidence: confidence.value, against }
}

/** Asks until a line can be read; `q` leaves. In an object, since a reason may be the word "left". */
async function until<T>(
  lines: Lines,
  prompt: string,
  read: (line: string) => T | undefined,
  otherwise: string,
): Promise<{ value: T } | Stopped> {
  for (;;) {
    lines.say(prompt)
    const got = await lines.next()
    if (typeof got === 'string') return got === 'ended' ? 'ended' : 'left'
    const line = got.line.trim()
    if (line.toLowerCase() === 'q') return 'left'
    const value = read(line)
    if (value !== undefined) return { value }
    lines.say(otherwise)
  }
}

/** `95`, `95 %` and `0.95` are the same. */
function shareOf(line: string): number | undefined {
  const percent = /^(\d{1,3})\s*%?$/.exec(line)
  if (percent) return Number(percent[1]) <= 100 ? Number(percent[1]) / 100 : undefined
  return /^[01]?\.\d+$/.test(line) && Number(line) <= 1 ? Number(line) : undefined
}

function lettersOf(line: string, { options, choose }: BatchItem): string[] | undefined {
  const letters = line
    .toUpperCase()
    .replaceAll(/[\s,]+/g, '')
    .split('')
  const known = letters.every((letter) => Object.hasOwn(options, letter))
  return known && letters.length === choose && new Set(letters).size === choose ? letters.sort() : undefined
}

function itemText({ stem, options }: BatchItem, place: string, { columns, theme }: TerminalIo): string {
  const width = Math.min(columns() - 1, 100)
  return [
    '',
    theme.heading(place),
    ...stem.split('\n\n').flatMap((part) => [...wrapText(part, width, theme), '']),
    ...Object.entries(options).flatMap(([letter, text]) =>
      hang(`${letter}. `, wrapText(text, width - 3, theme)),
    ),
    '',
  ].join('\n')
}
