import { scoreSitting } from '../exam/score.ts'
import type { Sitting } from '../exam/sitting.ts'
import { inBlueprintOrder } from './domain-order.ts'

/** Version of the shapes that `sitting` and `report --format json` print. */
export const SITTING_JSON_VERSION = 1

/** A finished sitting as data: the figures, and every question with its key and the verdict. `domains` in the order of the blueprint. */
export function resultJson(sitting: Sitting, domains: Iterable<string>) {
  const { header, finish } = sitting
  const result = inBlueprintOrder(scoreSitting(sitting), domains)
  // A drill is not passed or failed; what was not checked in it is no answer.
  const drill = header.kind === 'drill'
  const judged = sitting.questions.filter(({ verdict }) => verdict)
  const total = drill ? judged.length : result.total
  return {
    version: SITTING_JSON_VERSION,
    sitting: header.id,
    kind: header.kind,
    bank: header.bank,
    ticket: header.ticket ?? null,
    counted: header.counted,
    finished: finish?.reason ?? null,
    started: new Date(header.start.wall).toISOString(),
    correct: result.correct,
    total,
    percent: drill ? round((100 * result.correct) / Math.max(1, total)) : round(result.percent),
    margin: drill ? null : round(result.margin),
    passLine: drill ? null : result.passLine,
    passed: drill ? null : result.passed,
    practiceScale: drill ? null : result.practiceScale,
    blank: result.blank,
    unscored: result.unscored,
    changed: result.changed,
    elapsedMs: result.elapsed,
    medianTimeMs: result.medianTime,
    domains: result.byDomain,
    questions: header.questions.map((seat, index) => {
      const state = sitting.questions[index]!
      return {
        number: index + 1,
        id: seat.id,
        questionVersion: seat.version,
        topic: seat.topic,
        domain: seat.domain,
        task: seat.task,
        scored: seat.scored,
        options: seat.options,
        chosen: state.chosen,
        key: state.verdict?.key ?? null,
        correct: state.verdict?.correct ?? null,
        flagged: state.flagged,
        sure: state.sure ?? null,
        spentMs: state.spent,
      }
    }),
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
