import type { Question } from '../bank/bank.ts'
import { remainingAt } from '../exam/clock.ts'
import { letterOf } from '../exam/letters.ts'
import type { Instant, Sitting } from '../exam/sitting.ts'
import { SITTING_JSON_VERSION } from './result-json.ts'

/** Where a sitting stands. Never says what is right in an open exam. */
export function sittingJson(sitting: Sitting, now: Instant) {
  const { header } = sitting
  const numbers = (test: (index: number) => boolean) =>
    header.questions.flatMap((_, index) => (test(index) ? [index + 1] : []))
  const answered = (index: number) =>
    sitting.questions[index]?.chosen.length === header.questions[index]?.choose
  return {
    version: SITTING_JSON_VERSION,
    sitting: header.id,
    kind: header.kind,
    phase: sitting.phase,
    ticket: header.ticket ?? null,
    counted: header.counted,
    questions: header.questions.length,
    answered: numbers(answered).length,
    open: numbers((index) => !answered(index)),
    flagged: numbers((index) => sitting.questions[index]?.flagged === true),
    deadline: deadline(sitting),
    remainingMs: sitting.phase === 'finished' ? null : (remainingAt(sitting, now) ?? null),
  }
}

/** One question as shown, with options in the order of the sitting; the verdict only where a drill has given it. */
export function seatedQuestionJson(sitting: Sitting, index: number, question: Question) {
  const seat = sitting.header.questions[index]!
  const state = sitting.questions[index]!
  const byId = new Map(question.options.map((option) => [option.id, option]))
  const judged = sitting.header.kind === 'drill' || sitting.phase === 'finished' ? state.verdict : undefined
  return {
    number: index + 1,
    id: seat.id,
    questionVersion: seat.version,
    scenario: question.scenario,
    prompt: question.prompt,
    stem: `${question.scenario}\n\n${question.prompt}`,
    choose: seat.choose,
    options: seat.options.map((id, place) => ({
      id,
      letter: letterOf(place),
      text: byId.get(id)?.text ?? '',
      ...(judged ? { why: byId.get(id)?.why ?? '' } : {}),
    })),
    chosen: state.chosen,
    struck: state.struck,
    flagged: state.flagged,
    ...(judged ? { verdict: judged, takeaway: question.takeaway } : {}),
  }
}

function deadline({ header }: Sitting): string | null {
  if (header.duration === undefined || header.pausable) return null
  return new Date(header.start.wall + header.duration).toISOString()
}
