import { describe, expect, test } from 'vitest'
import { Parser } from 'yaml'
import { guardedTokens, LimitError } from '../../src/files/yaml-limits.ts'

const tokensOf = (text: string) => guardedTokens(text, new Parser())
const entries = (count: number) => Array.from({ length: count }, (_, n) => `k${n}: 1`).join('\n')

describe('the guard', () => {
  test('gives the tokens that the parser gives', () => {
    const text = '# comment\na: 1\nb:\n  - >-\n    folded\n  - {c: "d"}\n---\ne\n'
    expect(tokensOf(text)).toEqual([...new Parser().parse(text)])
  })

  test.each<[string, string]>([
    ['lists', '['.repeat(100)],
    ['maps', '{a: '.repeat(100)],
    ['block lists', '- '.repeat(100)],
    ['keys that are maps', '? '.repeat(100)],
    ['indented maps', Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')],
  ])('stops at %s nested too deep, at the place', (_, text) => {
    const error = catchLimit(text)
    expect(error.message).toMatch(/nested more than 64 levels/)
    expect(error.offset).toBeGreaterThan(0)
    expect(error.offset).toBeLessThan(text.length)
  })

  test.each<[string, string]>([
    ['a map', entries(6000)],
    ['a flow map', `{${entries(6000).replaceAll('\n', ',')}}`],
    ['a list', '- a\n'.repeat(6000)],
    ['a flow list', `[${'a,'.repeat(6000)}]`],
  ])('stops at %s with too many entries', (_, text) => {
    expect(catchLimit(text).message).toMatch(/more than 5000 entries/)
  })

  test('lets through what a large bank needs', () => {
    expect(tokensOf(entries(4900))).toHaveLength(1)
    expect(tokensOf(`${'['.repeat(20)}${']'.repeat(20)}`)).toHaveLength(1)
  })
})

function catchLimit(text: string): LimitError {
  try {
    tokensOf(text)
  } catch (error) {
    if (error instanceof LimitError) return error
    throw error
  }
  throw new Error('no limit was reached')
}
