import { describe, expect, test } from 'vitest'
import { activeViews } from '../../src/check/view.ts'
import { keyWords, keyWordsByQualifier } from '../../src/check/word-odds.ts'
import { bankOfOptions, viewsOfOptions } from '../support/views.ts'

const filler = ['alpha', 'beta', 'gamma']

describe('words of other keys', () => {
  test('speak for an option that has them', () => {
    const views = viewsOfOptions(...Array.from({ length: 10 }, () => ['serverless', ...filler]))
    const odds = keyWords(views)(views[0]!)
    expect(odds.indexOf(Math.max(...odds))).toBe(0)
    expect(odds[1]).toBeLessThan(0)
  })

  test('are counted without the question in hand', () => {
    const views = viewsOfOptions(
      ['anvil', 'barrel', 'candle', 'drawer'],
      ['engine', 'fabric', 'garden', 'hammer'],
    )
    expect(new Set(keyWords(views)(views[0]!)).size).toBe(1)
  })

  test('by qualifier come only from questions that ask for the same', () => {
    const cheap = 'Which solution is MOST cost-effective?'
    const easy = 'Which solution needs the LEAST operational overhead?'
    const bank = bankOfOptions([
      ...Array.from({ length: 5 }, () => ({
        options: ['spot', 'reserved', ...filler.slice(1)],
        prompt: cheap,
      })),
      ...Array.from({ length: 5 }, () => ({
        options: ['reserved', 'spot', ...filler.slice(1)],
        prompt: easy,
      })),
      { options: ['spot', ...filler], prompt: 'Which solution is right?' },
    ])
    const views = activeViews(bank)
    const measure = keyWordsByQualifier(views)
    const first = (index: number) => measure(views[index]!)
    expect(first(0)[0]).toBeGreaterThan(first(0)[1]!)
    expect(first(5)[0]).toBeGreaterThan(first(5)[1]!)
    expect(first(10)).toEqual([0, 0, 0, 0])
  })
})
