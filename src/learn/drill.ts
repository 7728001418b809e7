import type { Bank, BankQuestion } from '../bank/bank.ts'
import { activeQuestions, questionsOf } from '../bank/bank.ts'
import type { Random } from '../exam/random.ts'
import { dueAt, longestOverdue } from './due.ts'
import { masteryOf } from './mastery.ts'
import type { Progress } from './progress.ts'

/** What a drill is chosen from; absent filters mean everything. */
export interface DrillRequest {
  topics: string[]
  domains: string[]
  missed: boolean
  unseen: boolean
  weak: boolean
  flagged: boolean
  /** Only questions whose time to be met again has come, the longest overdue first. */
  due: boolean
  /** Only suspended questions, which all other drills leave out. */
  suspended: boolean
  /** How many questions at most. */
  length: number
  /** Whole ids of the learner's next mock exam: left alone while enough others exist. */
  reserved: ReadonlySet<string>
}

/** How many of the weakest topics `weak` takes. */
const WEAK_TOPICS = 5

/**
 * The questions of a drill in the order asked: missed ones first, then unseen, then the longest not seen; those of a
 * drill of what is due by that. Legacy
 * questions come only when their topic is named. Fewer than `length` where the filters leave fewer.
 */
export function chooseDrill(
  bank: Bank,
  progress: Progress,
  request: DrillRequest,
  now: number,
  random: Random,
): BankQuestion[] {
  const suspended = new Set(progress.suspended ?? [])
  const weak = request.weak ? weakTopics(bank, progress, now) : undefined
  const matching = questionsOf(bank).filter(({ id, topic, domain, question }) => {
    const record = progress.questions[id]
    const asked =
      question.status === 'active' || (question.status === 'legacy' && request.topics.includes(topic.topic))
    return (
      asked &&
      suspended.has(id) === request.suspended &&
      (request.topics.length === 0 || request.topics.includes(topic.topic)) &&
      (request.domains.length === 0 || request.domains.includes(domain)) &&
      (!request.missed || (record !== undefined && !record.correct)) &&
      (!request.unseen || record === undefined) &&
      (!request.flagged || record?.flagged === true) &&
      (!weak || weak.has(topic.topic)) &&
      (!request.due || dueAt(progress, id) <= now)
    )
  })
  if (request.due) return matching.sort(longestOverdue(progress)).slice(0, request.length)
  const urgency = ({ id }: BankQuestion): number => {
    const record = progress.questions[id]
    if (!record) return request.reserved.has(id) ? 4 : 1
    return record.correct ? 2 : 0
  }
  const rank = new Map(matching.map((item) => [item.id, urgency(item)]))
  const lastSeen = (item: BankQuestion) => progress.questions[item.id]?.last ?? 0
  return random
    .shuffle(matching)
    .sort(
      (a, b) => rank.get(a.id)! - rank.get(b.id)! || (rank.get(a.id) === 2 ? lastSeen(a) - lastSeen(b) : 0),
    )
    .slice(0, request.length)
}

/** Ids of the topics that need work most: weak ones, then not sure yet, then those that nothing is known of. */
export function weakTopics(bank: Bank, progress: Progress, now: number): Set<string> {
  const asked = new Set(activeQuestions(bank).map(({ topic }) => topic.topic))
  const ranked = masteryOf(bank, progress, now).filter(
    ({ topic, state }) => asked.has(topic) && state !== 'strong',
  )
  return new Set(ranked.slice(0, WEAK_TOPICS).map(({ topic }) => topic))
}
