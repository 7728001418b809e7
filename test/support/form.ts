import { expect } from 'vitest'
import { type Bank, factIds, questionsOf } from '../../src/bank/bank.ts'
import { drawForm } from '../../src/exam/draw.ts'
import type { FormRequest, SeatedQuestion } from '../../src/exam/form.ts'

/** How many of each. */
export function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

/** Draws a form that must not come short. */
export function drawn(bank: Bank, request: FormRequest): SeatedQuestion[] {
  const form = drawForm(bank, request)
  expect(form, `a form is drawn for ${JSON.stringify(request)}`).toBeInstanceOf(Array)
  return form as SeatedQuestion[]
}

/** Pairs of a form that must not be together: enemies, and questions on one fact. Found without the code under test. */
export function conflictsIn(bank: Bank, form: readonly SeatedQuestion[]): string[] {
  const byId = new Map(questionsOf(bank).map((item) => [item.id, item]))
  const rows = form.map(({ id }) => {
    const { topic, question } = byId.get(id)!
    return { id, enemies: question.enemies ?? [], facts: factIds(topic.topic, question) }
  })
  return rows.flatMap((a, index) =>
    rows
      .slice(index + 1)
      .filter(
        (b) =>
          a.enemies.includes(b.id) ||
          b.enemies.includes(a.id) ||
          a.facts.some((fact) => b.facts.includes(fact)),
      )
      .map((b) => `${a.id} and ${b.id}`),
  )
}
