import { expect, test } from 'vitest'
import { solveText } from '../../src/formats/solve-text.ts'

const solve = { hash: '0'.repeat(16), answer: ['b', 'c'], confidence: 0.7, by: 'me', date: '2026-11-25' }

test('blind answers are totals, then what has to be looked at', () => {
  expect(
    solveText([
      { id: 't/one', kind: 'agrees', solve },
      { id: 't/two', kind: 'unsure', solve: { ...solve, confidence: 0.4 } },
      {
        id: 't/three',
        kind: 'disagrees',
        solve,
        key: ['a', 'b'],
        against: [{ option: 'a', reason: 'too\u0007 slow' }],
      },
      { id: 't/four', kind: 'open' },
      { id: 't/five', kind: 'stale' },
      { id: 't/six', kind: 'gone' },
    ]),
  ).toBe(
    [
      '1 of 6 agree with the key',
      '1 of 6 disagree',
      '1 of 6 agree, but not surely enough',
      '1 of 6 were answered on another text than the present one',
      '1 of 6 are not among the active questions',
      '1 of 6 were not answered',
      '',
      't/two: right with a confidence of 0.4',
      't/three: answered b + c (confidence 0.7), the key is a + b',
      '  against a: too^G slow',
      't/five: not recorded',
      't/six: not recorded',
      '',
    ].join('\n'),
  )
})
