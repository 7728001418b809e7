import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Mastery, masteryOf, wilson } from '../../src/learn/mastery.ts'
import type { Progress } from '../../src/learn/progress.ts'
import { bankOfSize, makeBank, makeTopic, questionOnTask } from '../support/bank.ts'
import { makeProgress } from '../support/progress.ts'
import { START } from '../support/sitting.ts'

const DAY = 86_400_000
const bank = makeBank([
  makeTopic('ecs', [questionOnTask('q', '1.1')]),
  makeTopic('codedeploy', [questionOnTask('q', '1.1')]),
  makeTopic('iam', [questionOnTask('q', '6.1')]),
])

function topicOf(progress: Progress, topic: string, now = START): Mastery {
  return masteryOf(bank, progress, now).find((each) => each.topic === topic)!
}

/** Evidence on ECS, in a domain whose mean is 0.62 from a great many answers. */
function onEcs(right: number, weight: number): Progress {
  const domain = { 'codedeploy/q': { weight: 1e7, right: 0.62e7 } }
  return makeProgress(bank, weight === 0 ? domain : { ...domain, 'ecs/q': { right, weight } })
}

describe('the mastery of a topic', () => {
  test.each<[number, number, number, number, number, Mastery['state']]>([
    [0, 0, 0.62, 0.4, 0.8, 'no evidence'],
    [1, 4, 0.5, 0.32, 0.67, 'weak'],
    [8, 10, 0.72, 0.57, 0.83, 'not sure yet'],
    [18, 20, 0.82, 0.71, 0.89, 'strong'],
  ])(
    'after %i right of %i, in a domain at 0.62, is %d [%d, %d]: %s',
    (right, weight, estimate, low, high, state) => {
      const mastery = topicOf(onEcs(right, weight), 'ecs')
      expect(mastery.estimate).toBeCloseTo(estimate, 2)
      expect(mastery.low).toBeCloseTo(low, 2)
      expect(mastery.high).toBeCloseTo(high, 2)
      expect(mastery.state).toBe(state)
    },
  )

  test('without any answers anywhere is the prior of 55 %', () => {
    for (const { estimate, state, answers } of masteryOf(bank, makeProgress(bank, {}), START))
      expect([estimate, state, answers]).toEqual([0.55, 'no evidence', 0])
  })

  test('leaves out answers to questions that were withdrawn or left the bank', () => {
    const withdrawn = makeBank([
      makeTopic('ecs', [questionOnTask('q', '1.1'), questionOnTask('old', '1.1', { status: 'retired' })]),
    ])
    const progress = makeProgress(withdrawn, { 'ecs/old': { weight: 9 }, 'ecs/gone': { weight: 9 } })
    expect(masteryOf(withdrawn, progress, START)[0]).toMatchObject({ answers: 0, estimate: 0.55 })
  })

  test('is drawn towards what the learner knows elsewhere', () => {
    const good = topicOf(makeProgress(bank, { 'iam/q': { weight: 30, right: 30 } }), 'ecs')
    const bad = topicOf(makeProgress(bank, { 'iam/q': { weight: 30, right: 0 } }), 'ecs')
    expect(good.estimate).toBeGreaterThan(0.8)
    expect(bad.estimate).toBeLessThan(0.2)
    expect([good.state, bad.state]).toEqual(['no evidence', 'no evidence'])
  })

  test('shrinks learner, domain and topic with the strengths that were simulated', () => {
    const progress = makeProgress(bank, { 'iam/q': { weight: 30, right: 30 } })
    const learner = (30 + 5.5) / 40
    const domain = (30 + 10 * learner) / 40
    expect(topicOf(progress, 'ecs').estimate).toBeCloseTo(learner, 12)
    expect(topicOf(progress, 'iam').estimate).toBeCloseTo((30 + 8 * domain) / 38, 12)
  })

  test('needs the evidence of one and a half answers to say anything', () => {
    expect(topicOf(onEcs(0, 1.49), 'ecs').state).toBe('no evidence')
    expect(topicOf(onEcs(0, 1.5), 'ecs').state).not.toBe('no evidence')
  })

  test('grows uncertain with time', () => {
    const progress = onEcs(18, 20)
    const now = topicOf(progress, 'ecs')
    const then = topicOf(progress, 'ecs', START + 60 * DAY)
    expect(then.high - then.low).toBeGreaterThan(now.high - now.low)
    expect(then.state).toBe('not sure yet')
  })

  test('tells how many answers there are and when the last one was', () => {
    const records = { 'ecs/q': { answers: 3, last: START - DAY } }
    expect(topicOf(makeProgress(bank, records), 'ecs')).toMatchObject({ answers: 3, last: START - DAY })
    expect(topicOf(makeProgress(bank, records), 'iam')).not.toHaveProperty('last')
  })
})

describe('the list of topics', () => {
  test('puts weak ones first, then unsure ones, then those without evidence, strong ones last', () => {
    const four = makeBank(
      ['weak', 'unsure', 'unknown', 'strong', 'rest'].map((topic) =>
        makeTopic(topic, [questionOnTask('q', '1.1')]),
      ),
    )
    const progress = makeProgress(four, {
      'weak/q': { weight: 10, right: 1 },
      'unsure/q': { weight: 10, right: 7 },
      'strong/q': { weight: 200, right: 195 },
      'rest/q': { weight: 300, right: 195 },
    })
    const states = masteryOf(four, progress, START).map(({ topic, state }) => [topic, state])
    expect(states).toEqual(
      [
        ['rest', 'weak'],
        ['weak', 'weak'],
        ['unsure', 'not sure yet'],
        ['unknown', 'no evidence'],
        ['strong', 'strong'],
      ].sort(([a], [b]) => (a === 'weak' && b === 'rest' ? -1 : a === 'rest' && b === 'weak' ? 1 : 0)),
    )
  })

  test('puts the heavier domain first where the rest is equal', () => {
    expect(masteryOf(bank, makeProgress(bank, {}), START).map(({ topic }) => topic)).toEqual([
      'codedeploy',
      'ecs',
      'iam',
    ])
  })

  test('puts a topic that no exam asks any more behind those that it does', () => {
    const ended = makeTopic('aaa-ended', [questionOnTask('q', '1.1', { status: 'legacy' })])
    const topics = masteryOf(makeBank([ended, ...bank.topics]), makeProgress(bank, {}), START)
    expect(topics.at(-1)!.topic).toBe('aaa-ended')
  })

  test('holds topics with questions to ask, and files each under the domain of most of its questions', () => {
    const mixed = makeBank([
      makeTopic('mixed', [
        questionOnTask('a', '1.1'),
        questionOnTask('b', '6.1'),
        questionOnTask('c', '6.2'),
      ]),
      makeTopic('old', [questionOnTask('a', '2.1', { status: 'legacy' })]),
      makeTopic('unready', [questionOnTask('a', '1.1', { status: 'draft' })]),
    ])
    const domains = Object.fromEntries(
      masteryOf(mixed, makeProgress(mixed, {}), START).map(({ topic, domain }) => [topic, domain]),
    )
    expect(domains).toEqual({ mixed: 'security-compliance', old: 'configuration-management-iac' })
  })

  test('ignores questions of topics that left the bank', () => {
    const gone = makeProgress(bank, { 'gone/q': { weight: 100, right: 0 } })
    expect(masteryOf(bank, gone, START)).toEqual(masteryOf(bank, makeProgress(bank, {}), START))
  })

  test('holds every topic of a bank once', () => {
    const large = bankOfSize(100)
    expect(
      masteryOf(large, makeProgress(large, {}), START)
        .map(({ topic }) => topic)
        .sort(),
    ).toEqual(large.topics.map(({ topic }) => topic).sort())
  })
})

describe('the interval', () => {
  test('of 3 in 3 begins at 0.65, of plain Wilson at 80 %', () => {
    expect(wilson(1, 3, 1.2816)[0]).toBeCloseTo(0.65, 2)
  })

  test('encloses the share, stays within 0 and 1, and narrows with more answers', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 500 }), (p, n) => {
        const [low, high] = wilson(p, n, 1.2816)
        const [closer, further] = wilson(p, 2 * n, 1.2816)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(p + 1e-12)
        expect(high).toBeGreaterThanOrEqual(p - 1e-12)
        expect(further - closer).toBeLessThan(high - low)
      }),
    )
  })
})
