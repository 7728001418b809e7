import * as z from 'zod'
import {
  day,
  factReference,
  kebab,
  notesMark,
  prose,
  questionId,
  share,
  url,
  waivers,
} from './schema-parts.ts'

/*
 * The shape of the YAML files, as schemas. The rest of the program takes only the types from here
 * (`bank.ts`), so that running a compiled bank never loads zod.
 */

export { ledgerSchema } from './ledger-schema.ts'
export { manifestSchema } from './manifest-schema.ts'

export const referenceSchema = z
  .strictObject({
    url: url.describe('The page that says so; its host must be in `policy.referenceHosts` of the bank.'),
    checked: day.describe('The day on which the text of the page was read.'),
    supports: z
      .array(kebab)
      .optional()
      .describe('Ids of the options that the page supports; only on a reference of a question.'),
  })
  .describe('Evidence: a page of official documentation.')

export const factSchema = z
  .strictObject({
    id: kebab.meta({
      description: 'Stable name of the fact; questions name it under `facts`.',
      examples: ['digest-reference'],
    }),
    claim: prose.describe('What is true today, in our own words.'),
    notes: z
      .array(notesMark)
      .optional()
      .describe('Marks of the lines of the notes that the fact comes from.'),
    differs: prose
      .optional()
      .describe('Only where the notes are wrong or outdated: what they say, what is so, and since when.'),
    status: z.enum(['current', 'legacy']).meta({
      description: 'Whether what the fact is about can still be used.',
      enumDescriptions: ['It is so today.', 'The service has ended or takes no new customers.'],
    }),
    references: z
      .array(referenceSchema)
      .min(1, 'needs at least one reference')
      .describe('The pages that say so, each read on a day.'),
  })
  .describe('One true sentence with its references.')

export const optionSchema = z
  .strictObject({
    id: kebab.meta({
      description: 'Stable; the answers of learners are stored by it.',
      examples: ['force-new-deployment'],
    }),
    text: prose.describe('What the option does. It names no letter and no place: options are shuffled.'),
    correct: z.literal(true).optional().describe('Only on a key; a distractor leaves it out.'),
    meets: z.array(kebab).optional().describe('Only on a key: the ids of the constraints that it meets.'),
    fails: z
      .array(kebab)
      .optional()
      .describe('Only on a distractor: the ids of the constraints that it breaks.'),
    belief: prose.optional().meta({
      description: 'Only on a distractor: the false belief that makes it look right.',
      examples: ['A restarted agent replaces the running tasks.'],
    }),
    trap: kebab.optional().meta({
      description: 'Only on a distractor: name of the misconception, shared across questions.',
      examples: ['canary-everywhere'],
    }),
    why: prose.describe('Why it is right or wrong, in 8 to 60 words: what tempts and what breaks.'),
  })
  .describe('A key or a distractor.')

export const questionSchema = z
  .strictObject({
    id: kebab.meta({
      description: 'Stable name within the topic; never used again for another question.',
      examples: ['canary-on-ec2'],
    }),
    version: z
      .int()
      .min(1)
      .meta({
        description: 'Rises by one when the meaning changes, so that old answers keep theirs.',
        examples: [1],
      }),
    status: z.enum(['draft', 'active', 'legacy', 'retired']).meta({
      description: 'Where the question stands.',
      enumDescriptions: [
        'Being written: checked, never asked.',
        'In exams and drills.',
        'In drills only: the service has ended.',
        'No longer asked; kept so that its id is not used again.',
      ],
    }),
    task: z.string('must be a quoted string, like "1.4"').meta({
      description: 'Task statement of the blueprint, in quotes; gives the domain.',
      examples: ['1.4'],
    }),
    facts: z
      .array(factReference)
      .min(1, 'must name the facts that the key rests on')
      .describe("The facts that the key rests on; `topic/fact` for another topic's."),
    cognitive: z.enum(['recall', 'apply', 'analyze']).meta({
      description: 'What the question asks of the learner.',
      enumDescriptions: [
        'To know a fact.',
        'To use facts in a situation.',
        'To weigh designs that would all work, or to find a cause.',
      ],
    }),
    angoff: z
      .array(share)
      .min(1)
      .describe('Share (0-1) of just-qualified candidates expected to be right, by rater.'),
    scenario: prose.describe('The situation: who runs what, what happens, what is demanded. No question.'),
    prompt: prose.meta({
      description: 'One question; the program itself says how many options to choose.',
      examples: ['Which solution will meet these requirements?'],
    }),
    constraints: z
      .record(kebab, prose)
      .refine((all) => Object.keys(all).length > 0, 'needs at least one constraint')
      .meta({
        description: 'What the stem demands, the qualifier included: id and demand, one a line.',
        minProperties: 1,
      }),
    options: z
      .array(optionSchema)
      .min(2)
      .max(26)
      .describe('Keys and distractors; how many of each is in `policy.shapes` of the bank.'),
    takeaway: prose.describe('The one sentence to remember.'),
    shuffle: z
      .literal(false)
      .optional()
      .describe('Keeps the options in the order of the file, as numbers need it.'),
    references: z
      .array(referenceSchema)
      .optional()
      .describe('Only what the references of its facts do not already support.'),
    enemies: z
      .array(questionId)
      .optional()
      .describe('Questions that are never in one exam with it; each names the other.'),
    waive: waivers.describe('Rules that are wrong about this question, each with the reason.'),
  })
  .describe('One single- or multiple-response question.')

export const topicSchema = z
  .strictObject({
    topic: kebab.meta({ description: 'The name of the file without its ending.', examples: ['ecs'] }),
    title: prose.meta({ description: 'The name of the topic as people read it.', examples: ['Amazon ECS'] }),
    facts: z.array(factSchema).default([]).describe('True sentences with their references; they come first.'),
    questions: z.array(questionSchema).default([]).describe('Questions that rest on the facts.'),
  })
  .describe('A service or subject: its facts and questions.')
