import type { Request } from '../exam/desk.ts'
import { placeOf } from '../exam/letters.ts'
import type { Sitting } from '../exam/sitting.ts'

/** Either something to ask of the desk or a sentence that says why not. */
export type Wish = { request: Request } | { hint: string }

const JUDGED = { hint: 'This question is judged already.' }

/** Said where a question is disputed that has no verdict yet. */
export const ANSWER_FIRST = 'Answer first; a question is disputed after its verdict.'

/** Index of the option that a letter names, in either case; undefined where there is none. */
export function optionAt(letter: string, options: number): number | undefined {
  if (!/^[A-Za-z]$/.test(letter)) return undefined
  const index = placeOf(letter)
  return index < options ? index : undefined
}

/** Lower-case letters from here on are commands; their upper case still chooses. */
const FIRST_COMMAND_LETTER = 'j'

/** The option that a letter chooses, or undefined where it is a command. */
export function letterOption(letter: string, options: number): number | undefined {
  if (/^[a-z]$/.test(letter) && letter >= FIRST_COMMAND_LETTER) return undefined
  return optionAt(letter, options)
}

/**
 * Chooses an option or takes the choice back. In a single response a new choice replaces the old one; in a
 * multiple response one too many is refused.
 */
export function toggleChoice(sitting: Sitting, question: number, option: string): Wish {
  const { choose } = sitting.header.questions[question]!
  const { chosen, verdict } = sitting.questions[question]!
  if (verdict) return JUDGED
  const without = chosen.filter((id) => id !== option)
  if (without.length < chosen.length) return { request: { type: 'answer', question, chosen: without } }
  if (choose === 1) return { request: { type: 'answer', question, chosen: [option] } }
  if (chosen.length >= choose) return { hint: `Choose only ${choose}: take one back first.` }
  return { request: { type: 'answer', question, chosen: [...chosen, option] } }
}

/** Chooses exactly these options. */
export function setChoice(sitting: Sitting, question: number, chosen: string[]): Wish {
  const { choose } = sitting.header.questions[question]!
  if (sitting.questions[question]!.verdict) return JUDGED
  if (chosen.length > choose) return { hint: `Choose only ${choose}.` }
  return { request: { type: 'answer', question, chosen } }
}

/** Strikes an option out, or takes the stroke back. */
export function toggleStrike(sitting: Sitting, question: number, option: string): Wish {
  const { struck, verdict } = sitting.questions[question]!
  if (verdict) return JUDGED
  return { request: { type: 'strike', question, option, on: !struck.includes(option) } }
}

/** Flags a question for review, or takes the flag back. */
export function toggleFlag(sitting: Sitting, question: number): Request {
  return { type: 'flag', question, on: !sitting.questions[question]!.flagged }
}

/** Keeps a question out of later drills, or brings it back. */
export function toggleSuspended(sitting: Sitting, question: number): Request {
  return { type: 'suspend', question, on: !sitting.questions[question]!.suspended }
}

/** What is said of it. */
export function suspendedText(suspended: boolean): string {
  return suspended
    ? 'Suspended: later drills leave this question out. s brings it back.'
    : 'No longer suspended.'
}

/** Asks for the verdict; refused until enough options are chosen. */
export function checkAnswer(sitting: Sitting, question: number, sure?: 1 | 2 | 3): Wish {
  const { choose } = sitting.header.questions[question]!
  const { chosen, verdict } = sitting.questions[question]!
  if (verdict) return JUDGED
  if (chosen.length < choose)
    return {
      hint: choose === 1 ? 'Choose an option first.' : `Choose ${choose} first: ${chosen.length} chosen.`,
    }
  return { request: { type: 'check', question, ...(sure ? { sure } : {}) } }
}

/** Index of the question numbered `number` (1 first), or words. */
export function goTo(sitting: Sitting, number: number): Wish {
  const count = sitting.questions.length
  if (!(number >= 1 && number <= count)) return { hint: `There is no question ${number}: 1 to ${count}.` }
  return { request: { type: 'visit', question: number - 1 } }
}
