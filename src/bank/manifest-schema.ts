import * as z from 'zod'
import { day, kebab, prose, url, waivers } from './schema-parts.ts'

export const manifestSchema = z
  .strictObject({
    id: kebab.meta({ description: 'Stable name of the bank; tickets begin with it.', examples: ['dop-c02'] }),
    title: prose.describe('The name of the exam as people read it.'),
    code: prose.meta({ description: 'The exam code.', examples: ['DOP-C02'] }),
    blueprint: z
      .strictObject({
        questions: z.int().min(1).max(1000).describe('Questions of a whole exam, unscored ones included.'),
        unscored: z.int().min(0).describe('How many of them do not count.'),
        minutes: z.number().positive().describe('Working time.'),
        source: url.describe('The page that the blueprint is from.'),
        checked: day.describe('The day on which that page was read.'),
        domains: z
          .array(
            z.strictObject({
              id: kebab.describe('Stable name of the domain.'),
              title: prose.describe('The name of the domain as people read it.'),
              weight: z.number().positive().describe('Share of scored questions, in percent.'),
              tasks: z
                .array(
                  z.strictObject({
                    id: z.string().meta({ description: 'Number of the task, in quotes.', examples: ['1.4'] }),
                    title: prose.describe('What the exam guide says that candidates do.'),
                  }),
                )
                .min(1)
                .describe('The task statements of the domain.'),
            }),
          )
          .min(1)
          .describe('The parts of the exam, in its order.'),
      })
      .describe('What an exam is made of, from the official exam guide.'),
    policy: z
      .strictObject({
        shapes: z
          .array(
            z.strictObject({
              options: z.int().min(2).describe('Options, keys included.'),
              keys: z.int().min(1).describe('Keys among them.'),
            }),
          )
          .min(1)
          .describe('How many options and keys a question may have.'),
        referenceHosts: z.array(z.string()).describe('Hosts that references may point at; empty: any.'),
        blindSolves: z.int().min(0).describe('Agreeing blind solves that an active question needs.'),
        staleDays: z
          .strictObject({
            warning: z.int().positive().describe('Older references are a warning.'),
            error: z.int().positive().describe('Older references are an error.'),
          })
          .describe('Age of a reference, in days, after which it is reported.'),
      })
      .describe('What this bank demands of its questions.'),
    services: z
      .array(
        z.strictObject({
          id: kebab.describe('Stable name of the service.'),
          name: prose.describe('Its present name, without the prefix.'),
          prefix: z.string().optional().describe('Said at the first mention: Amazon, AWS.'),
          status: z
            .enum(['current', 'legacy'])
            .default('current')
            .meta({
              description: 'Whether it can still be used.',
              enumDescriptions: ['It can be used.', 'It has ended or takes no new customers.'],
            }),
          since: z.int().optional().describe('Year it became available.'),
          formerly: z.array(z.string()).optional().describe('Names that it had before.'),
        }),
      )
      .default([])
      .describe('Services that questions name, for the rules on names.'),
    waive: waivers.describe('Rules that are wrong about the bank as a whole, each with the reason.'),
  })
  .describe('The manifest of a bank.')
