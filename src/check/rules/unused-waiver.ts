import type { Rule } from '../rule.ts'

export const unusedWaiver: Rule = {
  id: 'unused-waiver',
  severity: 'error',
  summary: 'Each `waive` names a rule that may be waived and that finds something there.',
  why: 'A waiver without a finding hides the next mistake of its kind.',
  waivable: false,
  /** Which waivers are unused shows only when all other rules have run: `run.ts` asks `waivers.ts`. */
  check: () => [],
}
