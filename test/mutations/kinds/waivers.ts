import type { Mutation } from '../mutation.ts'
import { anyQuestion, faultAt, one } from '../shipped.ts'

/** A mutation that adds a waiver to a question. */
function waived(kind: string, rules: readonly string[]): Mutation {
  return {
    kind,
    rule: 'unused-waiver',
    mutate(shipped, random) {
      const { file, path } = anyQuestion(shipped, random)
      const waive = `waive: [{ rule: ${one(random, rules)}, reason: the rule is wrong here }]`
      return faultAt(shipped.patch(file).addLine(path, waive), [...path, 'waive', 0, 'rule'])
    },
  }
}

/** Waivers of questions and of the manifest. */
export const waiverMutations: Mutation[] = [
  waived('waiver that is not needed', ['vague-term', 'absolute-term', 'stem-length', 'near-duplicate']),
  waived('waiver of a rule that does not exist', ['vague-terms', 'no-such-rule']),
  waived('waiver of a rule that cannot be waived', ['blind-solves', 'known-fact', 'clean-text']),
  {
    kind: 'waiver of the manifest that is not needed',
    rule: 'unused-waiver',
    mutate(shipped) {
      const patch = shipped.patch('bank.yaml').addLine([], 'waive: [{ rule: key-position, reason: none }]')
      return faultAt(patch, ['waive', 0, 'rule'])
    },
  },
  ...['waive: [{ rule: vague-term }]', "waive: [{ rule: vague-term, reason: ' ' }]"].map(
    (line, index): Mutation => ({
      kind: index === 0 ? 'waiver without a reason' : 'waiver with an empty reason',
      rule: 'schema',
      mutate(shipped, random) {
        const { file, path } = anyQuestion(shipped, random)
        return faultAt(shipped.patch(file).addLine(path, line), [...path, 'waive', 0])
      },
    }),
  ),
]
