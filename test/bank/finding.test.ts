import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countFindings,
  type Finding,
  findingsExitCode,
  type Severity,
  sortFindings,
} from '../../src/bank/finding.ts'

function finding(over: Partial<Finding>): Finding {
  return {
    rule: 'rule',
    severity: 'error',
    file: 'a.yaml',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    message: 'message',
    mend: 'mend',
    ...over,
  }
}

const severity = fc.constantFrom<Severity>('error', 'warning', 'note')
const findings = fc.array(
  fc
    .record({
      rule: fc.constantFrom('a', 'b'),
      severity,
      file: fc.constantFrom('a.yaml', 'b.yaml'),
      line: fc.integer({ min: 1, max: 3 }),
      column: fc.integer({ min: 1, max: 3 }),
      message: fc.constantFrom('x', 'y'),
    })
    .map(finding),
  { maxLength: 12 },
)

describe('sorted findings', () => {
  test('go by file, line, column, severity, rule and message', () => {
    const inOrder = [
      finding({}),
      finding({ severity: 'warning', rule: 'a' }),
      finding({ severity: 'warning', rule: 'b' }),
      finding({ severity: 'warning', rule: 'b', message: 'other' }),
      finding({ column: 2 }),
      finding({ line: 2 }),
      finding({ line: 10 }),
      finding({ file: 'b.yaml' }),
    ]
    expect(sortFindings([...inOrder].reverse())).toEqual(inOrder)
  })

  test('do not depend on the order in which they were found', () => {
    fc.assert(
      fc.property(
        findings.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, mixed]) => {
          expect(sortFindings(mixed)).toEqual(sortFindings(all))
        },
      ),
    )
  })
})

describe('the exit code', () => {
  test.each<[Severity[], boolean, 0 | 1]>([
    [[], false, 0],
    [[], true, 0],
    [['note', 'note'], true, 0],
    [['warning', 'note'], false, 0],
    [['warning'], true, 1],
    [['error'], false, 1],
  ])('for %j, strict %s, is %i', (severities, strict, code) => {
    expect(
      findingsExitCode(
        severities.map((each) => finding({ severity: each })),
        strict,
      ),
    ).toBe(code)
  })
})

test('counts add up to the number of findings', () => {
  fc.assert(
    fc.property(findings, (all) => {
      const { error, warning, note } = countFindings(all)
      expect(error + warning + note).toBe(all.length)
      expect(error).toBe(all.filter((each) => each.severity === 'error').length)
    }),
  )
})
