import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/exam/desk.ts'

describe('the verdict', () => {
  test.each<[string[], string[], boolean]>([
    [['a'], ['a'], true],
    [['a'], ['b'], false],
    [['a'], [], false],
    [['a', 'b'], ['b', 'a'], true],
    [['a', 'b'], ['a'], false],
    [['a', 'b'], ['a', 'c'], false],
    [['a', 'b'], ['a', 'b', 'c'], false],
    [['a', 'b'], ['a', 'a'], false],
  ])('with the key %j is for %j: %s', (key, chosen, correct) => {
    expect(judge(key, chosen)).toEqual({ key, correct })
  })

  test('is right for exactly one choice of options', () => {
    const options = ['a', 'b', 'c', 'd', 'e']
    const key = fc.subarray(options, { minLength: 1 })
    fc.assert(
      fc.property(key, fc.subarray(options), (right, chosen) => {
        expect(judge(right, chosen).correct).toBe(right.join() === chosen.join())
      }),
    )
  })

  test('does not share its key with the caller', () => {
    const key = ['a']
    expect(judge(key, ['a']).key).not.toBe(key)
  })
})
