import { InvalidArgumentError } from 'commander'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, list, minutes, positiveInteger, seed } from '../src/options.ts'

describe('a count', () => {
  test.each([
    ['1', 1],
    ['75', 75],
    ['007', 7],
  ])('%j is %i', (text, value) => {
    expect(positiveInteger(text)).toBe(value)
  })

  test.each(['', '0', '-1', '+1', '1.5', '1e3', '0x10', ' 1', 'ten', '٣', '99999999999999999999'])(
    'is not %j',
    (text) => {
      expect(() => positiveInteger(text)).toThrow(InvalidArgumentError)
    },
  )
})

describe('minutes', () => {
  test.each([
    ['180', 180],
    ['0.5', 0.5],
    ['1440', 1440],
  ])('%j are %d', (text, value) => {
    expect(minutes(text)).toBe(value)
  })

  test.each(['', '0', '0.0', '-5', '1440.1', '1e2', '5m', '.5', 'Infinity', 'NaN'])('are not %j', (text) => {
    expect(() => minutes(text)).toThrow(InvalidArgumentError)
  })
})

describe('a day', () => {
  test.each(['2026-11-25', '2028-02-29', '0999-01-01'])('can be %j', (text) => {
    expect(day(text)).toBe(text)
  })

  test.each([
    '',
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '26-01-01',
    '2026-11-25T00:00',
    'today',
    '2026-11-25 ',
  ])('is not %j', (text) => {
    expect(() => day(text)).toThrow(InvalidArgumentError)
  })
})

describe('a seed', () => {
  test.each(['a', 'k3v9q2ab', '0', 'a'.repeat(32)])('can be %j', (text) => {
    expect(seed(text)).toBe(text)
  })

  test.each(['', 'A', 'a b', 'a-b', 'é', 'a'.repeat(33), 'a\n'])('is not %j', (text) => {
    expect(() => seed(text)).toThrow(InvalidArgumentError)
  })
})

describe('a list', () => {
  test('is joined by commas, given one by one, or both', () => {
    expect(list('ecs,iam')).toEqual(['ecs', 'iam'])
    expect(list('s3', list('ecs, iam'))).toEqual(['ecs', 'iam', 's3'])
  })

  test('has no empty entries', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', ' ', '\t') }), (text) => {
        for (const entry of list(text)) expect(entry.trim()).toBe(entry)
        expect(list(text)).not.toContain('')
      }),
    )
  })
})
