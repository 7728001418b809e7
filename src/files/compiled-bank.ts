import type { Bank, Question, Topic } from '../bank/bank.ts'
import { keyOf, optionIds, rememberOptions } from '../bank/bank.ts'
import { bankDigest, questionHash, rememberDigest, rememberHash } from '../bank/digest.ts'

/*
 * A compiled bank is two lines of ASCII. The first has what every start needs: the manifest, and of each question what
 * a form is drawn from. The second has the texts, topic by topic and question by question, read when they are asked for:
 * a sitting shows few of them, and reading all takes longer than the draw.
 */

type Drawn = Pick<Question, 'id' | 'version' | 'status' | 'task' | 'facts' | 'angoff' | 'enemies' | 'shuffle'>

interface CompiledQuestion {
  drawn: Drawn
  options: string[]
  key: string[]
  hash: string
  /** Length of its text in the second line. */
  length: number
}

interface CompiledTopic {
  topic: string
  title: string
  file: string
  /** Length of the text of its facts, which stands before those of its questions. */
  factsLength: number
  questions: CompiledQuestion[]
}

interface CompiledBank {
  digest: string
  manifest: Bank['manifest']
  topics: CompiledTopic[]
  textsLength: number
}

/** The text of a bank that loads fast. */
export function compileBank(bank: Bank): string {
  const texts: string[] = []
  const put = (value: unknown) => {
    const text = ascii(JSON.stringify(value))
    texts.push(text)
    return text.length
  }
  const topics = bank.topics.map(
    ({ topic, title, file, facts, questions }): CompiledTopic => ({
      topic,
      title,
      file,
      factsLength: put(facts),
      questions: questions.map((question) => ({
        drawn: drawnPart(question),
        options: optionIds(question),
        key: keyOf(question),
        hash: questionHash(question),
        length: put(question),
      })),
    }),
  )
  const textsLength = texts.reduce((sum, { length }) => sum + length, 0)
  const head: CompiledBank = { digest: bankDigest(bank), manifest: bank.manifest, topics, textsLength }
  return `${ascii(JSON.stringify(head))}\n${texts.join('')}\n`
}

function drawnPart({ id, version, status, task, facts, angoff, enemies, shuffle }: Question): Drawn {
  return {
    id,
    version,
    status,
    task,
    facts,
    angoff,
    ...(enemies ? { enemies } : {}),
    ...(shuffle === undefined ? {} : { shuffle }),
  }
}

/** The bank of a text of `compileBank`. Throws `SyntaxError` where it is none, or is cut short. */
export function parseCompiledBank(text: string): Bank {
  const end = text.indexOf('\n')
  const { digest, manifest, topics, textsLength } = JSON.parse(
    text.slice(0, Math.max(0, end)),
  ) as CompiledBank
  if (!Array.isArray(topics) || text.length !== end + textsLength + 2)
    throw new SyntaxError('not a compiled bank')
  let at = end + 1
  const next: Next = (length) => {
    const from = at
    at += length
    return () => JSON.parse(text.slice(from, from + length))
  }
  const bank = { manifest, topics: topics.map((topic) => topicOf(topic, next)) }
  rememberDigest(bank, digest)
  return bank
}

/** Takes the next so many characters of the texts, to be read later. */
type Next = (length: number) => () => unknown

function topicOf({ factsLength, questions, ...rest }: CompiledTopic, next: Next): Topic {
  const facts = once(next(factsLength) as () => Topic['facts'])
  return {
    ...rest,
    get facts() {
      return facts()
    },
    questions: questions.map((question) => questionOf(question, next)),
  }
}

function questionOf({ drawn, options: all, key, hash, length }: CompiledQuestion, next: Next): Question {
  const whole = once(next(length) as () => Question)
  // Own properties, so that a copy or a comparison sees a question like any other.
  const question = {
    ...drawn,
    get cognitive() {
      return whole().cognitive
    },
    get scenario() {
      return whole().scenario
    },
    get prompt() {
      return whole().prompt
    },
    get constraints() {
      return whole().constraints
    },
    get options() {
      return whole().options
    },
    get takeaway() {
      return whole().takeaway
    },
    get references() {
      return whole().references
    },
    get waive() {
      return whole().waive
    },
  } as Question
  rememberHash(question, hash)
  rememberOptions(question, { all, key })
  return question
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function ascii(text: string): string {
  return text.replace(/[\u007f-\uffff]/g, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
