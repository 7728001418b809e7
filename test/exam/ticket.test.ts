import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bankDigest } from '../../src/bank/digest.ts'
import type { FormRequest } from '../../src/exam/form.ts'
import { formatTicket, parseTicket } from '../../src/exam/ticket.ts'
import { bankOfSize } from '../support/bank.ts'

const bank = bankOfSize(30)
const digest = bankDigest(bank)

const kebab = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
const ids = fc.uniqueArray(kebab, { minLength: 1, maxLength: 4 }).map((all) => all.sort())
const requests: fc.Arbitrary<FormRequest> = fc.record(
  {
    seed: fc.stringMatching(/^[a-z0-9]{1,32}$/),
    number: fc.integer({ min: 1, max: 1000 }),
    length: fc.integer({ min: 1, max: 1000 }),
    domains: ids,
    topics: ids,
  },
  { requiredKeys: ['seed', 'number'] },
)

describe('a ticket', () => {
  test('is short where nothing special was asked for', () => {
    expect(formatTicket(bank, { seed: 'k3v9q2', number: 2 })).toBe(`made-up:1-k3v9q2.2@${digest}`)
  })

  test('carries length and filters, in an order of its own', () => {
    const request = { seed: 'a', number: 1, length: 20, domains: ['b', 'a'], topics: ['ecs', 'codedeploy'] }
    expect(formatTicket(bank, request)).toBe(`made-up:1-a.1@${digest}+n=20+d=a,b+t=codedeploy,ecs`)
  })

  test('gives back what it was made from', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(parseTicket(formatTicket(bank, request))).toEqual({
          bank: 'made-up',
          drawVersion: 1,
          digest,
          request,
        })
      }),
    )
  })

  test('may stand among white space', () => {
    expect(parseTicket(`  made-up:1-a.1@${digest}\n`)?.request).toEqual({ seed: 'a', number: 1 })
  })
})

describe('a text that is no ticket', () => {
  test.each([
    '',
    'made-up',
    'made-up:1-a.1',
    `made-up:1-a.0@${digest}`,
    `made-up:1-a.1001@${digest}`,
    `made-up:1-a.99999999999999999999@${digest}`,
    `made-up:1-a.1@${digest.slice(1)}`,
    `made-up:1-a.1@${digest}0`,
    `made-up:1-A.1@${digest}`,
    `made-up:1-.1@${digest}`,
    `made-up:1-a.-1@${digest}`,
    `made-up:1-a.1@${digest}+n=0`,
    `made-up:1-a.1@${digest}+n=12345`,
    `made-up:1-a.1@${digest}+n=1e3`,
    `made-up:1-a.1@${digest}+x=1`,
    `made-up:1-a.1@${digest}+n=`,
    `made-up:1-a.1@${digest}+`,
    `made-up:1-a.1@${digest}\nmade-up:1-a.1@${digest}`,
    `made-up:1-a\u0000.1@${digest}`,
    `../../etc/passwd:1-a.1@${digest}`,
    `made-up:1-a.1@${digest}${'+n=1'.repeat(10_000)}!`,
  ])('%j gives undefined', (text) => {
    expect(parseTicket(text)).toBeUndefined()
  })

  test('never throws, and what is read is within bounds', () => {
    const pieces = fc.constantFrom(
      'made-up',
      ':',
      '1',
      '-',
      'a',
      '.',
      '@',
      digest,
      '+',
      'n',
      '=',
      'd',
      't',
      ',',
      '\n',
      '\u001b[2J',
      '0',
    )
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const request = parseTicket(text)?.request
        if (!request) return
        expect(request.number).toBeGreaterThanOrEqual(1)
        expect(request.number).toBeLessThanOrEqual(1000)
        expect(request.seed).toMatch(/^[a-z0-9]+$/)
      }),
      { numRuns: 200 },
    )
  })
})
