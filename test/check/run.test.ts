import { describe, expect, test } from 'vitest'
import type { Bank } from '../../src/bank/bank.ts'
import { runRules } from '../../src/check/run.ts'
import { manifestOf, topicOf } from '../support/rule-fixture.ts'

function bankOf(questions: Record<string, unknown>[], manifest: Record<string, unknown> = {}): Bank {
  return {
    manifest: manifestOf(manifest),
    topics: [topicOf('sample.yaml', { topic: 'sample', questions })],
  }
}

const found = (bank: Bank) => runRules(bank).map(({ rule, severity }) => `${severity} ${rule}`)
const VAGUE = 'Which solution will meet these requirements several times?'

describe('waivers', () => {
  const waive = [{ rule: 'vague-term', reason: 'quoted' }]

  test('of a question silence its own findings only', () => {
    const bank = bankOf([
      { id: 'waived', prompt: VAGUE, waive },
      { id: 'other', prompt: VAGUE, enemies: ['sample/waived'] },
    ])
    const vague = runRules(bank).filter(({ rule }) => rule === 'vague-term')
    expect(vague.map(({ problem }) => problem.path)).toEqual([['questions', 1, 'prompt']])
  })

  test('of the manifest silence what stands outside questions', () => {
    const small = { waive: [{ rule: 'domain-coverage', reason: 'drills only' }] }
    expect(found(bankOf([{ id: 'one' }], small))).toEqual([])
  })

  test('of the manifest leave findings in questions alone, and are then unused', () => {
    const bank = bankOf([{ id: 'one', prompt: VAGUE }], { waive })
    expect(found(bank)).toEqual(['warning vague-term', 'note domain-coverage', 'error unused-waiver'])
  })

  test('of a retired question are not looked at', () => {
    expect(found(bankOf([{ id: 'one', status: 'retired', waive }, { id: 'two' }]))).toEqual([
      'note domain-coverage',
    ])
  })
})

describe('a small bank of another subject', () => {
  const question = (id: string, prompt: string, texts: string[]) => ({
    id,
    prompt,
    scenario: 'Think of the map of Europe with its rivers and its capitals.',
    constraints: { c1: 'the right place' },
    options: texts.map((text, index) => ({
      text,
      why: `Reason ${text}: eight words are enough to explain this place.`,
      meets: index === 1 ? ['c1'] : null,
      fails: index === 1 ? null : ['c1'],
      belief: null,
    })),
  })
  const bank = bankOf(
    [
      question('seine', 'Which capital lies on the Seine?', ['London', 'Paris', 'Rome', 'Vienna']),
      question('danube', 'Which capital lies on the Danube?', ['Madrid', 'Budapest', 'Paris', 'Berlin']),
      question('thames', 'Which capital lies on the Thames?', ['Oslo', 'London', 'Bern', 'Prague']),
      question('tiber', 'Which capital lies on the Tiber?', ['Athens', 'Rome', 'Lisbon', 'Warsaw']),
      question('vltava', 'Which capital lies on the Vltava?', ['Sofia', 'Prague', 'Riga', 'Minsk']),
    ],
    { services: [], blueprint: { questions: 20, unscored: 0, minutes: 10 }, policy: { referenceHosts: [] } },
  )

  test('is told once that it holds no mock exam, and nothing else', () => {
    expect(found(bank)).toEqual(['note domain-coverage'])
  })
})
