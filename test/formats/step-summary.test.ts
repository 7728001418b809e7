import { describe, expect, it } from 'vitest'
import { stepSummary } from '../../src/formats/step-summary.ts'
import { HOSTILE, makeFinding, manyFindings } from '../support/findings.ts'

const SUMMARY = '2 questions: 1 error, 1 note\nrobots: best 27 %\n'

describe('The summary of a step', () => {
  it('is a table of all findings, errors first', () => {
    expect(stepSummary([makeFinding({ severity: 'note' }), makeFinding()], SUMMARY, 10_000)).toBe(
      [
        '### certdrill check: 2 questions: 1 error, 1 note',
        '',
        'robots: best 27 %',
        '',
        '| severity | rule | place | what is wrong | how to mend it |',
        '|---|---|---|---|---|',
        '| error | known-task | questions/ecs.yaml:4:11 | There is no task "9.9". | Use a task of the blueprint. |',
        '| note | known-task | questions/ecs.yaml:4:11 | There is no task "9.9". | Use a task of the blueprint. |',
        '',
        '',
      ].join('\n'),
    )
  })

  it('has no table without findings', () => {
    expect(stepSummary([], 'fine\n', 10_000)).toBe('### certdrill check: fine\n\n')
  })

  it('stays within its room and says how many findings are left out', () => {
    const text = stepSummary(manyFindings(500), SUMMARY, 4000)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000)
    const rows = text.match(/^\| error /gm)!.length
    expect(rows).toBeGreaterThan(20)
    expect(text).toContain(`${500 - rows} more findings do not fit`)
    expect(stepSummary(manyFindings(1), SUMMARY, 50)).toBe('')
  })

  it('obeys nothing in a text', () => {
    const row = stepSummary([makeFinding({ message: HOSTILE, file: HOSTILE })], 'x', 10_000)
      .split('\n')
      .find((line) => line.startsWith('| error'))!
    expect(row.split('|')).toHaveLength(7)
    expect(row).not.toMatch(/[<>`*_[\]\u0000-\u001f\u202e]/)
  })
})
