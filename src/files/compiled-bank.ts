import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Bank, Question, Topic } from '../bank/bank.ts'
import { keyOf, optionIds, rememberOptions } from '../bank/bank.ts'
import { bankDigest, questionHash, rememberDigest, rememberHash } from '../bank/digest.ts'

/*
 * A compiled bank is three lines of ASCII: the length of the second; what every start needs, the manifest and of each
 * question what a form is drawn from; and the texts, topic by topic and question by question. These are read when they
 * are asked for: a sitting shows few of them, and reading all takes longer than the draw.
 */

/** Digits of the first line. */
const LENGTH_DIGITS = 10
/** Read at once, in bytes: the first two lines of a bank of some six hundred questions. */
const FIRST_READ = 1 << 18

type Drawn = Pick<Question, 'id' | 'version' | 'status' | 'task' | 'facts' | 'angoff' | 'enemies' | 'shuffle'>

interface CompiledQuestion {
  drawn: Drawn
  options: string[]
  key: string[]
  hash: string
  /** Length of its text in the third line. */
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
  const head: CompiledBank = { digest: bankDigest(bank), manifest: bank.manifest, topics }
  const line = ascii(JSON.stringify(head))
  return `${String(line.length).padStart(LENGTH_DIGITS, '0')}\n${line}\n${texts.join('')}\n`
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

/** The bank of a file with a text of `compileBank`. Throws `SyntaxError` where it is none or is cut short, else errno errors. */
export function openCompiledBank(path: string): Bank {
  // Open for as long as the program runs: the texts are read from it.
  const file = openSync(path, 'r')
  try {
    return parse(file)
  } catch (error) {
    closeSync(file)
    throw error
  }
}

function parse(file: number): Bank {
  const { size } = fstatSync(file)
  const start = read(file, 0, Math.min(size, FIRST_READ))
  const length = Number(start.slice(0, LENGTH_DIGITS))
  const from = LENGTH_DIGITS + 1
  const end = from + length
  if (!(length > 0) || end > size) throw new SyntaxError('not a compiled bank')
  const line = end <= start.length ? start.slice(from, end) : read(file, from, length)
  const { digest, manifest, topics } = JSON.parse(line) as CompiledBank
  if (!Array.isArray(topics)) throw new SyntaxError('not a compiled bank')
  let at = end + 1
  const next: Next = (characters) => {
    const position = at
    at += characters
    return () => JSON.parse(read(file, position, characters))
  }
  const bank = { manifest, topics: topics.map((topic) => topicOf(topic, next)) }
  if (size !== at + 1) throw new SyntaxError('a compiled bank is cut short')
  rememberDigest(bank, digest)
  return bank
}

function read(file: number, position: number, length: number): string {
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const count = readSync(file, bytes, done, length - done, position + done)
    if (count === 0) throw new SyntaxError('a compiled bank is cut short')
    done += count
  }
  return bytes.toString('latin1')
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
