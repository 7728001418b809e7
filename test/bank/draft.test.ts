import { describe, expect, it } from 'vitest'
import { keyOf } from '../../src/bank/bank.ts'
import { type DraftPlan, draftFact, draftQuestion } from '../../src/bank/draft.ts'
import { factSchema, questionSchema } from '../../src/bank/schema.ts'
import { runRules } from '../../src/check/run.ts'
import { drawKeys } from '../../src/exam/draw-keys.ts'
import { baseFact } from '../support/rule-base.ts'
import { manifestOf, topicOf } from '../support/rule-fixture.ts'

const plan = (over: Partial<DraftPlan> = {}): DraftPlan => ({
  topic: 'sample',
  id: 'draft-1',
  task: '1.1',
  facts: ['fact'],
  options: 4,
  keys: [2],
  seed: 'seed',
  ...over,
})

/** What the rules find in a bank of these drafts and one finished question, as `severity rule`. */
function found(plans: DraftPlan[]): string[] {
  const shapes = plans.map(({ options, keys }) => ({ options, keys: keys.length }))
  const manifest = manifestOf({ policy: { shapes: [{ options: 4, keys: 1 }, ...shapes] } })
  const topics = ['sample', 'other'].map((topic) => {
    const drafts = plans.filter((each) => each.topic === topic).map(draftQuestion)
    const bare = topicOf(`${topic}.yaml`, { topic, facts: [baseFact], questions: [{ id: 'finished' }] })
    return { ...bare, questions: [...(topic === 'sample' ? bare.questions : []), ...drafts] }
  })
  return runRules({ manifest, topics }).map(
    ({ severity, rule, problem }) => `${severity} ${rule} ${problem.message}`,
  )
}

const errors = (plans: DraftPlan[]) => found(plans).filter((each) => each.startsWith('error'))

describe('A draft', () => {
  it('has the right shape and the keys where they were drawn', () => {
    const draft = draftQuestion(plan({ options: 6, keys: [2, 5] }))
    expect(questionSchema.parse(draft)).toEqual(draft)
    expect(draft).toMatchObject({ id: 'draft-1', version: 1, status: 'draft', task: '1.1', facts: ['fact'] })
    expect(draft.options.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `option-${n}`))
    expect(keyOf(draft)).toEqual(['option-2', 'option-5'])
  })

  it('has no error by any rule, whatever its shape and wherever its keys stand', () => {
    for (let options = 2; options <= 26; options++)
      for (const count of new Set(
        [1, 2, 3, Math.floor(options / 2), options - 1].filter((n) => n > 0 && n < options),
      ))
        for (let n = 0; n < 2; n++) {
          const keys = drawKeys(String(n), 'sample/draft-1', options, count).map(({ place }) => place)
          const one = plan({ options, keys })
          expect(errors([one]), JSON.stringify(one)).toEqual([])
        }
  })

  it('has no error at any place of the shapes that exams have', () => {
    for (let place = 1; place <= 4; place++) expect(errors([plan({ keys: [place] })])).toEqual([])
    for (let first = 1; first <= 5; first++)
      for (let second = first + 1; second <= 5; second++)
        expect(errors([plan({ options: 5, keys: [first, second] })])).toEqual([])
  })

  it('does not look like another draft, even on the same fact and from the same seed', () => {
    const many = Array.from({ length: 30 }, (_, n) =>
      plan({ id: `draft-${n}`, topic: n % 2 ? 'sample' : 'other' }),
    )
    const twins = ['sample', 'other'].map((topic) => plan({ topic, id: 'twin' }))
    const several = [1, 2].map((n) => plan({ id: `several-${n}`, options: 5, keys: [1, 3] }))
    expect(errors([...many, ...twins, ...several])).toEqual([])
  })

  it('is seen as unfinished: its stem is short', () => {
    expect(found([plan()]).filter((each) => each.includes('sample/draft-1'))).toEqual([
      expect.stringMatching(/^warning stem-length/),
    ])
  })
})

describe('The fact of a new topic', () => {
  it('has the right shape and a reference that nobody has read', () => {
    const fact = draftFact('docs.example.com')
    expect(factSchema.parse(fact)).toEqual(fact)
    expect(fact.references[0]!.checked < '2001').toBe(true)
  })
})
