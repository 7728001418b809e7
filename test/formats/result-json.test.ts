import { describe, expect, it } from 'vitest'
import { resultJson } from '../../src/formats/result-json.ts'
import { answer, handIn, makeHeader, play, visit } from '../support/sitting.ts'

describe('A result as data', () => {
  const open = play(makeHeader({ ticket: 'made-up:1-seed.1@0123456789ab' }), visit(0), answer(0, 'a'))
  const json = resultJson(play(open, handIn(open)), ['sdlc-automation'])

  it('has the figures, rounded to one decimal', () => {
    expect(json).toMatchObject({
      version: 1,
      sitting: '01JDA0000000000000000000AA',
      kind: 'exam',
      ticket: 'made-up:1-seed.1@0123456789ab',
      finished: 'submitted',
      started: '2026-11-22T09:00:00.000Z',
      correct: 1,
      total: 3,
      percent: 33.3,
      blank: 2,
      domains: [{ domain: 'sdlc-automation', correct: 1, total: 3 }],
    })
  })

  it('has every question with what was chosen, the key and the verdict', () => {
    expect(
      json.questions.map(({ number, id, chosen, key, correct }) => [number, id, chosen, key, correct]),
    ).toEqual([
      [1, 'one/q1', ['a'], ['a'], true],
      [2, 'one/q2', [], ['a', 'b'], false],
      [3, 'two/q3', [], ['a'], false],
    ])
  })
})
