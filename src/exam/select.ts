import { apportionWithin } from './apportion.ts'
import type { Candidate } from './pool.ts'
import type { Random } from './random.ts'

/** No topic holds more than this share of a form, as long as others can fill it. */
const TOPIC_SHARE = 0.12

/** What one form is chosen from and towards. */
export interface Selection {
  /** Still undrawn candidates of the series. */
  pool: readonly Candidate[]
  /** All candidates: their proportions of tasks and of multiple response are the form's targets. */
  all: readonly Candidate[]
  /** Questions wanted by domain. */
  seats: ReadonlyMap<string, number>
  random: Random
}

/**
 * Chooses a form without conflicts, with every domain's number, tasks in the bank's proportion (at least one of
 * each where there is one), topics capped and multiple response spread. Of two questions in conflict it takes one
 * early, so that the other is left for the next form. Gives the first domain that falls short instead, if any.
 */
export function selectForm({ pool, all, seats, random }: Selection): Candidate[] | { short: string } {
  const length = [...seats.values()].reduce((a, b) => a + b, 0)
  const form = new Draft(length, pool, all)
  // The tightest domain first: it has the least choice.
  const domains = [...seats].sort(
    ([a, x], [b, y]) => count(pool, a) / x - count(pool, b) / y || (a < b ? -1 : 1),
  )
  for (const [domain, needed] of domains) {
    const left = new Set(pool.filter((candidate) => candidate.domain === domain))
    const tasks = taskTargets(
      all.filter((candidate) => candidate.domain === domain),
      needed,
    )
    for (let seat = 0; seat < needed; seat++) {
      const best = form.best(random.shuffle([...left]), tasks)
      if (!best) return { short: domain }
      left.delete(best)
      tasks.set(best.task, (tasks.get(best.task) ?? 0) - 1)
      form.take(best)
    }
  }
  return form.chosen
}

/** Seats by task in the proportion of the bank, at least one each while seats last. */
function taskTargets(candidates: readonly Candidate[], needed: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { task } of candidates) counts.set(task, (counts.get(task) ?? 0) + 1)
  const tasks = [...counts.keys()].sort()
  const floor = tasks.length <= needed ? 1 : 0
  const rest = apportionWithin(
    tasks.map((task) => counts.get(task)!),
    tasks.map((task) => counts.get(task)! - floor),
    needed - floor * tasks.length,
  )
  return new Map(tasks.map((task, index) => [task, rest[index]! + floor]))
}

function count(pool: readonly Candidate[], domain: string): number {
  return pool.filter((candidate) => candidate.domain === domain).length
}

/** A form in the making. */
class Draft {
  readonly chosen: Candidate[] = []
  private readonly excluded = new Set<string>()
  private readonly perTopic = new Map<string, number>()
  private multiples = 0
  private readonly topicCap: number
  private readonly multipleShare: number
  private readonly undrawn: ReadonlySet<string>

  constructor(length: number, pool: readonly Candidate[], all: readonly Candidate[]) {
    this.topicCap = Math.max(1, Math.ceil(length * TOPIC_SHARE))
    this.multipleShare = all.filter(({ multiple }) => multiple).length / Math.max(1, all.length)
    this.undrawn = new Set(pool.map(({ id }) => id))
  }

  /** The best allowed candidate; ties go to the first, so the caller's order is the dice. */
  best(candidates: readonly Candidate[], tasks: ReadonlyMap<string, number>): Candidate | undefined {
    let best: Candidate | undefined
    let bestScore = Number.NEGATIVE_INFINITY
    for (const candidate of candidates) {
      if (this.excluded.has(candidate.id)) continue
      const score = this.score(candidate, tasks)
      if (score > bestScore) [best, bestScore] = [candidate, score]
    }
    return best
  }

  take(candidate: Candidate): void {
    this.chosen.push(candidate)
    this.excluded.add(candidate.id)
    for (const id of candidate.conflicts) this.excluded.add(id)
    this.perTopic.set(candidate.topic, (this.perTopic.get(candidate.topic) ?? 0) + 1)
    if (candidate.multiple) this.multiples++
  }

  private score(candidate: Candidate, tasks: ReadonlyMap<string, number>): number {
    const taskNeeded = (tasks.get(candidate.task) ?? 0) > 0 ? 4 : 0
    const topicFull = (this.perTopic.get(candidate.topic) ?? 0) >= this.topicCap ? 8 : 0
    const wantMultiple = this.multiples < this.multipleShare * (this.chosen.length + 1)
    const type = candidate.multiple === wantMultiple ? 1.5 : 0
    // Of two in conflict only one fits into this form: taking one now leaves the other for the next form.
    let rivals = 0
    for (const id of candidate.conflicts) if (this.undrawn.has(id)) rivals++
    return taskNeeded + type + Math.min(rivals, 2) - topicFull
  }
}
