import { z } from 'zod'
import type { Progress } from './progress.ts'

const time = z.number().finite()
const count = z.int().min(0)

/** The shape of `progress.json`. */
export const progressSchema: z.ZodType<Progress> = z.object({
  version: z.literal(1),
  sittings: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['exam', 'drill']),
      bank: z.string(),
      counted: z.boolean(),
      seed: z.string(),
      form: z.int().exactOptional(),
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
      version: z.int().min(1),
      answers: count,
      last: time,
      correct: z.boolean(),
      sure: z.union([z.literal(1), z.literal(2), z.literal(3)]).exactOptional(),
      flagged: z.boolean(),
      weight: z.number().min(0),
      right: z.number().min(0),
      first: time,
      firstCorrect: z.boolean(),
    }),
  ),
})
