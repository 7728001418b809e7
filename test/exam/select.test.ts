import { describe, expect, test } from 'vitest'
import { candidatesOf } from '../../src/exam/pool.ts'
import { seededRandom } from '../../src/exam/random.ts'
import { selectForm } from '../../src/exam/select.ts'
import { makeBank, makeTopic, questionOnTask } from '../support/bank.ts'

const range = (length: number) => [...Array(length).keys()]
const select = (
  bank: ReturnType<typeof makeBank>,
  seats: Record<string, number>,
  seed: number,
  without: string[] = [],
) => {
  const all = candidatesOf(bank)
  const pool = all.filter(({ id }) => !without.includes(id))
  return selectForm({ pool, all, seats: new Map(Object.entries(seats)), random: seededRandom(seed) })
}

describe('choosing a form', () => {
  test('takes one of two questions in conflict before free ones, so that the other is left for the next form', () => {
    const pair = [questionOnTask('x', '1.1', { enemies: ['t/y'] }), questionOnTask('y', '1.1')]
    const bank = makeBank([makeTopic('t', [...pair, ...range(6).map((n) => questionOnTask(`q${n}`, '1.1'))])])
    for (const seed of range(30)) {
      const form = select(bank, { 'sdlc-automation': 2 }, seed)
      expect(form).toHaveLength(2)
      expect((form as { id: string }[]).filter(({ id }) => id === 't/x' || id === 't/y')).toHaveLength(1)
    }
  })

  test('has no such haste once the other one is drawn already', () => {
    const pair = [questionOnTask('x', '1.1', { enemies: ['t/y'] }), questionOnTask('y', '1.1')]
    const bank = makeBank([makeTopic('t', [...pair, ...range(6).map((n) => questionOnTask(`q${n}`, '1.1'))])])
    const firsts = range(60).map(
      (seed) => (select(bank, { 'sdlc-automation': 1 }, seed, ['t/y']) as { id: string }[])[0]!.id,
    )
    expect(firsts.filter((id) => id === 't/x').length).toBeLessThan(30)
    expect(new Set(firsts).size).toBe(7)
  })

  test('takes of each task at least one where there are as many seats', () => {
    const many = range(20).map((n) => questionOnTask(`q${n}`, '1.1'))
    const bank = makeBank([makeTopic('t', [...many, questionOnTask('rare', '1.4')])])
    for (const seed of range(30)) {
      const form = select(bank, { 'sdlc-automation': 2 }, seed) as { task: string }[]
      expect(form.map(({ task }) => task).sort()).toEqual(['1.1', '1.4'])
    }
  })

  test('spreads over topics as long as others can fill the form', () => {
    const big = makeTopic(
      'big',
      range(60).map((n) => questionOnTask(`q${n}`, '1.1')),
    )
    const small = range(10).map((part) =>
      makeTopic(
        `small${part}`,
        range(3).map((n) => questionOnTask(`q${n}`, '1.1')),
      ),
    )
    const form = select(makeBank([big, ...small]), { 'sdlc-automation': 25 }, 1) as { topic: string }[]
    expect(form.filter(({ topic }) => topic === 'big')).toHaveLength(3)
  })

  test('fills up from a full topic rather than come short', () => {
    const bank = makeBank([
      makeTopic(
        'only',
        range(20).map((n) => questionOnTask(`q${n}`, '1.1')),
      ),
    ])
    expect(select(bank, { 'sdlc-automation': 15 }, 1)).toHaveLength(15)
  })

  test('names the first domain that comes short', () => {
    const bank = makeBank([makeTopic('t', [questionOnTask('a', '1.1'), questionOnTask('b', '2.1')])])
    expect(select(bank, { 'sdlc-automation': 1, 'configuration-management-iac': 2 }, 1)).toEqual({
      short: 'configuration-management-iac',
    })
  })
})
