import { describe, expect, test } from 'vitest'
import { intervalIn } from '../../src/check/intervals.ts'

describe('ranges in a text', () => {
  test.each([
    ['5 to 10 servers', 5, 10],
    ['between 5 and 10 servers', 5, 10],
    ['5-10 servers', 5, 10],
    ['1,000 to 2,000 servers', 1000, 2000],
    ['at least 5 servers', 5, Number.POSITIVE_INFINITY],
    ['no fewer than 5 servers', 5, Number.POSITIVE_INFINITY],
    ['up to 5 servers', Number.NEGATIVE_INFINITY, 5],
    ['at most 5 servers', Number.NEGATIVE_INFINITY, 5],
  ])('%s', (text, low, high) => {
    expect(intervalIn(text)).toEqual({ low, high, frame: '# servers' })
  })

  test('without their ends lie beside ranges that begin there', () => {
    expect(intervalIn('more than 5')!.low).toBeGreaterThan(5)
    expect(intervalIn('fewer than 5')!.high).toBeLessThan(5)
  })

  test.each(['five servers', '5 servers', 'since 2026-11-22', '5 and 10'])('%s is none', (text) => {
    expect(intervalIn(text)).toBeUndefined()
  })
})
