import inquirer from 'inquirer'
import { cleanLine } from '../clean.ts'
import type { TerminalIo } from './io.ts'
import { inAlternateBuffer, promptContext } from './screen.ts'
import { pad, spread, widthOf } from './text.ts'

/** One line of the home menu. */
export interface HomeChoice<Value> {
  label: string
  /** What stands beside it: where one would go on, how much there is to do. */
  hint: string
  value: Value
}

export interface HomeMenu<Value> {
  /** What there is: exam code, questions, topics. */
  title: string
  choices: readonly HomeChoice<Value>[]
}

/** Rows that title, description and Inquirer's own lines take. */
const OTHER_ROWS = 5

/** Cells between label and hint. */
const GAP = 3

/** Lets the learner choose from the home menu; undefined at Ctrl-C, at the end of input and at `io.signal`. */
export async function runHomeMenu<Value>(menu: HomeMenu<Value>, io: TerminalIo): Promise<Value | undefined> {
  const unsubscribe = io.onContinue?.(() => wake(io))
  try {
    const outcome = await inAlternateBuffer(io, () => choose(menu, io))
    return outcome === 'left' ? undefined : outcome.value
  } finally {
    unsubscribe?.()
  }
}

async function choose<Value>(menu: HomeMenu<Value>, io: TerminalIo): Promise<HomeChoice<Value>> {
  const { theme } = io
  const width = io.columns() - 3
  const heading = spread(theme.heading('certdrill'), theme.dim(cleanLine(menu.title)), width)
  const longest = Math.max(...menu.choices.map(({ label }) => widthOf(cleanLine(label))))
  const choices = menu.choices.map(({ label, hint }, value) => {
    const text = pad(cleanLine(label), longest)
    return longest + GAP + widthOf(cleanLine(hint)) <= width - 2
      ? { name: `${text}${' '.repeat(GAP)}${theme.dim(cleanLine(hint))}`, value }
      : { name: text.trimEnd(), value, description: cleanLine(hint) }
  })
  const prompt = inquirer.createPromptModule(promptContext(io))
  const { index } = await prompt([
    {
      type: 'select',
      name: 'index',
      message: `${heading ?? cleanLine(menu.title)}\n`,
      pageSize: Math.max(3, io.rows() - OTHER_ROWS),
      loop: false,
      theme: {
        prefix: { idle: '', done: '' },
        icon: { cursor: theme.glyphs.focus },
        style: {
          highlight: theme.focus,
          description: theme.dim,
          keysHelpTip: () =>
            theme.dim(`${theme.glyphs.up} ${theme.glyphs.down} move   Enter choose   Ctrl-C quit`),
        },
      },
      choices,
    },
  ])
  return menu.choices[index as number]!
}

/** Inquirer leaves its input paused after Ctrl-Z and fg; this wakes it and has it draw again. */
function wake({ input, output }: TerminalIo): void {
  setImmediate(() => {
    input.setRawMode?.(true)
    input.resume()
    output.emit('resize')
  })
}
