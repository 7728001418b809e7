import { describe, expect, it } from 'vitest'
import { durationText } from '../../src/exam/duration.ts'

describe('durationText', () => {
  it.each([
    [0, '0:00'],
    [1_499, '0:01'],
    [5_000, '0:05'],
    [106_000, '1:46'],
    [660_000, '11:00'],
    [3_725_000, '1:02:05'],
    [3_599_600, '1:00:00'],
    [7_960_000, '2:12:40'],
  ])('of %i ms is %s', (milliseconds, text) => {
    expect(durationText(milliseconds)).toBe(text)
  })
})
