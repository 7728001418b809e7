import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Bank, factIds, keyOf, questionsOf } from '../../src/bank/bank.ts'
import { questionHash } from '../../src/bank/digest.ts'
import { drawForm } from '../../src/exam/draw.ts'
import type { SeatedQuestion } from '../../src/exam/form.ts'
import { readBankFolder } from '../../src/files/bank-folder.ts'
import { bankOfSize, makeBank, makeTopic, questionOnTask } from '../support/bank.ts'
import { conflictsIn, countBy, drawn } from '../support/form.ts'

const WHOLE = {
  'sdlc-automation': 17,
  'configuration-management-iac': 13,
  'resilient-cloud-solutions': 11,
  'monitoring-logging': 11,
  'incident-event-response': 10,
  'security-compliance': 13,
}
const SCORED = {
  'sdlc-automation': 14,
  'configuration-management-iac': 11,
  'resilient-cloud-solutions': 10,
  'monitoring-logging': 10,
  'incident-event-response': 9,
  'security-compliance': 11,
}

const seeds = Array.from({ length: 200 }, (_, index) => `seed${index}`)

/** The questions that the program ships. */
const folder = fileURLToPath(new URL('../../questions', import.meta.url))
const shipped = readBankFolder(folder).bank!
const large = bankOfSize(220)

describe.each<[string, Bank]>([
  ['a bank of 220 questions', large],
  ['the shipped bank', shipped],
])('a whole mock exam from %s', (_, bank) => {
  let all: SeatedQuestion[][] | undefined
  const forms = () => {
    all ??= seeds.map((seed) => drawn(bank, { seed, number: 1 }))
    return all
  }

  test('has the number of questions of every domain, over 200 seeds', () => {
    for (const form of forms()) expect(countBy(form, ({ domain }) => domain)).toEqual(WHOLE)
  })

  test('has ten unscored questions, the others by domain as the exam scores them', () => {
    for (const form of forms()) {
      const scored = form.filter((seat) => seat.scored)
      expect(countBy(scored, ({ domain }) => domain)).toEqual(SCORED)
      expect(form.length - scored.length).toBe(10)
    }
  })

  test('has no question twice, no two enemies and no two on one fact', () => {
    for (const form of forms()) {
      expect(new Set(form.map(({ id }) => id)).size).toBe(75)
      expect(conflictsIn(bank, form)).toEqual([])
    }
  })

  test('touches every task of the blueprint that the bank has questions on', () => {
    const tasks = new Set(
      questionsOf(bank)
        .filter(({ question }) => question.status === 'active')
        .map(({ question }) => question.task),
    )
    for (const form of forms()) expect(new Set(form.map(({ task }) => task))).toEqual(tasks)
  })

  test('shows the options of each question in another order, none lost', () => {
    const byId = new Map(questionsOf(bank).map((item) => [item.id, item.question]))
    for (const form of forms().slice(0, 20))
      for (const seat of form) {
        const question = byId.get(seat.id)!
        const ids = question.options.map(({ id }) => id)
        expect([...seat.options].sort()).toEqual([...ids].sort())
        expect(seat).toMatchObject({
          version: question.version,
          hash: questionHash(question),
          task: question.task,
          choose: keyOf(question).length,
        })
      }
  })
})

describe('the shipped bank', () => {
  test('gives four mock exams in a row without a question in common', () => {
    for (const seed of seeds.slice(0, 30)) {
      const forms = [1, 2, 3, 4].map((number) => drawn(shipped, { seed, number }))
      expect(new Set(forms.flatMap((form) => form.map(({ id }) => id))).size).toBe(4 * 75)
      for (const form of forms) {
        expect(countBy(form, ({ domain }) => domain)).toEqual(WHOLE)
        expect(conflictsIn(shipped, form)).toEqual([])
      }
    }
  })

  test('has a margin in each domain beyond four mock exams, and four questions or more on each task', () => {
    const active = questionsOf(shipped).filter(({ question }) => question.status === 'active')
    expect(active.length).toBeGreaterThanOrEqual(420)
    const byDomain = countBy(active, ({ domain }) => domain)
    for (const [domain, seats] of Object.entries(WHOLE)) expect(byDomain[domain]).toBeGreaterThan(4 * seats)
    const byTask = countBy(active, ({ question }) => question.task)
    expect(Object.keys(byTask)).toHaveLength(19)
    for (const count of Object.values(byTask)) expect(count).toBeGreaterThanOrEqual(4)
  })

  test('is mostly professional: little recall, a fifth or so with several keys', () => {
    const active = questionsOf(shipped).filter(({ question }) => question.status === 'active')
    const share = (test: (item: (typeof active)[number]) => boolean) =>
      active.filter(test).length / active.length
    expect(share(({ question }) => question.cognitive === 'recall')).toBeLessThanOrEqual(0.1)
    const multiple = share(({ question }) => keyOf(question).length > 1)
    expect(multiple).toBeGreaterThanOrEqual(0.18)
    expect(multiple).toBeLessThanOrEqual(0.28)
  })

  test('tests every fact, current ones by active questions, and each current topic by four or more', () => {
    const tested = new Set(
      questionsOf(shipped).flatMap(({ topic, question }) =>
        factIds(topic.topic, question).map((fact) => `${question.status} ${fact}`),
      ),
    )
    for (const { topic, facts, questions } of shipped.topics) {
      for (const { id, status } of facts)
        expect(tested).toContain(`${status === 'current' ? 'active' : 'legacy'} ${topic}/${id}`)
      if (facts.some(({ status }) => status === 'current')) expect(questions.length).toBeGreaterThanOrEqual(4)
    }
  })
})

describe('a form', () => {
  test('is the same for the same seed and number', () => {
    const request = { seed: 'k3v9q2', number: 2 }
    expect(drawForm(bankOfSize(220), request)).toEqual(drawForm(large, request))
  })

  test('does not depend on the order of files and questions', () => {
    const turned = {
      ...large,
      topics: large.topics
        .map((topic) => ({ ...topic, questions: [...topic.questions].reverse() }))
        .reverse(),
    }
    expect(drawForm(turned, { seed: 'a', number: 1 })).toEqual(drawForm(large, { seed: 'a', number: 1 }))
  })

  test('is another one for another seed', () => {
    const [a, b] = ['a', 'b'].map((seed) => drawn(large, { seed, number: 1 }).map(({ id }) => id))
    expect(a).not.toEqual(b)
    expect(new Set([...a!, ...b!]).size).toBeGreaterThan(90)
  })

  test('uses every question of the bank over enough seeds', () => {
    const met = new Set(
      seeds.slice(0, 60).flatMap((seed) => drawn(large, { seed, number: 1 }).map(({ id }) => id)),
    )
    expect(met.size).toBe(220)
  })

  test('holds multiple response in the proportion of the bank', () => {
    const share = questionsOf(large).filter(({ question }) => keyOf(question).length > 1).length / 220
    for (const seed of seeds.slice(0, 50)) {
      const multiple = drawn(large, { seed, number: 1 }).filter(({ choose }) => choose > 1).length
      expect(Math.abs(multiple - share * 75)).toBeLessThanOrEqual(2)
    }
  })

  test('takes no more than an eighth of its questions from one topic', () => {
    for (const seed of seeds.slice(0, 50)) {
      const perTopic = countBy(drawn(large, { seed, number: 1 }), ({ topic }) => topic)
      expect(Math.max(...Object.values(perTopic))).toBeLessThanOrEqual(9)
    }
  })

  test('asks at most two questions of one domain in a row, except at its very end', () => {
    for (const seed of seeds.slice(0, 50)) {
      const domains = drawn(large, { seed, number: 1 }).map(({ domain }) => domain)
      for (let i = 2; i < domains.length; i++)
        if (domains[i] === domains[i - 1] && domains[i] === domains[i - 2])
          expect(new Set(domains.slice(i)).size).toBe(1)
    }
  })

  test('keeps the order of the options where a question says so, and not elsewhere', () => {
    const fixed = {
      ...large,
      topics: large.topics.map((topic) => ({
        ...topic,
        questions: topic.questions.map((question) => ({ ...question, shuffle: false as const })),
      })),
    }
    const inOrder = (bank: Bank) =>
      drawn(bank, { seed: 'a', number: 1 }).filter(
        ({ options }) => options.join() === [...options].sort().join(),
      ).length
    expect(inOrder(fixed)).toBe(75)
    expect(inOrder(large)).toBeLessThan(15)
  })

  test('averages the ratings of the raters', () => {
    const bank = makeBank([makeTopic('ecs', [questionOnTask('one', '1.1', { angoff: [0.5, 0.6, 0.7] })])])
    expect(drawn(bank, { seed: 'a', number: 1, length: 1 })[0]!.angoff).toBeCloseTo(0.6, 12)
  })
})

describe('a series', () => {
  test('gives forms without a question in common while the bank lasts', () => {
    for (const seed of seeds.slice(0, 40)) {
      const [first, second] = [1, 2].map((number) => drawn(large, { seed, number }).map(({ id }) => id))
      expect(second!.filter((id) => first!.includes(id))).toEqual([])
    }
  })

  test('keeps every form to the blueprint and free of conflicts', () => {
    for (const seed of seeds.slice(0, 10))
      for (const number of [2, 3, 4, 5]) {
        const form = drawn(large, { seed, number })
        expect(countBy(form, ({ domain }) => domain)).toEqual(WHOLE)
        expect(conflictsIn(large, form)).toEqual([])
      }
  })

  test('starts over with all questions when a domain has run short', () => {
    const small = bankOfSize(110)
    const [first, second, third] = [1, 2, 3].map((number) =>
      drawn(small, { seed: 'a', number }).map(({ id }) => id),
    )
    expect(second!.filter((id) => first!.includes(id)).length).toBeGreaterThan(0)
    expect(second).not.toEqual(first)
    expect(third).not.toEqual(second)
  })
})

describe('a shorter or filtered exam', () => {
  test('has only scored questions', () => {
    expect(drawn(large, { seed: 'a', number: 1, length: 20 }).every(({ scored }) => scored)).toBe(true)
    expect(
      drawn(large, { seed: 'a', number: 1, length: 30, domains: ['sdlc-automation'] }).every(
        ({ scored }) => scored,
      ),
    ).toBe(true)
  })

  test.each([1, 2, 5, 10, 20, 40])(
    'of %i questions has that many, by the weights of the domains',
    (length) => {
      const form = drawn(large, { seed: 'a', number: 1, length })
      expect(form).toHaveLength(length)
      expect(new Set(form.map(({ domain }) => domain)).size).toBe(Math.min(6, length))
    },
  )

  test('of some domains holds no other', () => {
    const domains = ['monitoring-logging', 'security-compliance']
    const form = drawn(large, { seed: 'a', number: 1, length: 20, domains })
    expect(new Set(form.map(({ domain }) => domain))).toEqual(new Set(domains))
  })

  test('of one topic holds no other', () => {
    const form = drawn(large, { seed: 'a', number: 1, length: 5, topics: ['monitoring-logging-1'] })
    expect(new Set(form.map(({ topic }) => topic))).toEqual(new Set(['monitoring-logging-1']))
  })
})

describe('a form of another blueprint', () => {
  // Largest remainder gives the light domain two of ten seats, but one of eleven: the paradox of Alabama.
  const blueprint = {
    questions: 11,
    unscored: 1,
    domains: [6, 6, 2].map((weight, index) => ({
      id: `d${index}`,
      title: `Domain ${index}`,
      weight,
      tasks: [{ id: `${index}`, title: 'Task' }],
    })),
  }
  const bank = makeBank(
    [0, 1, 2].map((domain) =>
      makeTopic(
        `t${domain}`,
        Array.from({ length: 10 }, (_, n) => questionOnTask(`q${n}`, `${domain}`)),
      ),
    ),
    blueprint,
  )

  test('has exactly its unscored questions even where a longer form has fewer of a domain', () => {
    const form = drawn(bank, { seed: 'a', number: 1 })
    expect(countBy(form, ({ domain }) => domain)).toEqual({ d0: 5, d1: 5, d2: 1 })
    expect(form.filter(({ scored }) => !scored)).toHaveLength(1)
  })
})

describe('a bank that is too small', () => {
  test('says how many questions are missing', () => {
    expect(drawForm(bankOfSize(60), { seed: 'a', number: 1 })).toEqual({ needed: 75, available: 60 })
  })

  test('says which domain is short', () => {
    const uneven = bankOfSize(200)
    uneven.topics = uneven.topics.filter(({ topic }) => !/incident-event-response-[1-3]/.test(topic))
    expect(drawForm(uneven, { seed: 'a', number: 1 })).toMatchObject({
      domain: 'incident-event-response',
      needed: 10,
    })
  })

  test('says which domain has too many conflicts, though it has the number', () => {
    const questions = Array.from({ length: 8 }, (_, n) => questionOnTask(`q${n}`, '1.1', { facts: ['same'] }))
    const bank = makeBank([makeTopic('ecs', questions)])
    expect(drawForm(bank, { seed: 'a', number: 1, length: 2 })).toEqual({
      domain: 'sdlc-automation',
      needed: 2,
      available: 8,
    })
  })

  test('without a single question gives a shortage, not a crash', () => {
    expect(drawForm(makeBank([]), { seed: 'a', number: 1 })).toEqual({ needed: 75, available: 0 })
    expect(drawForm(large, { seed: 'a', number: 1, length: 5, topics: ['nowhere'] })).toEqual({
      needed: 5,
      available: 0,
    })
  })
})
