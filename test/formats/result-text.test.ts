import { describe, expect, it } from 'vitest'
import { resultText } from '../../src/formats/result-text.ts'
import { makeTheme } from '../../src/theme.ts'
import { answer, handIn, makeHeader, makeSeat, play, visit } from '../support/sitting.ts'

const theme = makeTheme({ color: false, unicode: false })
const titles = new Map([
  ['sdlc-automation', 'SDLC Automation'],
  ['monitoring-logging', 'Monitoring'],
])

function finished() {
  const questions = [
    makeSeat('one/q1', { domain: 'monitoring-logging' }),
    makeSeat('one/q2'),
    makeSeat('one/q3'),
    makeSeat('one/q4', { scored: false }),
  ]
  const open = play(
    makeHeader({ questions }),
    visit(0),
    answer(0, 'b'),
    visit(1),
    answer(1, 'a'),
    visit(0),
    answer(0, 'c'),
    visit(2),
    answer(2, 'a'),
  )
  return play(open, handIn(open))
}

describe('The result in lines', () => {
  it('has score with margin, pass line, domains in the order of the blueprint, habits and the scale', () => {
    expect(resultText(finished(), titles, theme, 70)).toBe(
      [
        'MADE-UP exam finished',
        'Time 0:09 of 1:00:00',
        '',
        '2 of 3 scored right: 67 % (give or take 37)',
        'Pass line of this form: 2. Reached.',
        '',
        '  SDLC Automation  ##############  2 / 2  100 %',
        '  Monitoring                       0 / 1    0 %  weakest',
        '',
        '1 left blank or with too few options; they count as wrong.',
        'Unscored questions: 0 of 1 right.',
        'Changed answers: 0 right to wrong, 0 wrong to right.',
        'Median time per question 0:02.',
        "Practice scale 750 of 1000 (ours, not the exam provider's; 750 is the pass line of this form).",
        '',
        'Question by question: certdrill report 01JDA0000000000000000000AA',
        '',
      ].join('\n'),
    )
  })

  it('calls no domain the weakest where all are alike', () => {
    const open = play(makeHeader())
    expect(resultText(play(open, handIn(open)), titles, theme, 70)).not.toContain('weakest')
  })
})
