import { describe, expect, test } from 'vitest'
import { type Choices, conditionalLogit, dot, withoutEach } from '../../src/check/conditional-logit.ts'
import { seededRandom } from '../../src/exam/random.ts'

/** Choices of one of four by true weights: utility plus Gumbel noise, as the model says. */
function chosenBy(weights: readonly number[], count: number, seed: number): Choices[] {
  const random = seededRandom('logit', seed)
  const uniform = () => (random.below(1_000_000) + 0.5) / 1_000_000
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: 4 }, () => Float64Array.from(weights, () => 4 * uniform() - 2))
    const utility = rows.map((row) => dot(row, Float64Array.from(weights)) - Math.log(-Math.log(uniform())))
    const key = utility.indexOf(Math.max(...utility))
    return { rows, keys: [key], distractors: [0, 1, 2, 3].filter((index) => index !== key) }
  })
}

const rowsOf = (...rows: number[][]) => rows.map((row) => Float64Array.from(row))

describe('a conditional logit', () => {
  test('finds the weights that choices were made by', () => {
    const weights = [0.8, -0.5, 0]
    const found = conditionalLogit(chosenBy(weights, 3000, 1), 3)
    for (const [index, weight] of weights.entries())
      expect(Math.abs(found[index]! - weight)).toBeLessThan(0.1)
  })

  test('stays finite where a feature tells every key, and where two features are one', () => {
    const item = { rows: rowsOf([1, 1], [0, 0]), keys: [0], distractors: [1] }
    const found = conditionalLogit(
      Array.from({ length: 50 }, () => item),
      2,
    )
    expect(found[0]).toBeGreaterThan(0.5)
    expect(found[0]).toBeLessThan(10)
    expect(found[1]).toBeCloseTo(found[0]!, 6)
  })

  test('takes several keys of a question as choices against its distractors', () => {
    const item = { rows: rowsOf([1], [1], [0], [0], [0]), keys: [0, 1], distractors: [2, 3, 4] }
    expect(conditionalLogit([item], 1)[0]).toBeGreaterThan(0)
  })

  test('without a group is close to a fit of the other groups alone', () => {
    const items = chosenBy([0.6, -0.4, 0.1], 300, 2)
    const groups = Array.from({ length: 10 }, (_, group) => items.filter((__, index) => index % 10 === group))
    const all = conditionalLogit(items, 3)
    for (const [group, weights] of withoutEach(groups, all).entries()) {
      const alone = conditionalLogit(
        items.filter((_, index) => index % 10 !== group),
        3,
      )
      for (const index of [0, 1, 2]) expect(Math.abs(weights[index]! - alone[index]!)).toBeLessThan(0.01)
    }
  })
})
