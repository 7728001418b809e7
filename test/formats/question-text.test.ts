import { describe, expect, it } from 'vitest'
import { questionText } from '../../src/formats/question-text.ts'
import { makeTheme } from '../../src/theme.ts'
import { makeTopic } from '../support/bank.ts'
import { makeQuestion } from '../support/questions.ts'

const theme = makeTheme({ color: false, unicode: true })

describe('A question to read', () => {
  it('has stem, options with key and reasons, takeaway, corrections and sources', () => {
    const question = makeQuestion('one', 2, 1)
    question.options[1]!.belief = 'Something that is not so'
    const [fact] = makeTopic('topic', [question]).facts
    const facts = [{ ...fact!, differs: 'The notes say otherwise.' }]
    expect(questionText('topic/one', question, facts, theme, 60)).toBe(
      [
        'topic/one  (version 1, active, task 1.1, apply)',
        '',
        'Scenario of one.',
        '',
        'Prompt of one?',
        '',
        ' ✓ A  Text a of one.',
        '      Reason a of one.',
        '',
        '   B  Text b of one.',
        '      Reason b of one.',
        '      Rests on: Something that is not so',
        '',
        'Remember',
        '  Takeaway of one.',
        '',
        'Notes',
        '  The notes say otherwise.',
        '',
        'Sources',
        '  https://example.com/page (read 2026-11-22)',
        '',
      ].join('\n'),
    )
  })

  it('lists a source once, and passes on no control characters', () => {
    const question = makeQuestion('one', 2, 1, {
      scenario: 'A \x1b]0;title\x07 scenario.',
      references: [{ url: 'https://example.com/page', checked: '2026-11-22' }],
    })
    const text = questionText('topic/one', question, makeTopic('topic', [question]).facts, theme, 60)
    expect(text.match(/example\.com/g)).toHaveLength(1)
    expect(text).not.toMatch(/[\x1b\x07]/)
  })
})
