import type { Question } from '../../src/bank/bank.ts'
import { keyOf } from '../../src/bank/bank.ts'
import { isTimeUp } from '../../src/exam/clock.ts'
import { type DrillDesk, judge, type Request } from '../../src/exam/desk.ts'
import {
  type Action,
  type Instant,
  type Sitting,
  type SittingHeader,
  startSitting,
} from '../../src/exam/sitting.ts'
import { step } from '../../src/exam/step.ts'

export interface DeskOptions {
  kind?: 'exam' | 'drill'
  /** Minutes; absent: no clock. */
  minutes?: number
  pausable?: boolean
  facts?: ReturnType<DrillDesk['facts']>
  /** Uptime in ms; absent: a clock that stands still until `pass`. */
  clock?: () => number
}

/** A desk in memory over the real `step`, with everything that was asked of it. */
export interface MemoryDesk extends DrillDesk {
  requests: Request[]
  /** Lets time go by, ms. */
  pass(milliseconds: number): void
}

/** A sitting of these questions in order, options in file order. */
export function memoryDesk(questions: Question[], options: DeskOptions = {}): MemoryDesk {
  const { kind = 'exam', minutes, pausable = false, facts = [] } = options
  let passed = 0
  const uptime = () => passed + (options.clock?.() ?? 0)
  const now = (): Instant => ({ wall: uptime(), uptime: uptime(), boot: 'boot' })
  let sitting: Sitting = startSitting(headerOf(questions, kind, minutes, pausable, now()))
  const requests: Request[] = []
  const verdicts = () =>
    questions.map((question, index) => judge(keyOf(question), sitting.questions[index]!.chosen))
  const toAction = (request: Request): Action => {
    if (request.type === 'finish') return { ...request, verdicts: verdicts() }
    return request.type === 'check' ? { ...request, verdict: verdicts()[request.question]! } : request
  }
  return {
    requests,
    pass: (milliseconds) => {
      passed += milliseconds
    },
    now,
    sitting: () => sitting,
    question: (index) => questions[index]!,
    facts: () => facts,
    dispute: (index, reason) => `Disputed ${index}: ${reason}`,
    act(request) {
      const asked: Request = isTimeUp(sitting, now()) ? { type: 'finish', reason: 'time' } : request
      const after = step(sitting, toAction(asked), now())
      if (after !== sitting) requests.push(asked)
      sitting = after
      return after
    },
  }
}

function headerOf(
  questions: Question[],
  kind: 'exam' | 'drill',
  minutes: number | undefined,
  pausable: boolean,
  start: Instant,
): SittingHeader {
  return {
    v: 1,
    id: '01TEST',
    kind,
    bank: { id: 'small', code: 'DOP-C02', digest: 'digest' },
    seed: 'seed',
    selection: kind === 'drill' ? ['CodeDeploy'] : [],
    questions: questions.map((question, index) => ({
      id: `topic/${question.id}`,
      version: question.version,
      hash: 'hash',
      topic: 'topic',
      domain: index % 2 === 0 ? 'first' : 'second',
      task: question.task,
      options: question.options.map((option) => option.id),
      choose: keyOf(question).length,
      scored: true,
      angoff: 0.6,
    })),
    ...(minutes === undefined ? {} : { duration: minutes * 60_000 }),
    pausable,
    counted: kind === 'exam' && !pausable,
    start,
  }
}
