import type { z } from 'zod'
import type {
  factSchema,
  ledgerSchema,
  manifestSchema,
  optionSchema,
  questionSchema,
  referenceSchema,
} from './schema.ts'

/** Path of the manifest inside a bank folder. */
export const MANIFEST_FILE = 'bank.yaml'

/** The manifest, `bank.yaml`. */
export type Manifest = z.infer<typeof manifestSchema>
export type Domain = Manifest['blueprint']['domains'][number]
export type Service = Manifest['services'][number]
export type Reference = z.infer<typeof referenceSchema>
export type Fact = z.infer<typeof factSchema>
export type Option = z.infer<typeof optionSchema>
export type Question = z.infer<typeof questionSchema>
/** Versions and blind solves, `ledger.yaml`: by topic, then by question. */
export type Ledger = z.infer<typeof ledgerSchema>
export type LedgerEntry = Ledger[string][string]
export type Solve = NonNullable<LedgerEntry['solves']>[number]

/** One topic file; `file` is its path inside the bank folder, with `/`. */
export interface Topic {
  topic: string
  title: string
  file: string
  facts: Fact[]
  questions: Question[]
}

/** A whole bank, as read or as compiled: plain data. */
export interface Bank {
  manifest: Manifest
  topics: Topic[]
  /** Only where the bank keeps one, and never in a compiled bank: sittings do not need it. */
  ledger?: Ledger
}

/** A question together with its whole id and where it belongs. */
export interface BankQuestion {
  /** Whole id, `topic/question`. */
  id: string
  topic: Topic
  question: Question
  /** Id of the blueprint domain of its task; empty where the task is unknown. */
  domain: string
}

/** All questions of the bank in file order. */
export function questionsOf(bank: Bank): BankQuestion[] {
  const domainOfTask = new Map<string, string>()
  for (const domain of bank.manifest.blueprint.domains)
    for (const task of domain.tasks) domainOfTask.set(task.id, domain.id)
  return bank.topics.flatMap((topic) =>
    topic.questions.map((question) => ({
      id: `${topic.topic}/${question.id}`,
      topic,
      question,
      domain: domainOfTask.get(question.task) ?? '',
    })),
  )
}

/** Questions that exams and drills may ask (`active`), by whole id. */
export function activeQuestions(bank: Bank): BankQuestion[] {
  return questionsOf(bank).filter(({ question }) => question.status === 'active')
}

/** Option ids and keys that a compiled bank brought along, so that a draw need not read the texts of every question. */
const knownOptions = new WeakMap<Pick<Question, 'options'>, OptionIds>()

interface OptionIds {
  all: readonly string[]
  key: readonly string[]
}

/** Takes over what `optionIds` and `keyOf` gave for this very question when its bank was compiled. */
export function rememberOptions(question: Question, ids: OptionIds): void {
  knownOptions.set(question, ids)
}

/** Ids of the options of a question, in file order. */
export function optionIds(question: Pick<Question, 'options'>): string[] {
  const known = knownOptions.get(question)
  return known ? [...known.all] : question.options.map((option) => option.id)
}

/** Ids of the keys of a question, in file order. */
export function keyOf(question: Pick<Question, 'options'>): string[] {
  const known = knownOptions.get(question)
  if (known) return [...known.key]
  return question.options.filter((option) => option.correct).map((option) => option.id)
}

/** Whole fact ids, `topic/fact`, that a question of `topic` rests on. */
export function factIds(topic: string, question: Pick<Question, 'facts'>): string[] {
  return question.facts.map((id) => (id.includes('/') ? id : `${topic}/${id}`))
}

/** The facts that a question rests on; ids that nobody defined are left out. */
export function factsOf(bank: Bank, item: BankQuestion): Fact[] {
  const wanted = new Set(factIds(item.topic.topic, item.question))
  return bank.topics.flatMap((topic) => topic.facts.filter((fact) => wanted.has(`${topic.topic}/${fact.id}`)))
}
