import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitPage, nudged, type Page, rule, scrolled, TOP } from '../../src/terminal/frame.ts'
import { makeTheme } from '../../src/theme.ts'
import { framesDown } from '../support/scroll.ts'

const theme = makeTheme({ color: false, unicode: true })
const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `line ${index}`)
const page = (count: number, over: Partial<Page> = {}): Page => ({
  head: ['head', 'rule'],
  body: numbered(count),
  keys: ' keys',
  ...over,
})
const size = (rows: number) => ({ columns: 80, rows })

describe('a page that fits', () => {
  test('is shown whole, keys below', () => {
    expect(fitPage(page(3), size(24), TOP, theme).lines).toEqual([
      'head',
      'rule',
      'line 0',
      'line 1',
      'line 2',
      '',
      ' keys',
    ])
  })

  test('shows a note in the place of the keys', () => {
    expect(fitPage(page(1, { note: [' note'] }), size(24), TOP, theme).lines).toEqual([
      'head',
      'rule',
      'line 0',
      '',
      ' note',
    ])
  })
})

describe('a page that does not fit', () => {
  test('keeps its head and says how much is left', () => {
    const { lines } = fitPage(page(100), size(24), TOP, theme)
    expect(lines).toHaveLength(23)
    expect(lines[0]).toBe('head')
    expect(lines.at(-2)).toBe(' keys')
    expect(lines.at(-1)).toMatch(/^ ▼ 81 more lines +PgUp PgDn scroll$/)
  })

  test('gives up the keys on a short terminal, but never a note', () => {
    expect(fitPage(page(100), size(12), TOP, theme).lines).not.toContain(' keys')
    expect(fitPage(page(100, { note: [' note'] }), size(12), TOP, theme).lines).toContain(' note')
  })

  test('is never higher than the rows less one, and every line is reached by scrolling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 4, max: 60 }), (count, rows) => {
        const frames = framesDown((viewport) => fitPage(page(count), size(rows), viewport, theme))
        for (const { lines } of frames) expect(lines.length).toBeLessThan(rows)
        const seen = new Set(frames.flatMap(({ lines }) => lines))
        expect(numbered(count).filter((line) => !seen.has(line))).toEqual([])
      }),
    )
  })

  test.each([
    [[50, 52], 0],
    [[0, 2], 60],
  ] as const)('scrolls lines %j into view from line %d when it follows the focus', (focus, scroll) => {
    const viewport = { ...TOP, scroll, follow: true }
    const { lines } = fitPage(page(100, { focus: [...focus] }), size(24), viewport, theme)
    expect(lines).toContain(`line ${focus[0]}`)
    expect(lines).toContain(`line ${focus[1] - 1}`)
  })

  test('stays where it was scrolled by hand, and tells where the focus is', () => {
    const frame = fitPage(page(100, { focus: [50, 52] }), size(24), TOP, theme)
    expect(frame.viewport).toMatchObject({ scroll: 0, focus: 'below' })
    const end = fitPage(page(100, { focus: [50, 52] }), size(24), scrolled(frame.viewport, 'end')!, theme)
    expect(end.viewport).toMatchObject({ focus: 'above' })
  })
})

test('an arrow brings the focus into sight before it moves it', () => {
  expect(nudged({ ...TOP, focus: 'below' }, 1)).toMatchObject({ scroll: 3, follow: false })
  expect(nudged({ ...TOP, scroll: 9, focus: 'above' }, -1)).toMatchObject({ scroll: 6 })
  expect(nudged({ ...TOP, focus: 'seen' }, 1)).toBeUndefined()
})

test('a rule carries a note at its end, where it fits', () => {
  expect(rule({ columns: 20, rows: 9 }, theme, 'on plan')).toBe(' ───────── on plan')
  expect(rule({ columns: 9, rows: 9 }, theme, 'on plan')).toBe(' ───────')
})
