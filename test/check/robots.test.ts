import { describe, expect, test } from 'vitest'
import type { Bank } from '../../src/bank/bank.ts'
import { ROBOTS } from '../../src/check/robot.ts'
import { POWER, robotsByDomain, robotTable } from '../../src/check/robots.ts'
import { robots } from '../../src/check/rules/robots.ts'
import { seededRandom } from '../../src/exam/random.ts'
import { manifestOf, topicOf } from '../support/rule-fixture.ts'

const VOCABULARY = Array.from({ length: 400 }, (_, index) => `word${index.toString(36)}`)

/** A bank of random texts, in which a key may be marked on purpose. */
function randomBank(seed: number, questions: number, markKey = (text: string) => text, keys = 1): Bank {
  const random = seededRandom('robots', seed)
  const text = (words: number) =>
    Array.from({ length: words }, () => VOCABULARY[random.below(VOCABULARY.length)]).join(' ')
  const one = (_: unknown, index: number) => {
    const order = random.shuffle([...Array(keys === 1 ? 4 : 5).keys()])
    const options = order.map((place, at) => {
      const option = text(15 + random.below(15))
      const correct = place < keys
      return {
        id: `o${at}`,
        text: correct ? markKey(option) : option,
        why: text(10),
        belief: correct ? null : 'It is so',
        fails: null,
        correct: correct ? true : null,
        meets: correct ? ['c1'] : null,
      }
    })
    const task = index % 3 === 0 ? '2.1' : '1.1'
    return { id: `q${index}`, task, scenario: `${text(60)}.`, prompt: `Which ${text(5)}?`, options }
  }
  const list = Array.from({ length: questions }, one)
  return { manifest: manifestOf({}), topics: [topicOf('random.yaml', { topic: 'random', questions: list })] }
}

function errorsIn(bank: Bank): string[] {
  return robotTable(bank)
    .single.filter(({ severity }) => severity === 'error')
    .map(({ robot }) => robot.id)
}

describe('robots', () => {
  test('are named R01 to R26 in order', () => {
    expect(ROBOTS.map(({ id }) => id)).toEqual(
      Array.from({ length: 26 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`),
    )
  })

  test('get no bank of random texts wrong more often than the threshold says', () => {
    const flagged = Array.from({ length: 25 }, (_, seed) => errorsIn(randomBank(seed, 120)))
    expect(flagged.filter((ids) => ids.length > 0).length).toBeLessThanOrEqual(1)
  })

  test('have the chance of a guess on average over random banks', () => {
    const rates = Array.from({ length: 10 }, (_, seed) => robotTable(randomBank(seed, 100)).single)
    for (const [index, { id }] of ROBOTS.entries()) {
      const mean = rates.reduce((sum, table) => sum + table[index]!.rate, 0) / rates.length
      expect(Math.abs(mean - 0.25), id).toBeLessThan(0.06)
    }
  })

  test.each([
    ['R01', (text: string) => `${text} and so on and so forth for quite a number of words`],
    ['R03', (text: string) => text.slice(0, 40)],
    ['R12', (text: string) => `${text} With New Names Of Services`],
    ['R13', (text: string) => `${text} 17 \`code\` 23`],
    ['R07', (text: string) => text.replace('word', 'only all every word')],
  ])('catch a planted leak: %s', (id, mark) => {
    const bank = randomBank(1, 120, mark)
    const result = robotTable(bank).single.find(({ robot }) => robot.id === id)!
    expect(result.severity).toBe('error')
    expect([...robots.check(bank, {})].filter(({ severity }) => severity === 'error')[0]!.path).toEqual([])
  })

  test('see below chance what tells distractors', () => {
    const table = robotTable(randomBank(2, 120, (text) => text.slice(0, 40))).single
    const longest = table.find(({ robot }) => robot.id === 'R01')!
    expect(longest.hits).toBe(0)
    expect(longest.lift).toBeCloseTo(-25, 9)
    expect(longest.severity).toBe('error')
  })

  test('judge multiple response apart, by its own chance', () => {
    const bank = randomBank(3, 60, (text) => `${text} and more and more and more and more words`, 2)
    const { single, multiple } = robotTable(bank)
    expect(single).toEqual([])
    expect(multiple[0]).toMatchObject({ questions: 60, severity: 'error' })
    expect(multiple[0]!.chance).toBeCloseTo(0.1, 12)
  })

  test('say nothing about a bank that is too small to tell', () => {
    const bank = randomBank(4, POWER.single - 1, (text) => `${text} and more and more and more words`)
    expect([...robots.check(bank, {})]).toEqual([])
  })

  test('leave drafts and legacy questions out', () => {
    const bank = randomBank(5, 80)
    for (const question of bank.topics[0]!.questions.slice(0, 30)) question.status = 'legacy'
    expect(robotTable(bank).single[0]!.questions).toBe(50)
  })

  test('are counted by domain too', () => {
    const counts = [...robotsByDomain(randomBank(6, 90))].map(([id, results]) => [id, results[0]!.questions])
    expect(counts).toEqual([
      ['delivery', 60],
      ['operation', 30],
    ])
  })
})
