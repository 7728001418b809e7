import type { Bank } from '../bank/bank.ts'
import { factIds, questionsOf } from '../bank/bank.ts'
import type { Problem } from '../bank/finding.ts'
import type { NoteLine } from '../bank/notes.ts'
import { counted, listed } from './words.ts'

/** How far the facts of a bank cover the notes that it was made from. */
export interface NotesCoverage {
  lines: number
  cited: number
  /** Facts that cite the notes, and how many of them a question tests. */
  facts: number
  tested: number
  /** In the order of the notes. */
  headings: { heading: string; lines: number; cited: number }[]
  /** Lines that no fact cites. */
  uncited: NoteLine[]
  /** Marks of the bank whose line is not in the notes any more. */
  gone: { mark: string; fact: string; file: string; path: (string | number)[]; questions: string[] }[]
}

/** Compares notes and bank line by line. */
export function notesCoverage(bank: Bank, lines: readonly NoteLine[]): NotesCoverage {
  const testing = questionsByFact(bank)
  const present = new Set(lines.map(({ mark }) => mark))
  const used = new Set<string>()
  const coverage = { facts: 0, tested: 0, gone: [] as NotesCoverage['gone'] }
  for (const { topic, file, facts } of bank.topics)
    for (const [index, { id, notes }] of facts.entries()) {
      if (!notes || notes.length === 0) continue
      const fact = `${topic}/${id}`
      const questions = testing.get(fact) ?? []
      coverage.facts++
      if (questions.length > 0) coverage.tested++
      for (const [at, mark] of notes.entries()) {
        used.add(mark)
        if (!present.has(mark))
          coverage.gone.push({ mark, fact, file, path: ['facts', index, 'notes', at], questions })
      }
    }
  const headings = new Map<string, { heading: string; lines: number; cited: number }>()
  for (const { heading, mark } of lines) {
    const row = headings.get(heading) ?? { heading, lines: 0, cited: 0 }
    row.lines++
    if (used.has(mark)) row.cited++
    headings.set(heading, row)
  }
  const uncited = lines.filter(({ mark }) => !used.has(mark))
  return {
    lines: lines.length,
    cited: lines.length - uncited.length,
    ...coverage,
    headings: [...headings.values()],
    uncited,
  }
}

/** What is to be done about it; `file` names the notes. */
export function notesProblems(
  { uncited, gone }: NotesCoverage,
  file: string,
): (Problem & { line?: number })[] {
  return [
    ...uncited.map(({ line, mark, text }) => ({
      file,
      line,
      path: [],
      message: `No fact cites this line; its mark is ${mark}: ${text}`,
      mend: `Write a fact on it, or add ${mark} to the \`notes\` of the fact that says it.`,
    })),
    ...gone.map(({ mark, fact, file: bankFile, path, questions }) => ({
      file: bankFile,
      path,
      message: `The line ${mark} that ${fact} comes from is not in the notes any more.`,
      mend:
        questions.length > 0
          ? `Look at the fact and at ${counted(questions.length, 'question')} on it: ${listed(questions)}.`
          : 'Look at the fact: was the line changed or dropped?',
    })),
  ]
}

function questionsByFact(bank: Bank): Map<string, string[]> {
  const byFact = new Map<string, string[]>()
  for (const { id, topic, question } of questionsOf(bank))
    if (question.status === 'active' || question.status === 'legacy')
      for (const fact of factIds(topic.topic, question)) byFact.set(fact, [...(byFact.get(fact) ?? []), id])
  return byFact
}
