import { describe, expect, it } from 'vitest'
import { seatedQuestionJson, sittingJson } from '../../src/formats/sitting-json.ts'
import { makeQuestion } from '../support/questions.ts'
import {
  answer,
  check,
  drillHeader,
  handIn,
  later,
  makeHeader,
  makeSeat,
  play,
  visit,
} from '../support/sitting.ts'

const question = makeQuestion('q1')
const seat = makeSeat('one/q1', { options: ['option-c', 'option-a', 'option-d', 'option-b'] })

describe('Where a sitting stands', () => {
  it('is told with what is open, what is flagged, and the time', () => {
    const sitting = play(makeHeader(), answer(0, 'a'), answer(1, 'a'), {
      type: 'flag',
      question: 2,
      on: true,
    })
    expect(sittingJson(sitting, later(600))).toEqual({
      version: 1,
      sitting: '01JDA0000000000000000000AA',
      kind: 'exam',
      phase: 'open',
      ticket: null,
      counted: false,
      questions: 3,
      answered: 1,
      open: [2, 3],
      flagged: [3],
      deadline: '2026-11-22T10:00:00.000Z',
      remainingMs: 3_000_000,
    })
  })

  it('has no deadline in a drill, and none where the clock may stop', () => {
    expect(sittingJson(play(drillHeader()), later(0))).toMatchObject({ deadline: null, remainingMs: null })
    const pausable = sittingJson(play(makeHeader({ pausable: true })), later(0))
    expect(pausable).toMatchObject({ deadline: null, remainingMs: 3_600_000 })
  })
})

describe('One question', () => {
  it('has its options as shown, with letters, and nothing that tells the key', () => {
    const sitting = play(makeHeader({ questions: [seat] }), visit(0), answer(0, 'option-a'))
    const json = seatedQuestionJson(sitting, 0, question)
    expect(json).toEqual({
      number: 1,
      id: 'one/q1',
      questionVersion: 1,
      scenario: 'Scenario of q1.',
      prompt: 'Prompt of q1?',
      stem: 'Scenario of q1.\n\nPrompt of q1?',
      choose: 1,
      options: [
        { id: 'option-c', letter: 'A', text: 'Text c of q1.' },
        { id: 'option-a', letter: 'B', text: 'Text a of q1.' },
        { id: 'option-d', letter: 'C', text: 'Text d of q1.' },
        { id: 'option-b', letter: 'D', text: 'Text b of q1.' },
      ],
      chosen: ['option-a'],
      struck: [],
      flagged: false,
    })
  })

  it('has verdict, reasons and takeaway once a drill has judged it, or an exam is handed in', () => {
    const judged = play(drillHeader({ questions: [seat] }), answer(0, 'option-a'), check(0, true))
    const open = play(makeHeader({ questions: [seat] }), answer(0, 'option-a'))
    const done = play(open, handIn(open, [['option-a']]))
    for (const sitting of [judged, done]) {
      const json = seatedQuestionJson(sitting, 0, question)
      expect(json).toMatchObject({ verdict: { correct: true }, takeaway: 'Takeaway of q1.' })
      expect(json.options[0]).toMatchObject({ why: 'Reason c of q1.' })
    }
  })
})
