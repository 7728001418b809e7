import type { Bank, BankQuestion } from '../bank/bank.ts'
import { activeQuestions, factIds, keyOf } from '../bank/bank.ts'
import { oncePer } from '../bank/once-per.ts'

/** A question as the draw sees it. */
export interface Candidate {
  id: string
  topic: string
  domain: string
  task: string
  multiple: boolean
  /** Whole ids of questions that may not share a form with it: enemies, and those resting on one fact. */
  conflicts: ReadonlySet<string>
  source: BankQuestion
}

/** The active questions of a bank, each with its conflicts, in id order; found once per bank. */
export const candidatesOf: (bank: Bank) => readonly Candidate[] = oncePer(gather)

function gather(bank: Bank): Candidate[] {
  const questions = activeQuestions(bank).sort((a, b) => (a.id < b.id ? -1 : 1))
  const conflicts = new Map(questions.map(({ id }) => [id, new Set<string>()]))
  const oppose = (a: string, b: string) => {
    if (a === b) return
    conflicts.get(a)?.add(b)
    conflicts.get(b)?.add(a)
  }
  const byFact = new Map<string, string[]>()
  for (const { id, topic, question } of questions) {
    for (const enemy of question.enemies ?? []) oppose(id, enemy)
    for (const fact of factIds(topic.topic, question)) {
      const others = byFact.get(fact) ?? []
      for (const other of others) oppose(id, other)
      byFact.set(fact, [...others, id])
    }
  }
  return questions.map((source) => candidateOf(source, conflicts.get(source.id)))
}

/** A question as a candidate. */
export function candidateOf(source: BankQuestion, conflicts: ReadonlySet<string> = new Set()): Candidate {
  return {
    id: source.id,
    topic: source.topic.topic,
    domain: source.domain,
    task: source.question.task,
    multiple: keyOf(source.question).length > 1,
    conflicts,
    source,
  }
}
