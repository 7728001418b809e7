import { activeQuestions, type Bank, MANIFEST_FILE } from '../../bank/bank.ts'
import type { Problem } from '../../bank/finding.ts'
import { apportion } from '../../exam/apportion.ts'
import { drawForm } from '../../exam/draw.ts'
import type { Rule } from '../rule.ts'

export const disjointForms: Rule = {
  id: 'disjoint-forms',
  severity: 'error',
  summary: 'Where every domain has questions for two mock exams, two without a common question can be drawn.',
  why: 'Enemies and shared facts can block a draw although there are questions enough; the second mock would repeat the first.',
  waivable: false,
  *check(bank) {
    if (!largeEnough(bank)) return
    const first = drawForm(bank, { seed: 'check', number: 1 })
    if (!Array.isArray(first)) {
      yield problem(
        `No mock exam can be drawn: ${first.domain ?? 'the bank'} gives fewer than ${first.needed} of its ${first.available} questions without a conflict.`,
      )
      return
    }
    const second = drawForm(bank, { seed: 'check', number: 2 })
    const taken = new Set(first.map(({ id }) => id))
    const again = Array.isArray(second) ? second.filter(({ id }) => taken.has(id)).length : undefined
    if (again !== 0)
      yield problem(
        again === undefined
          ? 'A second mock exam cannot be drawn after the first.'
          : `The second mock exam repeats ${again} questions of the first.`,
      )
  },
}

/** Below this, `domain-coverage` says what is missing. */
function largeEnough(bank: Bank): boolean {
  const { domains, questions } = bank.manifest.blueprint
  const seats = apportion(
    domains.map(({ weight }) => weight),
    questions,
  )
  const task = new Map(domains.flatMap(({ id, tasks }) => tasks.map((each) => [each.id, id])))
  const counts = new Map<string, number>()
  for (const { question } of activeQuestions(bank)) {
    const domain = task.get(question.task) ?? ''
    counts.set(domain, (counts.get(domain) ?? 0) + 1)
  }
  return domains.every(({ id }, index) => (counts.get(id) ?? 0) >= 2 * seats[index]!)
}

function problem(message: string): Problem {
  return {
    file: MANIFEST_FILE,
    path: ['blueprint'],
    message,
    mend: 'Write questions on other facts, or remove `enemies` that do not give each other away.',
  }
}
