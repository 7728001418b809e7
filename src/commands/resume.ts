import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { findSitting, type Record } from '../files/record.ts'
import type { GlobalOptions } from '../options.ts'
import { bankOf, recordOf } from '../session/setup.ts'
import { sit } from '../session/sit.ts'
import { followWish } from '../session/wish.ts'

/** `certdrill resume [ID]`: goes on with an open sitting, the latest one without an id. */
export async function resume(context: Context, options: GlobalOptions, id?: string): Promise<number> {
  const bank = await bankOf(context, options)
  // Without the bank: one whose time is over is handed in by sitting it, and its result is shown.
  const record = await recordOf(context, options)
  const journal = id === undefined ? latestOpen(record) : findSitting(record.folder, id)
  if (journal.sitting.phase === 'finished')
    throw new UserError(`The sitting ${journal.sitting.header.id} is finished.`, {
      hint: `Look at it with: certdrill report ${journal.sitting.header.id}`,
    })
  const others = record.open.length - 1
  const opening =
    id === undefined && others > 0
      ? [`${others} more ${others === 1 ? 'sitting is' : 'sittings are'} open: certdrill report lists them.`]
      : []
  const wish = await sit(context, options, bank, record, journal, opening)
  await followWish(context, options, bank, record, wish)
  return 0
}

function latestOpen(record: Record) {
  const [latest] = record.open
  if (!latest)
    throw new UserError('There is no open sitting.', {
      hint: 'Begin one with: certdrill exam, or certdrill drill',
    })
  return latest
}
