import { describe, expect, it } from 'vitest'
import { fingerprints } from '../../src/formats/fingerprints.ts'
import { makeFinding } from '../support/findings.ts'

const TEXT = 'topic: ecs\nquestions:\n  - id: one\n    task: "9.9"\n'
const of = (findings: Parameters<typeof fingerprints>[0], text = TEXT) =>
  fingerprints(findings, new Map([['questions/ecs.yaml', text]]))

describe('The fingerprint of a finding', () => {
  it('stays when its line moves or is indented', () => {
    const moved = makeFinding({ line: 6, endLine: 6, column: 13, endColumn: 18 })
    const text = TEXT.replace('questions:', '# new\n# lines\nquestions:').replace('    task', '      task')
    expect(of([moved], text)).toEqual(of([makeFinding()]))
  })

  it('stays when another line that its message points at moves', () => {
    const message = (line: number) => `The key is there already, on line ${line}, column 3.`
    expect(of([makeFinding({ message: message(3) })])).toEqual(of([makeFinding({ message: message(30) })]))
  })

  it.each([{ rule: 'robots' }, { file: 'questions/eks.yaml' }, { message: 'Other words.' }, { line: 3 }])(
    'is another with %j',
    (over) => {
      expect(of([makeFinding(over)])).not.toEqual(of([makeFinding()]))
    },
  )

  it('is never that of two findings of a report', () => {
    const [first, second] = of([makeFinding(), makeFinding({ column: 13 })])
    expect(first).not.toBe(second)
  })
})
