import { describe, expect, test } from 'vitest'
import { questionsOf } from '../../src/bank/bank.ts'
import { seededRandom } from '../../src/exam/random.ts'
import { chooseDrill, type DrillRequest, weakTopics } from '../../src/learn/drill.ts'
import type { Progress } from '../../src/learn/progress.ts'
import { bankOfSize, makeBank, makeTopic, questionOnTask } from '../support/bank.ts'
import { makeProgress } from '../support/progress.ts'
import { START } from '../support/sitting.ts'

const range = (length: number) => [...Array(length).keys()]
const bank = makeBank([
  makeTopic(
    'ecs',
    range(4).map((n) => questionOnTask(`q${n}`, '1.4')),
  ),
  makeTopic(
    'iam',
    range(3).map((n) => questionOnTask(`q${n}`, '6.1')),
  ),
  makeTopic('opsworks', [
    questionOnTask('old', '2.1', { status: 'legacy' }),
    questionOnTask('draft', '2.1', { status: 'draft' }),
    questionOnTask('gone', '2.1', { status: 'retired' }),
  ]),
])
const nothing = makeProgress(bank, {})
const everything: DrillRequest = {
  topics: [],
  domains: [],
  missed: false,
  unseen: false,
  weak: false,
  flagged: false,
  due: false,
  suspended: false,
  length: 100,
  reserved: new Set(),
}

function choose(request: Partial<DrillRequest>, progress: Progress = nothing, seed = 'seed'): string[] {
  return chooseDrill(bank, progress, { ...everything, ...request }, START, seededRandom(seed)).map(
    ({ id }) => id,
  )
}

describe('what a drill may ask', () => {
  test('is every active question', () => {
    expect(choose({}).sort()).toEqual(['ecs/q0', 'ecs/q1', 'ecs/q2', 'ecs/q3', 'iam/q0', 'iam/q1', 'iam/q2'])
  })

  test('is narrowed by topic and by domain', () => {
    expect(choose({ topics: ['iam'] }).sort()).toEqual(['iam/q0', 'iam/q1', 'iam/q2'])
    expect(choose({ domains: ['sdlc-automation'] }).every((id) => id.startsWith('ecs/'))).toBe(true)
    expect(choose({ topics: ['iam'], domains: ['sdlc-automation'] })).toEqual([])
  })

  test('is narrowed to what is due, the longest overdue first', () => {
    const memory = (due: number) => ({ memory: { stability: 1, difficulty: 5, reviewed: 0, due } })
    const progress = makeProgress(bank, {
      'ecs/q0': memory(START - 1),
      'ecs/q1': memory(START - 9),
      'ecs/q2': memory(START + 1),
      'iam/q0': { correct: false, ...memory(START) },
    })
    expect(choose({ due: true }, progress)).toEqual(['ecs/q1', 'ecs/q0', 'iam/q0'])
    expect(choose({ due: true, length: 1 }, progress)).toEqual(['ecs/q1'])
    expect(choose({ due: true, topics: ['iam'] }, progress)).toEqual(['iam/q0'])
  })

  test('holds legacy questions only when their topic is named, drafts and retired ones never', () => {
    expect(choose({ topics: ['opsworks'] })).toEqual(['opsworks/old'])
    expect(choose({ domains: ['configuration-management-iac'] })).toEqual([])
  })

  test('can be what was answered wrong last time', () => {
    const progress = makeProgress(bank, {
      'ecs/q0': { correct: false },
      'ecs/q1': { correct: true, firstCorrect: false },
    })
    expect(choose({ missed: true }, progress)).toEqual(['ecs/q0'])
  })

  test('can be what was not met yet', () => {
    const progress = makeProgress(bank, { 'ecs/q0': {}, 'iam/q2': { correct: false } })
    expect(choose({ unseen: true }, progress).sort()).toEqual([
      'ecs/q1',
      'ecs/q2',
      'ecs/q3',
      'iam/q0',
      'iam/q1',
    ])
  })

  test('leaves out what was suspended, unless that is what it is about', () => {
    const progress = { ...makeProgress(bank, {}), suspended: ['ecs/q0', 'iam/q2'] }
    expect(choose({ length: 100 }, progress)).not.toEqual(expect.arrayContaining(['ecs/q0']))
    expect(choose({ suspended: true }, progress).sort()).toEqual(['ecs/q0', 'iam/q2'])
  })

  test('can be what was flagged', () => {
    expect(
      choose({ flagged: true }, makeProgress(bank, { 'iam/q1': { flagged: true }, 'iam/q2': {} })),
    ).toEqual(['iam/q1'])
  })

  test('can be the weak topics, and meets all filters at once', () => {
    const progress = makeProgress(bank, {
      'ecs/q0': { weight: 200, right: 199 },
      'iam/q0': { weight: 20, right: 1, correct: false },
    })
    expect(choose({ weak: true }, progress).every((id) => id.startsWith('iam/'))).toBe(true)
    expect(choose({ weak: true, missed: true }, progress)).toEqual(['iam/q0'])
  })
})

describe('the order of a drill', () => {
  const progress = makeProgress(bank, {
    'ecs/q0': { correct: false, last: START },
    'ecs/q1': { last: START - 1000 },
    'ecs/q2': { last: START - 9000 },
    'ecs/q3': { last: START - 5000 },
  })

  test('is missed, then new, then what was not seen for longest', () => {
    const order = choose({}, progress)
    expect(order[0]).toBe('ecs/q0')
    expect(order.slice(1, 4).sort()).toEqual(['iam/q0', 'iam/q1', 'iam/q2'])
    expect(order.slice(4)).toEqual(['ecs/q2', 'ecs/q3', 'ecs/q1'])
  })

  test('is as long as asked, and as there is', () => {
    expect(choose({ length: 3 }, progress)).toHaveLength(3)
    expect(choose({ length: 50 }, progress)).toHaveLength(7)
  })

  test('is the same for the same seed and varies with it', () => {
    expect(choose({}, nothing, 'a')).toEqual(choose({}, nothing, 'a'))
    const orders = range(20).map((seed) => choose({}, nothing, `${seed}`).join())
    expect(new Set(orders).size).toBeGreaterThan(10)
  })
})

describe('the questions of the next mock exam', () => {
  const reserved = new Set(['ecs/q0', 'ecs/q1', 'iam/q0'])

  test('are left alone while enough others exist', () => {
    const chosen = choose({ length: 4, reserved })
    expect(chosen.filter((id) => reserved.has(id))).toEqual([])
  })

  test('are left alone in favour of questions met before', () => {
    const progress = makeProgress(bank, { 'ecs/q2': {}, 'ecs/q3': {}, 'iam/q1': {}, 'iam/q2': {} })
    expect(choose({ length: 4, reserved }, progress).filter((id) => reserved.has(id))).toEqual([])
  })

  test('come last where the others do not suffice', () => {
    const chosen = choose({ length: 6, reserved })
    expect(chosen.slice(0, 4).filter((id) => reserved.has(id))).toEqual([])
    expect(chosen.slice(4).every((id) => reserved.has(id))).toBe(true)
  })
})

describe('weak topics', () => {
  const large = bankOfSize(120)
  const first = (topic: string) => questionsOf(large).find((item) => item.topic.topic === topic)!.id

  test('are at most five, the weakest first to be taken', () => {
    const topics = large.topics.slice(0, 8).map(({ topic }) => topic)
    const progress = makeProgress(
      large,
      Object.fromEntries(
        topics.map((topic, index) => [first(topic), { weight: 30, right: index < 2 ? 0 : 12 }]),
      ),
    )
    const weak = weakTopics(large, progress, START)
    expect(weak.size).toBe(5)
    expect(weak).toContain(topics[0])
    expect(weak).toContain(topics[1])
  })

  test('never hold one whose questions a drill would not ask', () => {
    expect(weakTopics(bank, nothing, START)).toEqual(new Set(['ecs', 'iam']))
  })

  test('never hold a strong one, even where all others are unknown', () => {
    const progress = makeProgress(large, { [first('sdlc-automation-0')]: { weight: 500, right: 499 } })
    expect(weakTopics(large, progress, START)).not.toContain('sdlc-automation-0')
  })
})
