import { Chalk } from 'chalk'

/** Shapes that carry meaning; every one has an ASCII twin. */
export interface Glyphs {
  right: string
  wrong: string
  focus: string
  flag: string
  answered: string
  /** Some options chosen, but too few. */
  half: string
  open: string
  unseen: string
  /** A box of a single response, then of a multiple response. */
  radio: { on: string; off: string }
  box: { on: string; off: string }
  struck: string
  rule: string
  above: string
  below: string
  previous: string
  next: string
  up: string
  down: string
  dot: string
  ellipsis: string
  arrow: string
  /** Parts of a bar, from thin to full. */
  bar: string[]
}

const UNICODE: Glyphs = {
  right: '✓',
  wrong: '✗',
  focus: '›',
  flag: '⚑',
  answered: '✓',
  half: '½',
  open: '·',
  unseen: '○',
  radio: { on: '(•)', off: '( )' },
  box: { on: '[x]', off: '[ ]' },
  struck: ' ~ ',
  rule: '─',
  above: '▲',
  below: '▼',
  previous: '←',
  next: '→',
  up: '↑',
  down: '↓',
  dot: '·',
  ellipsis: '…',
  arrow: '→',
  bar: ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'],
}

const ASCII: Glyphs = {
  right: '+',
  wrong: 'x',
  focus: '>',
  flag: '!',
  answered: '+',
  half: '/',
  open: '.',
  unseen: 'o',
  radio: { on: '(*)', off: '( )' },
  box: { on: '[x]', off: '[ ]' },
  struck: ' ~ ',
  rule: '-',
  above: '^',
  below: 'v',
  previous: 'left',
  next: 'right',
  up: 'up',
  down: 'down',
  dot: '-',
  ellipsis: '...',
  arrow: '->',
  bar: ['#'],
}

type Paint = (text: string) => string

/** What text means, never how it looks: the only place where a colour or a glyph is named. */
export interface Theme {
  readonly color: boolean
  readonly glyphs: Glyphs
  right: Paint
  wrong: Paint
  /** A key that was not chosen, a question to look at again. */
  missed: Paint
  warning: Paint
  error: Paint
  heading: Paint
  dim: Paint
  /** A key to press or a command to type. */
  key: Paint
  flag: Paint
  focus: Paint
  chosen: Paint
  /** Struck out; without colour the text stands between tildes. */
  struck: Paint
  /** Code in a text; without colour it keeps its back-ticks. */
  code: Paint
  link: Paint
  /** A bar of `share` (0-1) of `width` cells. */
  bar(share: number, width: number): string
}

/** What the terminal can show. `color`: false or 0 for none, true for 16 colours. */
export interface ThemeOptions {
  color: boolean | 0 | 1 | 2 | 3
  unicode: boolean
}

/** The theme for a terminal; it looks at nothing but its options. */
export function makeTheme({ color, unicode }: ThemeOptions): Theme {
  const level = typeof color === 'boolean' ? (color ? 1 : 0) : color
  const chalk = new Chalk({ level })
  const glyphs = unicode ? UNICODE : ASCII
  return {
    color: level > 0,
    glyphs,
    right: paint(chalk.green),
    wrong: paint(chalk.red),
    missed: paint(chalk.yellow),
    warning: paint(chalk.yellow),
    error: paint(chalk.red.bold),
    heading: paint(chalk.bold),
    dim: paint(chalk.dim),
    key: paint(chalk.bold),
    flag: paint(chalk.yellow),
    focus: paint(chalk.cyan),
    chosen: paint(chalk.cyan),
    struck: level > 0 ? paint(chalk.dim.strikethrough) : (text) => `~~${text}~~`,
    code: level > 0 ? paint(chalk.cyan) : (text) => `\`${text}\``,
    link: paint(chalk.underline),
    bar: (share, width) => bar(glyphs.bar, share, width),
  }
}

/** Of one text only: chalk joins all its arguments, which `lines.map` would hand it. */
function paint(style: Paint): Paint {
  return (text) => style(text)
}

function bar(parts: readonly string[], share: number, width: number): string {
  const steps = Math.round(Math.min(1, Math.max(0, share)) * width * parts.length)
  const full = parts.at(-1) ?? ''
  const rest = steps % parts.length
  return full.repeat(Math.floor(steps / parts.length)) + (rest ? parts[rest - 1] : '')
}
