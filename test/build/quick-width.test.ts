import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { quickWidth } from '../../src/build/quick-width.ts'

test('every character that is counted quickly is as wide as string-width says', () => {
  const wrong = []
  let quick = 0
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code)
    const width = quickWidth(character)
    if (width === undefined) continue
    quick++
    if (width !== stringWidth(character) || 2 * width !== stringWidth(character + character)) wrong.push(code)
  }
  expect(wrong).toEqual([])
  expect(quick).toBeGreaterThan(400)
})

test('styles take no cells, unless escapes are to be counted', () => {
  expect(quickWidth('\x1b[1;36ma─b\x1b[39m')).toBe(3)
  expect(quickWidth('\x1b[1ma', true)).toBeUndefined()
})

test.each(['你', 'e\u0301', '⚠\ufe0f', '👍', '\x1b]8;;x\x07a', '\n', '\u00ad'])(
  '%j is left to string-width',
  (text) => {
    expect(quickWidth(text)).toBeUndefined()
  },
)
