import * as z from 'zod'
import { ledgerSchema, manifestSchema, topicSchema } from './schema.ts'

/** The kinds of files in a bank folder. */
export type FileKind = 'topic' | 'bank' | 'ledger'

const SCHEMAS: Record<FileKind, z.ZodType> = {
  topic: topicSchema,
  bank: manifestSchema,
  ledger: ledgerSchema,
}

/**
 * The JSON Schema by which an editor completes and checks a file of a bank. Draft 7: it says all that ours say, every
 * version of yaml-language-server reads it (2020-12 only those since 1.20), and so do the editors of JetBrains.
 * What only `check` can see (ids that exist, rules) is not in it.
 */
export function jsonSchema(kind: FileKind): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(SCHEMAS[kind], {
    target: 'draft-07',
    // What is typed, before defaults are filled in.
    io: 'input',
    override({ jsonSchema: part }) {
      // An editor would type an empty default for whom it offers the key, and zod's largest integer is no help.
      if (Array.isArray(part.default) && part.default.length === 0) delete part.default
      if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum
    },
  })
  return { $schema, $comment: `Made by: certdrill schema --kind ${kind}`, ...schema }
}
