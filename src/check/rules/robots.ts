import { MANIFEST_FILE } from '../../bank/bank.ts'
import type { Problem, Severity } from '../../bank/finding.ts'
import type { RobotResult } from '../robots.ts'
import { POWER, robotsByDomain, robotTable } from '../robots.ts'
import type { Rule } from '../rule.ts'
import { listed, percent } from '../words.ts'

export const robots: Rule = {
  id: 'robots',
  severity: 'warning',
  summary:
    'No strategy without knowledge (longest option, most stem words ...) is far from chance on the active questions; silent below 60 of them.',
  why: 'A learner picks such patterns up without noticing and takes them for knowledge; the exam does not have them.',
  *check(bank) {
    const table = robotTable(bank)
    const single = table.single.filter(({ questions }) => questions >= POWER.single)
    const multiple = table.multiple.filter(({ questions }) => questions >= POWER.multiple)
    for (const [kind, results] of [
      ['single-response', single],
      ['multiple-response', multiple],
    ] as const) {
      const judged = results.filter(({ robot }) => !robot.position)
      for (const result of judged)
        if (result.severity === 'error' || result.severity === 'warning') yield told(result, kind)
      const near = judged.filter(({ severity }) => severity === 'note')
      if (near.length > 0)
        yield problem(
          `Not far enough from chance to be judged on ${near[0]!.questions} ${kind} questions: ${listed(near.map(inBrief))}.`,
          'Watch them as the bank grows.',
          'note',
        )
    }
    if (single.length === 0) return
    for (const [domain, results] of robotsByDomain(bank)) {
      const far = results.filter(({ robot, severity }) => !robot.position && severity === 'error')
      if (far.length > 0)
        yield problem(
          `In ${domain}, ${far[0]!.questions} single-response questions: ${listed(far.map(inBrief))} (chance ${percent(far[0]!.chance)}).`,
          'Look at the keys of this domain: what do they have in common on the surface?',
          'note',
        )
    }
  },
}

function told(result: RobotResult, kind: string): Problem {
  const { robot, questions, rate, chance, lift, p } = result
  return problem(
    `Robot ${robot.id} (${robot.name}) gets ${percent(rate)} of ${questions} ${kind} questions right; chance is ${percent(chance)} (p ${p < 0.0001 ? '< 0.0001' : `= ${p.toFixed(4)}`}).`,
    lift > 0
      ? 'Change keys or distractors until it no longer pays: give distractors what marks the keys.'
      : 'Change distractors until it no longer pays to strike what this robot picks.',
    result.severity!,
  )
}

function inBrief({ robot, rate, p }: RobotResult): string {
  return `${robot.id} (${robot.name}) ${percent(rate)} (p = ${p.toFixed(3)})`
}

function problem(message: string, mend: string, severity: Severity): Problem {
  return { file: MANIFEST_FILE, path: [], message, mend, severity }
}
