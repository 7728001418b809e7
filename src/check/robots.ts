import type { Bank } from '../bank/bank.ts'
import type { Severity } from '../bank/finding.ts'
import type { Measure } from './cues.ts'
import * as cue from './cues.ts'
import { isComparable } from './groups.ts'
import { chanceOf, hitsOf } from './guess.ts'
import { poissonBinomial, twoSidedP } from './poisson-binomial.ts'
import type { QuestionView } from './view.ts'
import { activeViews } from './view.ts'

/** A strategy without knowledge: it picks the options for which `measure` is highest. */
export interface Robot {
  id: string
  name: string
  measure: Measure
  /** Goes by place as authored; the program shuffles, so it matters only where it does not. */
  position?: true
}

export const ROBOTS: readonly Robot[] = [
  { id: 'R01', name: 'longest in characters', measure: cue.characters },
  { id: 'R02', name: 'most words', measure: cue.words },
  { id: 'R03', name: 'shortest in characters', measure: cue.negated(cue.characters) },
  { id: 'R04', name: 'most stem words', measure: cue.stemOverlap },
  { id: 'R05', name: 'highest share of stem words', measure: cue.stemShare },
  { id: 'R06', name: 'most stem words of its own', measure: cue.exclusiveStemWords },
  { id: 'R07', name: 'fewest absolute words', measure: cue.negated(cue.absolutes) },
  { id: 'R08', name: 'most hedges', measure: cue.hedges },
  { id: 'R09', name: 'shares most words with the others', measure: cue.convergence },
  { id: 'R10', name: 'most like the others', measure: cue.likeness },
  { id: 'R11', name: 'most "managed" words', measure: cue.managedWords },
  { id: 'R12', name: 'most capitalized words', measure: cue.capitals },
  { id: 'R13', name: 'most figures and code', measure: cue.codeAndDigits },
  { id: 'R14', name: 'most commas and "and"', measure: cue.commasAndAnds },
  { id: 'R15', name: 'fewest "manual" words', measure: cue.negated(cue.manualWords) },
  { id: 'R16', name: 'first place', measure: cue.at(0), position: true },
  { id: 'R17', name: 'second place', measure: cue.at(1), position: true },
  { id: 'R18', name: 'third place', measure: cue.at(2), position: true },
  { id: 'R19', name: 'fourth place', measure: cue.at(3), position: true },
  { id: 'R20', name: 'middle places', measure: cue.middle, position: true },
  { id: 'R21', name: 'odd one out', measure: cue.negated(cue.convergence) },
]

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

/** Lets every robot sit the active questions of the bank. */
export function robotTable(bank: Bank): RobotTable {
  const { single, multiple } = byType(activeViews(bank))
  return { single: runRobots(single), multiple: runRobots(multiple, 6) }
}

/** The results of the robots by domain (single response only: the others are too few). */
export function robotsByDomain(bank: Bank): Map<string, RobotResult[]> {
  const { single } = byType(activeViews(bank))
  const domains = bank.manifest.blueprint.domains.map(({ id }) => id)
  return new Map(
    domains.map((domain) => [domain, runRobots(single.filter((view) => view.domain === domain))]),
  )
}

/** Runs all robots on some questions. `points` is the lift from which p < 0.001 is an error. */
export function runRobots(views: readonly QuestionView[], points = 8): RobotResult[] {
  if (views.length === 0) return []
  const chances = views.map(chanceOf)
  const distribution = poissonBinomial(chances)
  const chance = mean(chances)
  const played = views.map(play)
  return ROBOTS.map((robot, index) => {
    const hits = played.reduce((sum, hitsByRobot) => sum + hitsByRobot[index]!, 0)
    const rate = hits / views.length
    const lift = (rate - chance) * 100
    const p = twoSidedP(distribution, hits)
    const severity = severityOf(p, Math.abs(lift), points)
    return { robot, questions: views.length, hits, rate, chance, lift, p, severity }
  })
}

const games = new WeakMap<QuestionView, number[]>()

/** What each robot hits on one question, in the order of `ROBOTS`; computed once per question. */
function play(view: QuestionView): number[] {
  let hits = games.get(view)
  if (!hits) {
    hits = ROBOTS.map(({ measure }) => hitsOf(view, measure(view)))
    games.set(view, hits)
  }
  return hits
}

function severityOf(p: number, lift: number, points: number): Severity | undefined {
  if (p < 0.001 && lift >= points) return 'error'
  if (p < 0.05 && lift >= 4) return 'warning'
  return p < 0.1 && lift >= 4 ? 'note' : undefined
}

function byType(views: readonly QuestionView[]) {
  const usable = views.filter(isComparable)
  return {
    single: usable.filter(({ keys }) => keys.length === 1),
    multiple: usable.filter(({ keys }) => keys.length > 1),
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}
