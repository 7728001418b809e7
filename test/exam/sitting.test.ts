import { expect, test } from 'vitest'
import { startSitting } from '../../src/exam/sitting.ts'
import { makeHeader } from '../support/sitting.ts'

test('a sitting begins open, at the first question, with nothing chosen and no time used', () => {
  const header = makeHeader()
  const sitting = startSitting(header)
  expect(sitting).toEqual({
    header,
    phase: 'open',
    questions: header.questions.map(() => ({
      chosen: [],
      struck: [],
      flagged: false,
      seen: false,
      spent: 0,
    })),
    current: 0,
    last: header.start,
    elapsed: 0,
    pauses: 0,
  })
})
