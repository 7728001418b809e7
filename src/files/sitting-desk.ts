import type { Bank, BankQuestion } from '../bank/bank.ts'
import { factsOf, keyOf, questionsOf } from '../bank/bank.ts'
import { questionHash } from '../bank/digest.ts'
import { UserError } from '../errors.ts'
import { isTimeUp } from '../exam/clock.ts'
import { type DrillDesk, judge, type Request } from '../exam/desk.ts'
import type { Action, Instant, Sitting } from '../exam/sitting.ts'
import { step } from '../exam/step.ts'
import { writeDispute } from './dispute.ts'
import { appendAction, type Journal } from './journal.ts'

/**
 * A desk whose every accepted action is on the disk before the new state is shown. Throws `UserError` where a
 * question of the sitting is no longer in the bank as it was drawn.
 */
export function openDesk(journal: Journal, bank: Bank, now: () => Instant): DrillDesk {
  const questions = seatedQuestions(journal.sitting, bank)
  const perform = (action: Action, at: Instant): Sitting => {
    const next = step(journal.sitting, action, at)
    if (next !== journal.sitting) {
      save(journal, action, at)
      journal.sitting = next
    }
    return journal.sitting
  }
  const verdicts = () =>
    journal.sitting.questions.map(({ chosen }, index) => judge(keyOf(questions[index]!.question), chosen))
  const complete = (request: Request): Action => {
    if (request.type === 'finish') return { ...request, verdicts: verdicts() }
    if (request.type !== 'check') return request
    const chosen = journal.sitting.questions[request.question]?.chosen ?? []
    const key = keyOf(questions[request.question]?.question ?? { options: [] })
    return { ...request, verdict: judge(key, chosen) }
  }
  return {
    sitting: () => journal.sitting,
    question: (index) => questions[index]!.question,
    facts: (index) => factsOf(bank, questions[index]!),
    now,
    dispute: (index, reason) => writeDispute(journal, index, reason, now()),
    act(request) {
      const at = now()
      if (isTimeUp(journal.sitting, at)) return perform(complete({ type: 'finish', reason: 'time' }), at)
      return perform(complete(request), at)
    },
  }
}

/** The bank's questions of a sitting, as drawn. Throws `UserError` where one changed or is gone. */
export function seatedQuestions(sitting: Sitting, bank: Bank): BankQuestion[] {
  const byId = new Map(questionsOf(bank).map((item) => [item.id, item]))
  const changed: string[] = []
  const questions = sitting.header.questions.flatMap((seat) => {
    const item = byId.get(seat.id)
    if (item && questionHash(item.question) === seat.hash) return [item]
    changed.push(seat.id)
    return []
  })
  if (changed.length > 0) {
    const others = changed.length === 1 ? '' : ` and ${changed.length - 1} more`
    throw new UserError(
      `The sitting ${sitting.header.id} cannot go on: ${changed[0]}${others} changed in the bank since it was drawn.`,
      { hint: 'Use the bank it was drawn from with --bank, or start a new sitting; its answers stay saved.' },
    )
  }
  return questions
}

function save(journal: Journal, action: Action, at: Instant): void {
  try {
    appendAction(journal, action, at)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? (error as Error).message
    throw new UserError(`The last action could not be saved (${code}); everything before it is safe.`, {
      hint: `Make room or permissions, then: certdrill resume ${journal.sitting.header.id}`,
      cause: error,
    })
  }
}
