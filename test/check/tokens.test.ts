import { describe, expect, test } from 'vitest'
import {
  codeIn,
  countWords,
  createTokenizer,
  jaccard,
  stemWord,
  withoutCode,
  wordsIn,
} from '../../src/check/tokens.ts'

describe('words', () => {
  test('keep points and hyphens inside, and lose them at the ends', () => {
    expect(wordsIn('Use a t3.large, blue-green fleet (v2.1).')).toEqual([
      'use',
      'a',
      't3.large',
      'blue-green',
      'fleet',
      'v2.1',
    ])
  })

  test('are found in every script', () => {
    expect(wordsIn('Größe der Flotte: 新しい版')).toEqual(['größe', 'der', 'flotte', '新しい版'])
  })

  test('are counted by white space', () => {
    expect(countWords('  one two\nthree-four ')).toBe(3)
    expect(countWords('')).toBe(0)
  })
})

describe('content words', () => {
  test.each([
    ['deploys', 'deploy'],
    ['deploying', 'deploy'],
    ['configurations', 'configur'],
    ['configured', 'configur'],
    ['policies', 'polic'],
    ['bus', 'bus'],
    ['used', 'used'],
  ])('%s is counted as %s', (word, token) => {
    expect(stemWord(word)).toBe(token)
  })

  test('leave out function words and the words of the bank that say nothing', () => {
    const tokenize = createTokenizer(new Set(['acme']))
    expect(tokenize(wordsIn('Use Acme Deploy for all of the deployments.'))).toEqual(['deploy', 'deployment'])
  })
})

describe('likeness', () => {
  test('is shared words over all words', () => {
    expect(jaccard(new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd']))).toBe(0.5)
  })

  test('of two empty sets is 0', () => {
    expect(jaccard(new Set(), new Set())).toBe(0)
  })
})

describe('code', () => {
  test('is told from prose', () => {
    const text = 'Run `a b` and\n```\nc d\n```\nthen `e`.'
    expect(codeIn(text)).toEqual(['`a b`', '```\nc d\n```', '`e`'])
    expect(wordsIn(withoutCode(text))).toEqual(['run', 'and', 'then'])
  })
})
