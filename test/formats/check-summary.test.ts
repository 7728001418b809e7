import { describe, expect, it } from 'vitest'
import { robotTable } from '../../src/check/robots.ts'
import { checkSummary } from '../../src/formats/check-summary.ts'
import { bankOfSize, makeBank, makeTopic, questionOnTask } from '../support/bank.ts'

describe('The summary of a check', () => {
  it('counts what there is, in the singular where it is one', () => {
    const bank = makeBank([makeTopic('one', [questionOnTask('only', '1.1')])])
    expect(checkSummary(bank, [])).toBe('1 question, 1 fact, 1 topic: 0 errors, 0 warnings, 0 notes\n')
  })

  it('says so where there is no bank', () => {
    expect(checkSummary(undefined, [])).toBe('The bank could not be read: 0 errors, 0 warnings, 0 notes\n')
  })

  it('names the best robot of each kind of question, with what chance alone gives', () => {
    const bank = bankOfSize(40)
    const lines = checkSummary(bank, [], robotTable(bank)).split('\n')
    expect(lines[1]).toMatch(/^robots: best [\d.]+ % of 33 single-answer questions \(chance 25\.0 %\), ".+"$/)
    expect(lines[2]).toMatch(
      /^robots: best [\d.]+ % of 7 multiple-response questions \(chance 10\.0 %\), ".+"$/,
    )
  })

  it('says who solved the bank blind, where somebody did', () => {
    const tally = { questions: 9, enough: 7, agreeing: 15, against: 1, solves: 20, reworded: 3 }
    expect(checkSummary(makeBank([]), [], undefined, tally)).toContain(
      '\nblind solves: 7 of 9 active questions have enough; 15 answers to present texts found the key, 1 did not; 20 answers in all, 3 questions reworded since\n',
    )
    expect(checkSummary(makeBank([]), [], undefined, { ...tally, solves: 0 })).not.toContain('blind')
  })

  it('says to what it was limited, with a name from outside made safe', () => {
    const since = { ref: 'v1\u001b[31m', commit: 'abc', questions: 1, facts: 2 }
    expect(checkSummary(makeBank([]), [], undefined, undefined, since)).toContain(
      ': 0 errors, 0 warnings, 0 notes (limited to what changed since v1^[[31m: 1 question, 2 facts)\n',
    )
  })
})
