import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hang, pad, spread, spreadOrStack, widthOf, wrapText } from '../../src/terminal/text.ts'
import { makeTheme } from '../../src/theme.ts'

const plain = makeTheme({ color: false, unicode: true })
const colored = makeTheme({ color: true, unicode: true })

describe('wrapText', () => {
  test('breaks at spaces, and longer words anywhere', () => {
    expect(wrapText('one two three', 8, plain)).toEqual(['one two', 'three'])
    expect(wrapText('abcdefghij', 4, plain)).toEqual(['abcd', 'efgh', 'ij'])
  })

  test('counts cells, not characters', () => {
    expect(wrapText('新しい版です', 6, plain)).toEqual(['新しい', '版です'])
  })

  test('never makes a line wider than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 8, max: 100 }), (text, width) => {
        for (const line of wrapText(text, width, colored)) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })

  test('shows code by colour, or by back-ticks where there is none', () => {
    expect(wrapText('run `ls`', 20, colored)).toEqual(['run \x1b[36mls\x1b[39m'])
    expect(wrapText('run `ls`', 20, plain)).toEqual(['run `ls`'])
  })

  test('keeps the spaces of lines between code fences', () => {
    expect(wrapText('See:\n```yaml\na:\n    b: 1\n```\nEnd', 20, colored)).toEqual([
      'See:',
      '\x1b[36m  a:\x1b[39m',
      '\x1b[36m      b: 1\x1b[39m',
      'End',
    ])
  })

  test('shows control characters instead of obeying them', () => {
    expect(wrapText('a\x1b[2Jb', 20, plain)).toEqual(['a^[[2Jb'])
  })
})

test('hang puts later lines under the first', () => {
  expect(hang('A  ', ['one', 'two'])).toEqual(['A  one', '   two'])
})

test('pad and spread count cells', () => {
  expect(pad('版', 4)).toBe('版  ')
  expect(spread('版', 'right', 10)).toBe('版   right')
  expect(spread('left', 'right', 10)).toBeUndefined()
  expect(spreadOrStack('left', 'right', 10)).toEqual(['left', 'right'])
})
