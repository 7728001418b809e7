import { scoreSitting } from '../exam/score.ts'
import type { Sitting, Sureness } from '../exam/sitting.ts'
import { review } from './memory.ts'
import {
  PROGRESS_VERSION,
  type Progress,
  type QuestionRecord,
  type SittingSummary,
  weightAfter,
} from './progress.ts'

/** A question met again says less than one met for the first time. */
const REPEAT_WEIGHT = 0.25
/** An answer given faster, ms, was not read: it is no evidence of anything. Nor is one given with the key in sight. */
const TOO_FAST = 2_000

/** Folds one finished sitting in. Fold in (start, id) order: the last answer, the memory and what is suspended depend on it. */
export function foldSitting(progress: Progress, sitting: Sitting): Progress {
  return { ...foldAnswers(progress, sitting), sittings: [...progress.sittings, summarize(sitting)] }
}

/** The record of questions after what a sitting holds so far, finished or not. */
export function foldAnswers(progress: Progress, sitting: Sitting): Progress {
  const questions = { ...progress.questions }
  const end = endOf(sitting)
  for (const [index, seat] of sitting.header.questions.entries()) {
    const state = sitting.questions[index]!
    // In a drill only what was checked is an answer; in an exam a blank is a wrong one, but no evidence.
    if (!state.verdict || state.chosen.length === 0) {
      const known = questions[seat.id]
      if (known && state.seen) questions[seat.id] = { ...known, flagged: state.flagged }
      continue
    }
    questions[seat.id] = addAnswer(questions[seat.id], {
      topic: seat.topic,
      domain: seat.domain,
      version: seat.version,
      at: end,
      correct: state.verdict.correct,
      read: !state.undone && (sitting.header.scripted === true || state.spent >= TOO_FAST),
      flagged: state.flagged,
      ...(state.sure ? { sure: state.sure } : {}),
    })
  }
  const suspended = suspendedAfter(progress.suspended ?? [], sitting)
  return {
    version: PROGRESS_VERSION,
    sittings: progress.sittings,
    questions,
    ...(suspended.length > 0 ? { suspended } : {}),
  }
}

/** What a drill suspended is added, what it brought back taken out. */
function suspendedAfter(before: readonly string[], { header, questions }: Sitting): string[] {
  const ids = new Set(before)
  for (const [index, { id, suspended }] of header.questions.entries()) {
    if (questions[index]!.suspended) ids.add(id)
    else if (suspended) ids.delete(id)
  }
  return [...ids].sort()
}

interface Answer {
  topic: string
  domain: string
  version: number
  at: number
  correct: boolean
  read: boolean
  flagged: boolean
  sure?: Sureness
}

function addAnswer(record: QuestionRecord | undefined, answer: Answer): QuestionRecord {
  const { topic, domain, version, at, correct, read, flagged, sure } = answer
  const seenBefore = record?.version === version
  const evidence = !read ? 0 : seenBefore ? REPEAT_WEIGHT : 1
  const kept = record ? weightAfter(at - record.last) : 0
  const memory = read ? review(record?.memory, answer) : record?.memory
  return {
    topic,
    domain,
    version,
    answers: (record?.answers ?? 0) + 1,
    last: at,
    correct,
    flagged,
    ...(sure ? { sure } : {}),
    weight: (record?.weight ?? 0) * kept + evidence,
    right: (record?.right ?? 0) * kept + (correct ? evidence : 0),
    first: seenBefore ? record.first : at,
    firstCorrect: seenBefore ? record.firstCorrect : correct,
    ...(memory ? { memory } : {}),
  }
}

/** The line that a finished sitting leaves in the progress file. */
function summarize(sitting: Sitting): SittingSummary {
  const { header } = sitting
  const judged = header.kind === 'drill' ? sitting.questions.filter(({ verdict }) => verdict) : undefined
  const result = scoreSitting(sitting)
  return {
    id: header.id,
    kind: header.kind,
    bank: header.bank.id,
    counted: header.counted,
    seed: header.seed,
    ...(header.form === undefined ? {} : { form: header.form }),
    ...(header.series === undefined ? {} : { series: header.series }),
    selection: header.selection,
    start: header.start.wall,
    end: endOf(sitting),
    elapsed: sitting.elapsed,
    correct: judged ? judged.filter(({ verdict }) => verdict?.correct).length : result.correct,
    total: judged ? judged.length : result.total,
    passLine: header.kind === 'drill' ? 0 : result.passLine,
  }
}

/** Wall time of the end, ms: the deadline where time ran out, however much later that was noticed. */
function endOf({ header, finish, last }: Sitting): number {
  const end = finish?.at.wall ?? last.wall
  if (finish?.reason !== 'time' || header.duration === undefined || header.pausable) return end
  return Math.min(end, header.start.wall + header.duration)
}
