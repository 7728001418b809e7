/** One thing a learner can do, under the same name on the screen and in line mode. */
export interface ScreenAction {
  id: string
  /** Keys as help shows them. */
  keys: string
  /** The command of line mode as its help shows it. */
  command: string
  /** What it does. */
  does: string
  /** What the command does where that is not the same. */
  commandDoes?: string
}

const ANSWERING: readonly ScreenAction[] = [
  {
    id: 'choose',
    keys: 'A-Z',
    command: 'b or a,c',
    does: 'choose an option, or take the choice back',
    commandDoes: 'choose an option or take it back; several letters: choose exactly these',
  },
  {
    id: 'toggle',
    keys: 'up down j k, space',
    command: 'b or a,c',
    does: 'move the focus, choose what is in focus',
    commandDoes: 'choose',
  },
  { id: 'strike', keys: 'x', command: 'x b', does: 'strike an option out, or take it back' },
]
const PREVIOUS: ScreenAction = { id: 'previous', keys: 'left p', command: 'p', does: 'previous question' }
const READ: ScreenAction = {
  id: 'read',
  keys: 'PgUp PgDn Home End',
  command: 'v',
  does: 'scroll',
  commandDoes: 'show the question again',
}
const HELP: ScreenAction = { id: 'help', keys: '?', command: '?', does: 'all keys' }

/** Everything the exam screen can do; line mode has to do it too. */
export const EXAM_ACTIONS: readonly ScreenAction[] = [
  ...ANSWERING,
  { id: 'flag', keys: 'm', command: 'm', does: 'flag the question for review' },
  { id: 'next', keys: 'right n Enter', command: 'n or empty line', does: 'next question' },
  PREVIOUS,
  { id: 'goto', keys: 'number, Enter', command: '12', does: 'go to a question' },
  READ,
  { id: 'review', keys: 'r', command: 'r', does: 'review all questions' },
  { id: 'open', keys: 'r, then o', command: 'o', does: 'next question still open' },
  { id: 'flagged', keys: 'r, then f', command: 'f or flagged', does: 'next flagged question' },
  { id: 'submit', keys: 'r, then s, y', command: 's, then y', does: 'hand in' },
  { id: 'time', keys: 't', command: 't', does: 'show or hide the clock', commandDoes: 'say the time' },
  HELP,
  { id: 'leave', keys: 'Ctrl-C', command: 'q', does: 'leave; everything is saved' },
]

/** Everything the drill screen can do; line mode has to do it too. */
export const DRILL_ACTIONS: readonly ScreenAction[] = [
  ...ANSWERING,
  { id: 'flag', keys: 'm', command: 'm', does: 'flag the question' },
  {
    id: 'suspend',
    keys: 's',
    command: 's',
    does: 'leave the question out of later drills, or take it back in',
  },
  { id: 'check', keys: 'Enter', command: 'empty line', does: 'check the answer' },
  {
    id: 'sure',
    keys: '1 2 3',
    command: '1, 2 or 3',
    does: 'check, and say how sure: 1 guess, 2 unsure, 3 sure',
  },
  { id: 'undo', keys: 'u', command: 'u', does: 'take the last check back' },
  {
    id: 'dispute',
    keys: '! after the verdict',
    command: '! and the reason',
    does: 'write down what is wrong with the question',
  },
  { id: 'next', keys: 'right n, Enter after the verdict', command: 'n', does: 'next question' },
  PREVIOUS,
  READ,
  { id: 'finish', keys: 'z', command: 'z', does: 'end the drill here, with its summary' },
  HELP,
  { id: 'leave', keys: 'q Ctrl-C', command: 'q', does: 'leave; everything is saved' },
]
