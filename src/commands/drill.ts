import type { Context } from '../context.ts'
import { masteryOf } from '../learn/mastery.ts'
import type { GlobalOptions } from '../options.ts'
import { type DrillOptions, drillHeader } from '../session/drill-header.ts'
import { bankOf, recordOf } from '../session/setup.ts'
import { beginAndSit } from '../session/sit.ts'

/** `certdrill drill`: questions with immediate feedback, chosen by what the record says. */
export async function drill(context: Context, options: DrillOptions & GlobalOptions): Promise<number> {
  const bank = await bankOf(context, options)
  const record = await recordOf(context, options, bank)
  const { header, missing } = await drillHeader(context, bank, record, options)
  if (missing > 0)
    context.errors.write(
      `Only ${header.questions.length} of the ${options.number} questions asked for are there; this drill has those.\n`,
    )
  const opening =
    options.weak && !masteryOf(bank, record.present, context.now().wall).some(({ state }) => state === 'weak')
      ? ['No topic is known to be weak yet: these are topics that least is known of.']
      : []
  await beginAndSit(context, options, bank, record, header, opening)
  return 0
}
