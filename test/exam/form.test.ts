import { describe, expect, test } from 'vitest'
import { type FormRequest, isFullMock } from '../../src/exam/form.ts'
import { bankOfSize } from '../support/bank.ts'

describe('a whole mock exam', () => {
  const bank = bankOfSize(100)
  const request = { seed: 'a', number: 1 }

  test.each<[string, FormRequest]>([
    ['without a length', request],
    ["with the blueprint's length", { ...request, length: 75 }],
    ['with empty filters', { ...request, domains: [], topics: [] }],
  ])('is one %s', (_, asked) => {
    expect(isFullMock(bank, asked)).toBe(true)
  })

  test.each<[string, FormRequest]>([
    ['shorter', { ...request, length: 74 }],
    ['longer', { ...request, length: 76 }],
    ['of one domain', { ...request, domains: ['sdlc-automation'] }],
    ['of one topic', { ...request, topics: ['sdlc-automation-0'] }],
  ])('is not one that is %s', (_, asked) => {
    expect(isFullMock(bank, asked)).toBe(false)
  })
})
