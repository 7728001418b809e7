import type { Bank } from '../../src/bank/bank.ts'
import { questionsOf } from '../../src/bank/bank.ts'
import { EMPTY_PROGRESS, type Progress, type QuestionRecord } from '../../src/learn/progress.ts'
import { START } from './sitting.ts'

/** Progress from records of single questions; topic and domain come from the bank. */
export function makeProgress(bank: Bank, records: Record<string, Partial<QuestionRecord>>): Progress {
  const byId = new Map(questionsOf(bank).map((item) => [item.id, item]))
  const questions = Object.entries(records).map(([id, over]) => [
    id,
    {
      topic: id.split('/')[0]!,
      domain: byId.get(id)?.domain ?? '',
      version: 1,
      answers: 1,
      last: START,
      correct: true,
      flagged: false,
      weight: 1,
      right: 1,
      first: START,
      firstCorrect: true,
      ...over,
    },
  ])
  return { ...EMPTY_PROGRESS, questions: Object.fromEntries(questions) }
}
