import { expect, test } from 'vitest'
import { oncePer } from '../../src/bank/once-per.ts'

test('an answer is worked out once for each object, also where it is undefined', () => {
  const asked: object[] = []
  const answer = oncePer((each: { value?: number }) => {
    asked.push(each)
    return each.value
  })
  const [one, other] = [{ value: 1 }, {}]
  expect([answer(one), answer(other), answer(one), answer(other)]).toEqual([1, undefined, 1, undefined])
  expect(asked).toEqual([one, other])
})
