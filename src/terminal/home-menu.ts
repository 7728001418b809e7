import inquirer from 'inquirer'
import { cleanLine } from '../clean.ts'
import type { TerminalIo } from './io.ts'
import { enterScreen, inAlternateBuffer, leaveScreen, promptContext } from './screen.ts'
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
  for (;;) {
    const keys = keysOf(menu, io)
    const again = new AbortController()
    const unsubscribe = io.onContinue?.(() => {
      enterScreen(io)
      again.abort()
    })
    const signals = [keys.signal, again.signal, ...(io.signal ? [io.signal] : [])]
    try {
      const outcome = await inAlternateBuffer(io, () =>
        choose(menu, { ...io, signal: AbortSignal.any(signals) }),
      )
      if (outcome !== 'left') return outcome.value
      // Inquirer does not draw again after Ctrl-Z and fg: a new prompt does.
      if (!again.signal.aborted || keys.chosen()) return keys.chosen()?.value
    } finally {
      keys.stop()
      unsubscribe?.()
    }
  }
}

/**
 * One key to each choice: Inquirer's list only moves to the line of a digit, so the digit ends the prompt here. Ctrl-Z
 * gives the shell its screen before Inquirer stops the program.
 */
function keysOf<Value>({ choices }: HomeMenu<Value>, io: TerminalIo) {
  const pressed = new AbortController()
  let chosen: HomeChoice<Value> | undefined
  const listen = (_: unknown, key: { sequence?: string } | undefined) => {
    if (key?.sequence === '\x1a') leaveScreen(io)
    chosen ??= /^[1-9]$/.test(key?.sequence ?? '') ? choices[Number(key!.sequence) - 1] : undefined
    if (chosen) pressed.abort()
  }
  io.input.on('keypress', listen)
  return { signal: pressed.signal, chosen: () => chosen, stop: () => io.input.off('keypress', listen) }
}

async function choose<Value>(menu: HomeMenu<Value>, io: TerminalIo): Promise<HomeChoice<Value>> {
  const { theme } = io
  const width = io.columns() - 3
  const heading = spread(theme.heading('certdrill'), theme.dim(cleanLine(menu.title)), width)
  const labels = menu.choices.map(({ label }, index) => `${index + 1} ${cleanLine(label)}`)
  const longest = Math.max(...labels.map((label) => widthOf(label)))
  const choices = menu.choices.map(({ hint }, value) => {
    const text = pad(labels[value]!, longest)
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
            theme.dim(
              `1-${menu.choices.length}, or ${theme.glyphs.up} ${theme.glyphs.down} and Enter   Ctrl-C quit`,
            ),
        },
      },
      choices,
    },
  ])
  return menu.choices[index as number]!
}
