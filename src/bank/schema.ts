import { z } from 'zod'

/*
 * The shape of the YAML files, as schemas. The rest of the program takes only the types from here
 * (`bank.ts`), so that running a compiled bank never loads zod.
 */

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const kebab = z
  .string()
  .regex(KEBAB, 'must be lower-case words joined by hyphens, like "canary-on-ec2"')
  .max(80)
const factReference = z
  .string()
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/, 'must be a fact id, or "topic/fact" for another topic\'s fact')
const questionId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be a whole question id, like "codedeploy/canary-on-ec2"')
const prose = z.string().trim().min(1, 'must not be empty').max(20_000)
const day = z.iso.date('must be a date like 2026-11-22')
const url = z.url({ protocol: /^https$/, error: 'must be an https address' })
const share = z.number().min(0).max(1)

export const referenceSchema = z
  .strictObject({
    url: url.describe('The page that supports it.'),
    checked: day.describe('The day on which the text of the page was read.'),
    supports: z.array(kebab).optional().describe('Ids of the options that the page supports.'),
  })
  .describe('Evidence: a page of official documentation.')

export const factSchema = z
  .strictObject({
    id: kebab,
    claim: prose.describe('What is true today, in our own words.'),
    notes: z
      .array(z.string().regex(/^n-[0-9a-f]{8}$/, 'must be the mark of a line of the notes, like n-3fa9c1d2'))
      .optional()
      .describe('Marks of the lines of the notes that the fact comes from.'),
    differs: prose.optional().describe('What the notes say, what is so, and since when.'),
    status: z.enum(['current', 'legacy']),
    references: z.array(referenceSchema).min(1, 'needs at least one reference'),
  })
  .describe('One true sentence with its references.')

export const optionSchema = z
  .strictObject({
    id: kebab.describe('Stable; answers are stored by it.'),
    text: prose,
    correct: z.literal(true).optional().describe('Only on a key.'),
    meets: z.array(kebab).optional().describe('Constraints that a key meets.'),
    fails: z.array(kebab).optional().describe('Constraints that a distractor breaks.'),
    belief: prose.optional().describe('The false belief that a distractor rests on.'),
    trap: kebab.optional().describe('Name of the misconception, shared across questions.'),
    why: prose.describe('Why it is right or wrong.'),
  })
  .describe('A key or a distractor.')

export const questionSchema = z
  .strictObject({
    id: kebab,
    version: z.int().min(1).describe('Rises when the meaning changes.'),
    status: z.enum(['draft', 'active', 'legacy', 'retired']),
    task: z.string('must be a quoted string, like "1.4"').describe('Task statement; gives the domain.'),
    facts: z.array(factReference).min(1, 'must name the facts that the key rests on'),
    cognitive: z.enum(['recall', 'apply', 'analyze']),
    angoff: z
      .array(share)
      .min(1)
      .describe('Share (0-1) of just-qualified candidates expected to be right, by rater.'),
    scenario: prose,
    prompt: prose,
    constraints: z
      .record(kebab, prose)
      .refine((all) => Object.keys(all).length > 0, 'needs at least one constraint')
      .describe('What the stem demands, the qualifier included.'),
    options: z.array(optionSchema).min(2).max(26),
    takeaway: prose.describe('The sentence to remember.'),
    shuffle: z.literal(false).optional().describe('Keep the options in file order.'),
    references: z.array(referenceSchema).optional(),
    enemies: z.array(questionId).optional().describe('Questions never in one form with it; symmetric.'),
    waive: z.array(z.strictObject({ rule: kebab, reason: prose })).optional(),
  })
  .describe('One single- or multiple-response question.')

export const topicSchema = z
  .strictObject({
    topic: kebab.describe('The name of the file without its ending.'),
    title: prose,
    facts: z.array(factSchema).default([]),
    questions: z.array(questionSchema).default([]),
  })
  .describe('A service or subject: its facts and questions.')

const contentHash = z.string().regex(/^[0-9a-f]{16}$/, 'must be a content hash of 16 hex digits')

export const ledgerSchema = z
  .record(
    kebab,
    z.record(
      kebab,
      z.strictObject({
        version: z.int().min(1),
        hash: contentHash.describe('Content of that version: `questionHash`.'),
        solves: z
          .array(
            z.strictObject({
              hash: contentHash.describe('Content that was solved.'),
              answer: z.array(kebab).describe('Option ids.'),
              confidence: share,
              by: prose.describe('Who solved; a language model is called one.'),
              date: day,
            }),
          )
          .optional(),
      }),
    ),
  )
  .describe('Versions and blind solves by topic and question; retired ids stay.')

export const manifestSchema = z
  .strictObject({
    id: kebab,
    title: prose,
    code: prose.describe('The exam code.'),
    blueprint: z.strictObject({
      questions: z.int().min(1).max(1000),
      unscored: z.int().min(0),
      minutes: z.number().positive(),
      source: url,
      checked: day,
      domains: z
        .array(
          z.strictObject({
            id: kebab,
            title: prose,
            weight: z.number().positive().describe('Share of scored questions, in percent.'),
            tasks: z.array(z.strictObject({ id: z.string(), title: prose })).min(1),
          }),
        )
        .min(1),
    }),
    policy: z.strictObject({
      shapes: z
        .array(z.strictObject({ options: z.int().min(2), keys: z.int().min(1) }))
        .min(1)
        .describe('How many options and keys a question may have.'),
      referenceHosts: z.array(z.string()).describe('Hosts that references may point at; empty: any.'),
      blindSolves: z.int().min(0).describe('Agreeing blind solves that an active question needs.'),
      staleDays: z
        .strictObject({ warning: z.int().positive(), error: z.int().positive() })
        .describe('Age of a reference, in days, after which it is reported.'),
    }),
    services: z
      .array(
        z.strictObject({
          id: kebab,
          name: prose,
          prefix: z.string().optional().describe('Said at the first mention: Amazon, AWS.'),
          status: z.enum(['current', 'legacy']).default('current'),
          since: z.int().optional().describe('Year it became available.'),
          formerly: z.array(z.string()).optional(),
        }),
      )
      .default([]),
    waive: z.array(z.strictObject({ rule: kebab, reason: prose })).optional(),
  })
  .describe('The manifest of a bank.')
