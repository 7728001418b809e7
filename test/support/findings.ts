import fc from 'fast-check'
import type { Finding } from '../../src/bank/finding.ts'

/** An error on line 4 of questions/ecs.yaml. */
export function makeFinding(over: Partial<Finding> = {}): Finding {
  return {
    rule: 'known-task',
    severity: 'error',
    file: 'questions/ecs.yaml',
    line: 4,
    column: 11,
    endLine: 4,
    endColumn: 16,
    message: 'There is no task "9.9".',
    mend: 'Use a task of the blueprint.',
    ...over,
  }
}

/** `count` findings on lines 1, 2, 3 ... */
export function manyFindings(count: number, over: Partial<Finding> = {}): Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const line = index + 1
    return makeFinding({ line, endLine: line, message: `Mistake ${line}.`, ...over })
  })
}

/** Everything that some format obeys, in one text. */
export const HOSTILE =
  '100% \r\n::error file=a::b\n##[group]x\t]]>&<b>"\'|`*_[a](1)\u0000\u0008\u001b[2J\u007f\u0085\u202e\u2028\ufeff\ufffe\uffff\ud800 🎉'

/** Texts with what formats obey and XML forbids in them. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HOSTILE, '::', '##[', ']]>', '\r\n', '%0A', '<!--', '](1)'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

/** Findings of hostile texts in hostile files. */
export const hostileFindings = fc.array(
  fc.record({
    rule: fc.constantFrom('known-task', 'yaml', 'robots'),
    severity: fc.constantFrom('error', 'warning', 'note'),
    file: hostileText.map((text) => `questions/${text.replaceAll('/', '')}.yaml`),
    line: fc.integer({ min: 1, max: 99 }),
    column: fc.integer({ min: 1, max: 99 }),
    endLine: fc.integer({ min: 1, max: 99 }),
    endColumn: fc.integer({ min: 1, max: 99 }),
    message: hostileText,
    mend: hostileText,
  }),
  { maxLength: 40 },
) as fc.Arbitrary<Finding[]>
