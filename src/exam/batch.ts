import type { Bank, BankQuestion, Solve } from '../bank/bank.ts'
import { activeQuestions, keyOf, optionIds } from '../bank/bank.ts'
import type { Batch, BatchItem } from '../bank/batch-schema.ts'
import { foldSpaces, questionHash } from '../bank/digest.ts'
import { agrees, entryOf, hasSolved, LEAST_CONFIDENCE, supportingSolves } from '../bank/ledger.ts'
import { letterOf, placeOf } from './letters.ts'
import { seededRandom } from './random.ts'

/** Which questions to serve, and in which order. */
export interface BatchRequest {
  /** Orders questions and options. */
  seed: string
  /** Who will solve; questions whose present content this solver has answered are left out. */
  by: string
  /** At most so many; absent: all. */
  count?: number
  /** Topic ids; absent or empty: all. */
  topics?: readonly string[]
}

/** Active questions that need a blind solve most, as a batch without keys and without answers. */
export function drawBatch(bank: Bank, { seed, by, count, topics }: BatchRequest): Batch {
  const open = activeQuestions(bank)
    .filter(({ topic }) => !topics?.length || topics.includes(topic.topic))
    .filter(({ id, question }) => !hasSolved(question, entryOf(bank.ledger, id), by))
  const solves = new Map(
    open.map((item) => [item, supportingSolves(item.question, entryOf(bank.ledger, item.id)).length]),
  )
  const ordered = seededRandom('batch', seed)
    .shuffle(open)
    .sort((a, b) => solves.get(a)! - solves.get(b)!)
    .slice(0, count)
  return { batch: seed, bank: bank.manifest.id, by, questions: ordered.map((item) => blind(item, seed)) }
}

function blind({ id, question }: BankQuestion, seed: string): BatchItem {
  const texts = blindOrder(id, question, seed).map(
    (option) => question.options.find((each) => each.id === option)!.text,
  )
  return {
    id,
    hash: questionHash(question),
    stem: `${question.scenario}\n\n${question.prompt}`,
    choose: keyOf(question).length,
    options: Object.fromEntries(texts.map((text, index) => [letterOf(index), text])),
    answer: [],
    confidence: null,
    against: Object.fromEntries(texts.map((_, index) => [letterOf(index), null])),
  }
}

/** Option ids of a question in the order of a batch. */
export function blindOrder(id: string, question: BankQuestion['question'], seed: string): string[] {
  const ids = optionIds(question)
  return question.shuffle === false ? ids : seededRandom('batch', seed, id).shuffle(ids)
}

/** What became of one answer of a batch. */
export interface Outcome {
  id: string
  /**
   * `unsure`: right, but with too little confidence; `open`: not answered; `known`: this solver had answered this text
   * before; `stale`: the text is another one by now; `gone`: no active question has this id.
   */
  kind: 'agrees' | 'unsure' | 'disagrees' | 'open' | 'known' | 'stale' | 'gone'
  /** Absent where there is nothing to record. */
  solve?: Solve
  /** Option ids of the key, where the solver disagrees. */
  key?: string[]
  /** What the solver says against the options of the key, where it disagrees. */
  against?: { option: string; reason: string }[]
}

/** What somebody has to look at: the answer speaks against the question, or could not be recorded. */
export const TO_LOOK_AT: ReadonlySet<Outcome['kind']> = new Set(['disagrees', 'unsure', 'stale', 'gone'])

/** A mistake in a filled-in batch, at a path of it. */
export interface BatchMistake {
  path: (string | number)[]
  message: string
}

/** Compares a filled-in batch with the keys; `date` is the day of the answers, `YYYY-MM-DD`. */
export function compareBatch(bank: Bank, batch: Batch, date: string): Outcome[] {
  const byId = new Map(activeQuestions(bank).map((item) => [item.id, item]))
  return batch.questions.map((item) => {
    const found = byId.get(item.id)
    if (item.answer.length === 0) return { id: item.id, kind: 'open' }
    if (!found) return { id: item.id, kind: 'gone' }
    if (questionHash(found.question) !== item.hash) return { id: item.id, kind: 'stale' }
    return outcome(bank, found, item, batch, date)
  })
}

function outcome(
  bank: Bank,
  { id, question }: BankQuestion,
  { hash, answer, confidence, against }: BatchItem,
  { batch, by }: Batch,
  date: string,
): Outcome {
  const order = blindOrder(id, question, batch)
  const optionOf = (letter: string) => order[placeOf(letter)]!
  const solve: Solve = {
    hash,
    answer: [...answer].sort().map(optionOf),
    confidence: confidence!,
    by,
    date,
  }
  if (hasSolved(question, entryOf(bank.ledger, id), by)) return { id, kind: 'known' }
  if (agrees(question, solve))
    return { id, kind: solve.confidence < LEAST_CONFIDENCE ? 'unsure' : 'agrees', solve }
  const key = keyOf(question)
  const reasons = Object.entries(against).flatMap(([letter, reason]) =>
    reason && key.includes(optionOf(letter)) ? [{ option: optionOf(letter), reason }] : [],
  )
  return { id, kind: 'disagrees', solve, key, against: reasons }
}

/** The first thing in a filled-in batch that cannot be recorded. */
export function batchMistake(bank: Bank, batch: Batch): BatchMistake | undefined {
  if (batch.bank !== bank.manifest.id)
    return {
      path: ['bank'],
      message: `this batch is of the bank "${batch.bank}", not of "${bank.manifest.id}"`,
    }
  if (batch.by === '') return { path: ['by'], message: 'it must say who solved' }
  const seen = new Set<string>()
  const byId = new Map(activeQuestions(bank).map((item) => [item.id, item]))
  for (const [index, item] of batch.questions.entries()) {
    const mistake: ItemMistake | undefined = seen.has(item.id)
      ? ['id', `${item.id} is there twice`]
      : itemMistake(item)
    if (mistake) return { path: ['questions', index, mistake[0]], message: mistake[1] }
    const found = byId.get(item.id)
    if (found && questionHash(found.question) === item.hash && !standsAsDrawn(found, item, batch.batch))
      return {
        path: ['questions', index, 'options'],
        message: `${item.id} does not stand as the batch was drawn; "batch", "hash", "choose" and "options" must stay as exported`,
      }
    seen.add(item.id)
  }
  return undefined
}

/** Letters mean something only in the order of the batch. */
function standsAsDrawn(found: BankQuestion, { options, choose }: BatchItem, seed: string): boolean {
  const drawn = Object.entries(blind(found, seed).options)
  return (
    choose === keyOf(found.question).length &&
    drawn.length === Object.keys(options).length &&
    drawn.every(([letter, text]) => foldSpaces(options[letter] ?? '') === foldSpaces(text))
  )
}

/** The key of an item at which a mistake stands, and the words. */
type ItemMistake = ['id' | 'answer' | 'confidence' | 'against', string]

function itemMistake({
  id,
  options,
  choose,
  answer,
  confidence,
  against,
}: BatchItem): ItemMistake | undefined {
  if (answer.length === 0) return undefined
  const strange = answer.find((letter) => !Object.hasOwn(options, letter))
  if (strange) return ['answer', `${id} has no option ${strange}`]
  if (new Set(answer).size !== answer.length) return ['answer', `${id} names an option twice`]
  if (answer.length !== choose)
    return ['answer', `${id} asks for ${choose} ${choose === 1 ? 'option' : 'options'}, not ${answer.length}`]
  if (confidence === null) return ['confidence', `${id} has an answer without a confidence`]
  const silent = Object.keys(options).find((letter) => !answer.includes(letter) && !against[letter])
  return silent ? ['against', `${id} says nothing against option ${silent}`] : undefined
}
