import type { Request } from '../exam/desk.ts'
import { letterOf } from '../exam/letters.ts'
import type { Sitting } from '../exam/sitting.ts'
import {
  goTo,
  letterOption,
  optionAt,
  setChoice,
  toggleChoice,
  toggleFlag,
  toggleStrike,
  type Wish,
} from './choose.ts'
import { chosenText } from './lines-text.ts'

/** What a typed line leads to. */
export interface Reply {
  request?: Request
  /** Words at once, or words that depend on the sitting after the request. */
  say?: string | ((after: Sitting) => string)
  /** Show the question afterwards. */
  show?: boolean
  /** Leave in the middle. */
  leave?: boolean
}

/** The reply to a wish: words where it cannot be. */
export function replyTo(wish: Wish, reply: Omit<Reply, 'request'>): Reply {
  return 'hint' in wish ? { say: wish.hint } : { ...reply, request: wish.request }
}

/** Goes to the question at `index`, or says `words` where there is none. */
export function showQuestion(sitting: Sitting, index: number | undefined, words: string): Reply {
  if (index === undefined || !sitting.questions[index]) return { say: words }
  return replyTo(goTo(sitting, index + 1), { show: true })
}

/** The commands that exam and drill share; undefined where the line is none of them. */
export function sharedCommand(line: string, sitting: Sitting): Reply | undefined {
  const index = sitting.current
  const { options } = sitting.header.questions[index]!
  const chosen = choiceOf(line, options)
  const say = (after: Sitting) =>
    chosenText({ seat: after.header.questions[index]!, state: after.questions[index]! })
  if (chosen?.length === 1) return replyTo(toggleChoice(sitting, index, chosen[0]!), { say })
  if (chosen) return replyTo(setChoice(sitting, index, chosen), { say })
  const strike = /^(?:x|strike)\s*([A-Za-z])$/.exec(line)
  if (strike) return strikeReply(sitting, index, optionAt(strike[1]!, options.length))
  switch (line) {
    case 'm':
    case 'flag': {
      const words = (after: Sitting) =>
        after.questions[index]!.flagged ? 'Flagged.' : 'Not flagged any more.'
      return { request: toggleFlag(sitting, index), say: words }
    }
    case 'n':
    case 'next':
      return showQuestion(sitting, index + 1, 'That was the last question.')
    case 'p':
    case 'previous':
      return showQuestion(sitting, index - 1, 'This is the first question.')
    case 'v':
    case 'view':
      return { show: true }
    default:
      return undefined
  }
}

/** Option ids that a line like `b`, `a,c`, `a c` or `AC` names, each once; undefined where it names none. */
function choiceOf(line: string, options: readonly string[]): string[] | undefined {
  const letters = line.replaceAll(/[\s,]+/g, '').split('')
  const indices = letters.map((letter) => letterOption(letter, options.length))
  if (indices.length === 0 || indices.includes(undefined)) return undefined
  const named = indices.map((index) => options[index!]!)
  return new Set(named).size === named.length ? named : undefined
}

function strikeReply(sitting: Sitting, index: number, at: number | undefined): Reply {
  if (at === undefined) return { say: 'There is no such option.' }
  const option = sitting.header.questions[index]!.options[at]!
  const say = (after: Sitting) =>
    `${letterOf(at)} ${after.questions[index]!.struck.includes(option) ? 'struck out.' : 'no longer struck out.'}`
  return replyTo(toggleStrike(sitting, index, option), { say })
}
