import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { columns, cut, indented, pad } from '../../src/formats/columns.ts'

describe('columns', () => {
  it('stand two spaces apart, numbers to the right, no spaces at line ends', () => {
    const rows = [
      ['name', 'count', ''],
      ['a', '7', 'x'],
      ['bcdefg', '12', ''],
    ]
    expect(columns(rows, [1])).toEqual(['name    count', 'a           7  x', 'bcdefg     12'])
  })

  it('count wide characters as two cells', () => {
    expect(
      columns([
        ['新版', 'x'],
        ['abc', 'y'],
      ]),
    ).toEqual(['新版  x', 'abc   y'])
    expect(pad('新', 4, true)).toBe('  新')
  })
})

describe('cut', () => {
  it('leaves what fits and ends the rest with an ellipsis', () => {
    expect([cut('short', 5), cut('longer', 5), cut('two words', 5)]).toEqual(['short', 'long…', 'two…'])
  })

  it('never takes more cells than there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(stringWidth(cut(text, width))).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('indented', () => {
  it('wraps at words behind the indent', () => {
    expect(indented('one two three four five six', '    ', 24)).toEqual([
      '    one two three four',
      '    five six',
    ])
  })

  it('keeps the lines of a text', () => {
    expect(indented('one\n\ntwo', '  ', 40)).toEqual(['  one', '', '  two'])
  })
})
