import { describe, expect, test } from 'vitest'
import { mentionFinder } from '../../src/check/services.ts'
import { manifestOf } from '../support/rule-fixture.ts'

const bank = { manifest: manifestOf({}), topics: [] }
const find = mentionFinder(bank, ({ status }) => status === 'legacy')
const namesIn = (text: string) => find(text).map(({ name }) => name)

describe('a mention of a service', () => {
  test.each([
    ['Use PushBox, or BoxPush.', ['PushBox', 'BoxPush']],
    ['Use PushBox Connections.', []],
    ['Use PushBoxes, pushbox and `PushBox`.', []],
    ['Use PushBox with PushBox Connections.', ['PushBox']],
  ])('in "%s"', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  test('is never found where no name is wanted', () => {
    expect(mentionFinder(bank, () => false)('PushBox')).toEqual([])
  })
})
