import { expect, test } from 'vitest'
import { notesText } from '../../src/formats/notes-text.ts'
import { makeTheme } from '../../src/theme.ts'

test('coverage is a table by heading and one line of totals', () => {
  const headings = [
    { heading: '', lines: 1, cited: 1 },
    { heading: 'Queues > Dead\u001b[2J letters', lines: 12, cited: 9 },
  ]
  const coverage = { lines: 13, cited: 10, facts: 8, tested: 7, headings, uncited: [], gone: [] }
  expect(notesText(coverage, makeTheme({ color: false, unicode: true }))).toBe(
    [
      'lines  cited  heading',
      '    1      1  (no heading)',
      '   12      9  Queues > Dead^[[2J letters',
      '',
      'notes: 10 of 13 lines cited, 7 of 8 facts from them tested, 0 marks without a line',
      '',
    ].join('\n'),
  )
})
