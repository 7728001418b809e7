import { describe, expect, test } from 'vitest'
import { makeTheme } from '../src/theme.ts'

const plain = makeTheme({ color: false, unicode: false })
const colored = makeTheme({ color: true, unicode: true })

describe('a theme', () => {
  test('without colour writes no escape sequences, and keeps the meaning of strokes and code', () => {
    expect(plain.right('yes')).toBe('yes')
    expect(plain.struck('no')).toBe('~~no~~')
    expect(plain.code('s3:GetObject')).toBe('`s3:GetObject`')
  })

  test('with colour paints', () => {
    expect(colored.wrong('no')).toBe('\x1b[31mno\x1b[39m')
    expect(colored.code('ls')).toBe('\x1b[36mls\x1b[39m')
  })

  test('paints one text only, so that lines can be mapped', () => {
    expect(['a', 'b'].map(colored.dim)).toEqual([colored.dim('a'), colored.dim('b')])
  })

  test('uses ASCII alone where the terminal has no Unicode', () => {
    expect(JSON.stringify(plain.glyphs)).toMatch(/^[\x20-\x7e]+$/)
  })

  test.each([
    [0, ''],
    [0.5, '█████'],
    [0.55, '█████▌'],
    [1, '██████████'],
    [2, '██████████'],
  ])('a bar of %d of 10 cells is %j', (share, bar) => {
    expect(colored.bar(share, 10)).toBe(bar)
  })
})
