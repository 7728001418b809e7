import { describe, expect, test } from 'vitest'
import { weightAfter } from '../../src/learn/progress.ts'

const DAY = 24 * 3_600_000

describe('evidence', () => {
  test('halves in thirty days', () => {
    expect(weightAfter(0)).toBe(1)
    expect(weightAfter(30 * DAY)).toBeCloseTo(0.5, 12)
    expect(weightAfter(60 * DAY)).toBeCloseTo(0.25, 12)
  })

  test('does not grow where the clock went back', () => {
    expect(weightAfter(-DAY)).toBe(1)
  })
})
