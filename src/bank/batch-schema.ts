import * as z from 'zod'

const letter = z
  .string()
  .regex(/^[A-Za-z]$/, 'must be a letter of an option, like B')
  .transform((text) => text.toUpperCase())

/** A filled-in batch of blind questions: what `solve export` writes and `solve import` reads. */
export const batchSchema = z.strictObject({
  batch: z.string().regex(/^[a-z0-9]{1,40}$/, 'must be the value that the export wrote'),
  bank: z.string(),
  by: z.string().trim(),
  questions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be a whole question id'),
        hash: z.string().regex(/^[0-9a-f]{16}$/, 'must be the value that the export wrote'),
        stem: z.string(),
        choose: z.int().min(1),
        options: z.record(letter, z.string()),
        answer: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(letter)),
        confidence: z.number('must be a number from 0 to 1').min(0).max(1).nullable(),
        against: z.record(letter, z.string().trim().nullable()),
      }),
    )
    .min(1),
})

/** Questions to be answered blind, with their answers once they are there. */
export type Batch = z.infer<typeof batchSchema>
export type BatchItem = Batch['questions'][number]
