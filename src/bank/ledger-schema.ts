import * as z from 'zod'
import { contentHash, day, kebab, prose, share } from './schema-parts.ts'

export const ledgerSchema = z
  .record(
    kebab,
    z.record(
      kebab,
      z.strictObject({
        version: z.int().min(1).describe('The version that was accepted.'),
        hash: contentHash.describe('Content of that version: `questionHash`.'),
        retired: z
          .literal(true)
          .optional()
          .describe('The question has left the bank; its id is not used again.'),
        solves: z
          .array(
            z.strictObject({
              hash: contentHash.describe('Content that was solved.'),
              answer: z.array(kebab).describe('Option ids.'),
              confidence: share.describe('How sure the solver was, 0-1.'),
              by: prose.describe('Who solved; a language model is called one.'),
              date: day.describe('The day of the solve.'),
            }),
          )
          .optional()
          .describe('Answers by someone who saw the stem and the shuffled options and nothing else.'),
      }),
    ),
  )
  .describe('Versions and blind solves by topic and question; retired ids stay.')
