import * as z from 'zod/mini'
import { PROGRESS_VERSION, type Progress } from './progress.ts'

const time = z.number()
const count = z.int().check(z.minimum(0))

/** The shape of `progress.json`. */
export const progressSchema: z.ZodMiniType<Progress> = z.object({
  version: z.literal(PROGRESS_VERSION),
  sittings: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['exam', 'drill']),
      bank: z.string(),
      counted: z.boolean(),
      seed: z.string(),
      form: z.exactOptional(z.int()),
      series: z.exactOptional(z.enum(['own', 'other'])),
      selection: z.array(z.string()),
      start: time,
      end: time,
      elapsed: time,
      correct: count,
      total: count,
      passLine: count,
    }),
  ),
  questions: z.record(
    z.string(),
    z.object({
      topic: z.string(),
      domain: z.string(),
      version: z.int().check(z.minimum(1)),
      answers: count,
      last: time,
      correct: z.boolean(),
      sure: z.exactOptional(z.literal([1, 2, 3])),
      flagged: z.boolean(),
      weight: z.number().check(z.minimum(0)),
      right: z.number().check(z.minimum(0)),
      first: time,
      firstCorrect: z.boolean(),
      memory: z.exactOptional(
        z.object({
          stability: z.number().check(z.positive()),
          difficulty: z.number().check(z.positive()),
          reviewed: time,
          due: time,
        }),
      ),
    }),
  ),
  suspended: z.exactOptional(z.array(z.string())),
})
