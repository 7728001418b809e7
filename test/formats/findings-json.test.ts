import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/bank/finding.ts'
import { findingsJson } from '../../src/formats/findings-json.ts'
import { makeBank } from '../support/bank.ts'

describe('Findings as data', () => {
  it('carry a version and counts', () => {
    const finding: Finding = {
      rule: 'robots',
      severity: 'note',
      file: 'questions/bank.yaml',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      message: 'words',
      mend: 'mend',
    }
    expect(findingsJson(makeBank([]), [finding])).toEqual({
      version: 1,
      bank: 'made-up',
      counts: { error: 0, warning: 0, note: 1 },
      findings: [finding],
    })
    expect(findingsJson(undefined, []).bank).toBeNull()
  })

  it('carry how far notes are covered where that was asked', () => {
    const coverage = { lines: 3, cited: 2, facts: 1, tested: 1, headings: [], uncited: [], gone: [] }
    expect(findingsJson(makeBank([]), [], coverage)).toMatchObject({ notes: coverage })
    expect(findingsJson(makeBank([]), [])).not.toHaveProperty('notes')
  })

  it('carry what they were limited to where that was asked', () => {
    const since = { ref: 'main', commit: 'abc', questions: 1, facts: 2 }
    expect(findingsJson(makeBank([]), [], undefined, since)).toMatchObject({ since })
    expect(findingsJson(makeBank([]), [])).not.toHaveProperty('since')
  })
})
