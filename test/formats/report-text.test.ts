import { describe, expect, it } from 'vitest'
import { reportText, sittingListText } from '../../src/formats/report-text.ts'
import { makeTheme } from '../../src/theme.ts'
import { answer, handIn, makeHeader, play, visit } from '../support/sitting.ts'

const theme = makeTheme({ color: false, unicode: true })

describe('A report', () => {
  it('says of every question what was chosen, what the key was, and the time it took', () => {
    const open = play(
      makeHeader({ ticket: 'made-up:1-seed.1@0123456789ab' }),
      visit(0),
      answer(0, 'a'),
      visit(1),
      answer(1, 'c', 'd'),
      { type: 'flag', question: 1, on: true },
      visit(2),
    )
    expect(reportText(play(open, handIn(open)), theme)).toBe(
      [
        'Ticket made-up:1-seed.1@0123456789ab',
        '',
        '      question  chosen              time',
        '1  ✓  one/q1    a                   0:03',
        '2  ✗  one/q2    c, d     key: a, b  0:03  flagged',
        '3  ✗  two/q3    (blank)  key: a     0:01',
        '',
        'A question with its reasons: certdrill show ID',
        '',
      ].join('\n'),
    )
  })
})

describe('The list of sittings', () => {
  it('has open ones first, then the latest', () => {
    const summary = {
      bank: 'made-up',
      seed: 'seed',
      end: 0,
      elapsed: 0,
      passLine: 2,
      kind: 'drill' as const,
      counted: false,
      selection: ['missed'],
      start: Date.UTC(2026, 10, 20),
      correct: 3,
      total: 10,
    }
    const mock = { ...summary, id: 'C', kind: 'exam' as const, counted: true, selection: [], total: 65 }
    const list = sittingListText(
      [play(makeHeader({ id: 'A' }), answer(0, 'a'))],
      [
        { ...summary, id: 'B' },
        { ...mock, start: Date.UTC(2026, 10, 21) },
      ],
      theme,
    )
    expect(list).toBe(
      [
        'sitting  day         kind   right                  only',
        'A        2026-11-22  exam   open, 1 of 3 answered',
        'C        2026-11-21  exam   3 of 65 (mock)',
        'B        2026-11-20  drill  3 of 10                missed',
        '',
      ].join('\n'),
    )
  })
})
