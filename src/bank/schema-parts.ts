import * as z from 'zod'

/*
 * Values that the schemas of the YAML files share. Beside what zod checks they carry what the JSON Schema tells an
 * editor: descriptions, examples, and words for a value that does not match (`patternErrorMessage`).
 */

/** A text of this form; an editor says the same words as `check` where it is not. */
function textLike(form: RegExp, words: string, ...examples: string[]) {
  return z
    .string()
    .regex(form, words)
    .meta({ patternErrorMessage: words, ...(examples.length > 0 ? { examples } : {}) })
}

const KEBAB = 'must be lower-case words joined by hyphens, like "canary-on-ec2"'
export const kebab = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, KEBAB)
  .max(80)
  .meta({ patternErrorMessage: KEBAB })

export const factReference = textLike(
  /^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/,
  'must be a fact id, or "topic/fact" for another topic\'s fact',
  'digest-reference',
  'ecs/digest-reference',
)

export const questionId = textLike(
  /^[a-z0-9-]+\/[a-z0-9-]+$/,
  'must be a whole question id, like "codedeploy/canary-on-ec2"',
  'codedeploy/canary-on-ec2',
)

/** The mark of a line of the notes. */
export const notesMark = textLike(
  /^n-[0-9a-f]{8}$/,
  'must be the mark of a line of the notes, like n-3fa9c1d2',
  'n-3fa9c1d2',
)

export const contentHash = textLike(/^[0-9a-f]{16}$/, 'must be a content hash of 16 hex digits')

const EMPTY = 'must not be empty'
export const prose = z
  .string()
  .trim()
  .min(1, EMPTY)
  .max(20_000)
  .meta({ pattern: '\\S', patternErrorMessage: EMPTY })

const DAY = 'must be a date like 2026-11-22'
export const day = z.iso.date(DAY).meta({ patternErrorMessage: DAY, examples: ['2026-11-22'] })

const HTTPS = 'must be an https address'
export const url = z
  .url({ protocol: /^https$/, error: HTTPS })
  .meta({ pattern: '^https:', patternErrorMessage: HTTPS })

/** A share, 0-1. */
export const share = z.number().min(0).max(1)

export const waivers = z
  .array(
    z.strictObject({
      rule: kebab.meta({ description: 'Name of the rule, as `check` prints it.', examples: ['vague-term'] }),
      reason: prose.describe('Why the rule is wrong here, in one sentence.'),
    }),
  )
  .optional()
