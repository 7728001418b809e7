import type { Bank } from '../bank/bank.ts'
import type { Severity } from '../bank/finding.ts'
import { oncePer } from '../bank/once-per.ts'
import { isComparable } from './groups.ts'
import { chanceOf, hitsOf } from './guess.ts'
import { poissonBinomial, twoSidedP } from './poisson-binomial.ts'
import { ROBOTS, type Robot } from './robot.ts'
import type { QuestionView } from './view.ts'
import { activeViews } from './view.ts'

/** How one robot did on one group of questions. Rates are shares, 0-1. */
export interface RobotResult {
  robot: Robot
  questions: number
  hits: number
  rate: number
  chance: number
  /** Rate minus chance, in points; far below 0 a candidate can strike options. */
  lift: number
  /** Two-sided. */
  p: number
  /** As the thresholds say: undefined where the robot is near chance. */
  severity: Severity | undefined
}

/** Single and multiple response are judged apart: their chances differ too much. */
export interface RobotTable {
  single: RobotResult[]
  multiple: RobotResult[]
}

/** Questions from which a result can reach the thresholds at all. */
export const POWER = { single: 60, multiple: 30 }

/** Lift in points from which p < 0.001 is an error. */
const ERROR_POINTS = { single: 8, multiple: 6 }

/** Lets every robot sit the active questions of the bank. */
export function robotTable(bank: Bank): RobotTable {
  const { single, multiple } = gamesOf(bank)
  return { single: judge(single, ERROR_POINTS.single), multiple: judge(multiple, ERROR_POINTS.multiple) }
}

/** The results of the robots by domain (single response only: the others are too few). */
export function robotsByDomain(bank: Bank): Map<string, RobotResult[]> {
  const { single } = gamesOf(bank)
  const domains = bank.manifest.blueprint.domains.map(({ id }) => id)
  return new Map(
    domains.map((domain) => [
      domain,
      judge(
        single.filter(({ view }) => view.domain === domain),
        ERROR_POINTS.single,
      ),
    ]),
  )
}

/** What each robot hits on one question, in the order of the robots. */
interface Game {
  view: QuestionView
  hits: number[]
}

const gamesOf = oncePer((bank: Bank) => {
  const usable = activeViews(bank).filter(isComparable)
  return {
    single: play(
      usable.filter(({ keys }) => keys.length === 1),
      bank,
    ),
    multiple: play(
      usable.filter(({ keys }) => keys.length > 1),
      bank,
    ),
  }
})

/** The results of some robots on some single-response questions. */
export function runRobots(
  views: readonly QuestionView[],
  bank: Bank,
  robots: readonly Robot[],
): RobotResult[] {
  return judge(play(views, bank, robots), ERROR_POINTS.single, robots)
}

function play(views: readonly QuestionView[], bank: Bank, robots: readonly Robot[] = ROBOTS): Game[] {
  const measures = robots.map(({ prepare }) => prepare(views, bank))
  return views.map((view) => ({ view, hits: measures.map((measure) => hitsOf(view, measure(view))) }))
}

function judge(
  played: readonly Game[],
  errorPoints: number,
  robots: readonly Robot[] = ROBOTS,
): RobotResult[] {
  if (played.length === 0) return []
  const chances = played.map(({ view }) => chanceOf(view))
  const distribution = poissonBinomial(chances)
  const chance = mean(chances)
  return robots.map((robot, index) => {
    const hits = played.reduce((sum, game) => sum + game.hits[index]!, 0)
    const rate = hits / played.length
    const lift = (rate - chance) * 100
    const p = twoSidedP(distribution, hits)
    const severity = severityOf(p, Math.abs(lift), errorPoints, robot.points)
    return { robot, questions: played.length, hits, rate, chance, lift, p, severity }
  })
}

function severityOf(p: number, lift: number, errorPoints: number, points = 4): Severity | undefined {
  if (p < 0.001 && lift >= errorPoints) return 'error'
  if (p < 0.05 && lift >= points) return 'warning'
  return p < 0.1 && lift >= points ? 'note' : undefined
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}
