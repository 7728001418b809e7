import type { Bank } from '../bank/bank.ts'
import type { Problem, Severity } from '../bank/finding.ts'
import type { CheckOptions } from './rule.ts'
import { unusedWaiver } from './rules/unused-waiver.ts'
import { rules } from './rules.ts'
import { faultOf, waiverFinder, waiversOf } from './waivers.ts'

/** A problem with the rule that found it and its severity. */
export interface RuleProblem {
  rule: string
  severity: Severity
  problem: Problem
}

/**
 * What all rules find in a bank that has passed its schema, in the order of the rules, less what is waived.
 * A waiver that is not needed, not allowed or not known is itself found (`unused-waiver`).
 */
export function runRules(bank: Bank, options: CheckOptions = {}): RuleProblem[] {
  const waivers = waiversOf(bank)
  const find = waiverFinder(bank, waivers)
  const found: RuleProblem[] = []
  for (const { id, severity, waivable, check } of rules)
    for (const problem of check(bank, options)) {
      const applicable = waivable === false || waivers.length === 0 ? [] : find(id, problem)
      for (const waiver of applicable) waiver.used = true
      if (applicable.length === 0) found.push({ rule: id, severity: problem.severity ?? severity, problem })
    }
  const waivable = new Map(rules.map((rule) => [rule.id, rule.waivable !== false]))
  for (const waiver of waivers) {
    const problem = faultOf(waiver, waivable)
    if (problem) found.push({ rule: unusedWaiver.id, severity: unusedWaiver.severity, problem })
  }
  return found
}
