import { MANIFEST_FILE } from '../../bank/bank.ts'
import type { Problem } from '../../bank/finding.ts'
import { isComparable } from '../groups.ts'
import { ROBOTS } from '../robot.ts'
import type { RobotResult } from '../robots.ts'
import { POWER, runRobots } from '../robots.ts'
import type { Rule } from '../rule.ts'
import { activeViews } from '../view.ts'
import { listed, percent } from '../words.ts'

/** Unshuffled questions from which their key positions are judged. */
const FEWEST_UNSHUFFLED = 10
const PLACES = ROBOTS.filter(({ position }) => position)

export const keyPosition: Rule = {
  id: 'key-position',
  severity: 'warning',
  summary:
    'Keys are spread over the places; an error only where `shuffle: false` keeps them there, silent below 60 questions.',
  why: 'Writers hide the key in the middle; without shuffling, "take the second" beats chance.',
  *check(bank) {
    const single = activeViews(bank).filter((view) => view.keys.length === 1 && isComparable(view))
    const kept = single.filter(({ question }) => question.shuffle === false)
    if (kept.length >= FEWEST_UNSHUFFLED)
      yield* told(runRobots(kept, bank, PLACES), 'questions that are not shuffled', 'error')
    if (single.length >= POWER.single)
      yield* told(runRobots(single, bank, PLACES), 'questions as authored', 'warning')
  },
}

function* told(
  results: readonly RobotResult[],
  questions: string,
  most: 'error' | 'warning',
): Iterable<Problem> {
  const far = results.filter(({ severity }) => severity === 'error' || severity === 'warning')
  if (far.length === 0) return
  const [{ questions: count, chance }] = far as [RobotResult]
  const places = far.map(({ robot, rate }) => `${robot.name} ${percent(rate)}`)
  yield {
    file: MANIFEST_FILE,
    path: [],
    message: `In ${count} single-response ${questions}, the key is at: ${listed(places)} (chance ${percent(chance)}).`,
    mend: 'Draw the places of the keys by lot when writing, and reorder the options of some questions.',
    severity: far.some(({ severity }) => severity === 'error') ? most : 'warning',
  }
}
