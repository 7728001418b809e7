import type { Bank, Ledger, LedgerEntry, Question, Solve } from './bank.ts'
import { keyOf } from './bank.ts'
import { foldSpaces, questionHash } from './digest.ts'

/** Path of the ledger inside a bank folder. */
export const LEDGER_FILE = 'ledger.yaml'

/** A solve with less confidence than this (0-1) does not count: items.md section 6 sends it back to the writer. */
export const LEAST_CONFIDENCE = 0.6

/** What the ledger holds on a question; `id` is whole. */
export function entryOf(ledger: Ledger | undefined, id: string): LedgerEntry | undefined {
  const [topic, question] = id.split('/') as [string, string]
  const ofTopic = ledger && Object.hasOwn(ledger, topic) ? ledger[topic] : undefined
  return ofTopic && Object.hasOwn(ofTopic, question) ? ofTopic[question] : undefined
}

/** The solves of the present content of a question, each solver's first one: after it, the solver may know the key. */
export function presentSolves(question: Question, entry: LedgerEntry | undefined): Solve[] {
  const hash = questionHash(question)
  const first = new Map<string, Solve>()
  for (const solve of entry?.solves ?? [])
    if (solve.hash === hash && !first.has(solverOf(solve.by))) first.set(solverOf(solve.by), solve)
  return [...first.values()]
}

/** Whether somebody has answered the present content of a question. */
export function hasSolved(question: Question, entry: LedgerEntry | undefined, by: string): boolean {
  return presentSolves(question, entry).some((solve) => solverOf(solve.by) === solverOf(by))
}

/** One person may be written in several ways. */
function solverOf(by: string): string {
  return foldSpaces(by).toLowerCase()
}

/** Whether a solver found the key. */
export function agrees(question: Pick<Question, 'options'>, { answer }: Pick<Solve, 'answer'>): boolean {
  const key = new Set(keyOf(question))
  return answer.length === key.size && answer.every((id) => key.has(id))
}

/** The solves that speak for the key of the present content: by different solvers, right and sure enough. */
export function supportingSolves(question: Question, entry: LedgerEntry | undefined): Solve[] {
  return presentSolves(question, entry).filter(
    (solve) => agrees(question, solve) && solve.confidence >= LEAST_CONFIDENCE,
  )
}

/** The solves that speak against the key of the present content, however sure they are. */
export function opposingSolves(question: Question, entry: LedgerEntry | undefined): Solve[] {
  return presentSolves(question, entry).filter((solve) => !agrees(question, solve))
}

/**
 * The ledger brought up to date with the bank: version and content of every question that is no draft, solves kept,
 * what has left the bank or is retired marked so. Sorted by topic and question.
 */
export function acceptedLedger(bank: Bank): Ledger {
  const entries = new Map<string, LedgerEntry>()
  for (const [topic, questions] of Object.entries(bank.ledger ?? {}))
    for (const [id, entry] of Object.entries(questions))
      entries.set(`${topic}/${id}`, { ...entry, retired: true })
  for (const { topic, questions } of bank.topics)
    for (const question of questions) {
      const id = `${topic}/${question.id}`
      const old = entryOf(bank.ledger, id)
      if (question.status === 'draft') {
        if (old) entries.set(id, old)
        continue
      }
      entries.set(id, {
        version: question.version,
        hash: questionHash(question),
        ...(question.status === 'retired' ? { retired: true } : {}),
        ...(old?.solves ? { solves: old.solves } : {}),
      })
    }
  return nested(entries)
}

/** The ledger with one more solve of a question; that question must be in it. */
export function withSolve(ledger: Ledger, id: string, solve: Solve): Ledger {
  const [topic, question] = id.split('/') as [string, string]
  const entry = entryOf(ledger, id)!
  const solves = [...(entry.solves ?? []), solve]
  return { ...ledger, [topic]: { ...ledger[topic], [question]: { ...entry, solves } } }
}

function nested(entries: ReadonlyMap<string, LedgerEntry>): Ledger {
  const ledger: Ledger = {}
  for (const id of [...entries.keys()].sort()) {
    const [topic, question] = id.split('/') as [string, string]
    ledger[topic] = { ...ledger[topic], [question]: entries.get(id)! }
  }
  return ledger
}
