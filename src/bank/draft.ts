import type { Fact, Option, Question } from './bank.ts'
import { shortHash } from './digest.ts'

/** What decides about a draft before a word of it is written. */
export interface DraftPlan {
  topic: string
  id: string
  task: string
  facts: string[]
  options: number
  /** Places of the keys among the options, from 1. */
  keys: readonly number[]
  seed: string
}

/** A day on which no page of today was read; with `--fresh` it is reported as stale. */
const NOT_READ = '2000-01-01'

const NUMBERS =
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six`.split(
    /\s+/,
  )

/** Ways to be wrong that tempt. */
const TRAPS: Omit<Option, 'id'>[] = [
  {
    text: 'Write a tempting design that works but breaks c1.',
    fails: ['c1'],
    why: 'Say what makes it tempting, and how it breaks the constraint.',
  },
  {
    text: 'Write another design that works but breaks c2.',
    fails: ['c2'],
    why: 'Say what it does well, and where it breaks the constraint.',
  },
  {
    text: 'Write what people choose who hold the belief of this option.',
    belief: 'Write the false belief in one sentence.',
    why: 'Say what is true in place of the belief, and what follows here.',
  },
  {
    text: 'Write what was good practice before the service changed.',
    belief: 'Write what used to be true.',
    why: 'Say what has changed, and what therefore happens here today.',
  },
  {
    text: 'Write a fix for the symptom that leaves the cause alone.',
    fails: ['c1'],
    why: 'Say what gets better with it, and what stays as bad as before.',
  },
  {
    text: 'Write how a similar service or feature would do this job.',
    belief: 'Write what people mix up.',
    why: 'Say how the two differ, and why the difference decides here.',
  },
]

/** A valid question whose texts say what to write in their place. `check` reports no error on it. */
export function draftQuestion(plan: DraftPlan): Question {
  const { topic, id, task, facts, options, keys, seed } = plan
  const several = keys.length > 1
  let traps = 0
  return {
    id,
    version: 1,
    status: 'draft',
    task,
    facts,
    cognitive: 'apply',
    angoff: [0.5],
    // Two drafts must not look like one question, so each has words of its own.
    scenario: `Draft ${topic}/${id}, draw ${shortHash(JSON.stringify([seed, topic, id]), 8)}. Write who runs what, what happens, and each demand that decides.`,
    prompt: `Which ${several ? 'combination of actions' : 'solution'} will meet these requirements?`,
    constraints: {
      c1: 'Write a demand of the scenario that a tempting design breaks.',
      c2: 'Write another one, or the qualifier of the prompt.',
    },
    options: Array.from({ length: options }, (_, index): Option => {
      const key = keys.indexOf(index + 1)
      const id = `option-${index + 1}`
      return key === -1 ? { id, ...trap(traps++) } : { id, ...keyOption(key, several) }
    }),
    takeaway: 'Write the one sentence that a learner is to remember.',
  }
}

const SCENARIO = /^Draft \S+, draw [0-9a-f]{8}\. Write /

/** Whether a text is still one of those that say what to write in their place. */
export function isDraftText(text: string): boolean {
  if (!/^\s*(?:Draft|Say|Write) /.test(text)) return false
  draftTexts ??= new Set(allDraftTexts())
  return SCENARIO.test(text) || draftTexts.has(text.trim())
}

let draftTexts: ReadonlySet<string> | undefined

function* allDraftTexts(): Iterable<string> {
  for (const keys of [[1], NUMBERS.slice(1).map((_, index) => index + 1)]) {
    const plan = { topic: '', id: '', task: '', facts: [], options: 26, keys, seed: '' }
    const { constraints, options, takeaway } = draftQuestion(plan)
    yield* [...Object.values(constraints), takeaway, draftFact('').claim]
    for (const { text, why, belief } of options) yield* belief ? [text, why, belief] : [text, why]
  }
}

function keyOption(index: number, several: boolean): Omit<Option, 'id'> {
  return {
    text: several
      ? `Write step ${NUMBERS[index]} of the right design.`
      : 'Write the right design, as long as drawn.',
    correct: true,
    meets: several ? [index === 1 ? 'c2' : 'c1'] : ['c1', 'c2'],
    why: several
      ? `Say what step ${NUMBERS[index]} adds, by which fact, and what fails for lack of it.`
      : 'Say by which fact it works, and what sets it apart from the others.',
  }
}

function trap(index: number): Omit<Option, 'id'> {
  const kind = TRAPS[index % TRAPS.length]!
  if (index < TRAPS.length) return kind
  const number = `Wrong design ${NUMBERS[index]}.`
  return { ...kind, text: `${kind.text} ${number}`, why: `${kind.why} ${number}` }
}

/** A fact whose texts say what to write in their place; `host` is one that the bank allows references to. */
export function draftFact(host: string): Fact {
  return {
    id: 'first-fact',
    claim: 'Write one sentence that is true today and that the page below says.',
    status: 'current',
    references: [{ url: `https://${host}/`, checked: NOT_READ }],
  }
}
