import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/bank/finding.ts'
import { findingsJson } from '../../src/formats/findings-json.ts'
import { makeBank } from '../support/bank.ts'

describe('Findings as data', () => {
  it('carry a version, counts, and files as seen from where the command ran', () => {
    const finding: Finding = {
      rule: 'robots',
      severity: 'note',
      file: 'bank.yaml',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      message: 'words',
      mend: 'mend',
    }
    expect(findingsJson(makeBank([]), [finding], 'questions/')).toEqual({
      version: 1,
      bank: 'made-up',
      counts: { error: 0, warning: 0, note: 1 },
      findings: [{ ...finding, file: 'questions/bank.yaml' }],
    })
    expect(findingsJson(undefined, [], '').bank).toBeNull()
  })
})
