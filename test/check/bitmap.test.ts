import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitCount, bitsApart, signaturesOf } from '../../src/check/bitmap.ts'

test.each([
  [0, 0],
  [1, 1],
  [-1, 32],
  [-2147483648, 1],
  [0b1011, 3],
])('%d has %d bits set', (number, bits) => {
  expect(bitCount(number)).toBe(bits)
})

test('signatures never differ in more bits than the sets differ in numbers', () => {
  const set = fc.uniqueArray(fc.nat(2000), { maxLength: 60 })
  fc.assert(
    fc.property(set, set, (a, b) => {
      const apart = a.filter((x) => !b.includes(x)).length + b.filter((x) => !a.includes(x)).length
      const signatures = signaturesOf([Int32Array.from(a), Int32Array.from(b)])
      expect(bitsApart(signatures, 0, 1)).toBeLessThanOrEqual(apart)
    }),
  )
})

test('signatures of sets of small numbers tell all of them apart', () => {
  const signatures = signaturesOf([Int32Array.of(0, 31, 32, 127), Int32Array.of(0, 64)])
  expect(bitsApart(signatures, 0, 1)).toBe(4)
})
