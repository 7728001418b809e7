import { describe, expect, test } from 'vitest'
import { activeQuestions, factIds, factsOf, keyOf, questionsOf } from '../../src/bank/bank.ts'
import { bankOfSize, makeBank, makeTopic, questionOnTask } from '../support/bank.ts'
import { makeQuestion } from '../support/questions.ts'

describe('the questions of a bank', () => {
  const bank = makeBank([
    makeTopic('ecs', [questionOnTask('one', '1.4'), questionOnTask('two', '9.9', { status: 'legacy' })]),
    makeTopic('iam', [questionOnTask('three', '6.1', { status: 'draft' })]),
  ])

  test('come in file order, each with its whole id and the domain of its task', () => {
    expect(questionsOf(bank).map(({ id, domain }) => [id, domain])).toEqual([
      ['ecs/one', 'sdlc-automation'],
      ['ecs/two', ''],
      ['iam/three', 'security-compliance'],
    ])
  })

  test('are asked only while active', () => {
    expect(activeQuestions(bank).map(({ id }) => id)).toEqual(['ecs/one'])
  })

  test('keep their number in a bank of any size', () => {
    expect(questionsOf(bankOfSize(137))).toHaveLength(137)
    expect(new Set(questionsOf(bankOfSize(137)).map(({ id }) => id)).size).toBe(137)
  })
})

describe('the key', () => {
  test('holds the ids of the correct options in file order', () => {
    expect(keyOf(makeQuestion('q', 5, 2))).toEqual(['option-a', 'option-b'])
  })
})

describe('the facts of a question', () => {
  test('belong to its own topic unless another one is named', () => {
    expect(factIds('ecs', { facts: ['own', 'iam/other'] })).toEqual(['ecs/own', 'iam/other'])
  })

  test('are found across topics; those that nobody defined are left out', () => {
    const bank = makeBank([
      makeTopic('ecs', [questionOnTask('one', '1.4', { facts: ['own', 'iam/fact-three', 'iam/nowhere'] })]),
      makeTopic('iam', [questionOnTask('three', '6.1')]),
    ])
    const [first] = questionsOf(bank)
    expect(factsOf(bank, first!).map(({ id }) => id)).toEqual(['own', 'fact-three'])
  })
})
