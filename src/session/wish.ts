import type { Bank } from '../bank/bank.ts'
import type { Context } from '../context.ts'
import type { Record } from '../files/record.ts'
import type { GlobalOptions } from '../options.ts'
import type { ResultWish } from '../terminal/result-keys.ts'
import { drillHeader } from './drill-header.ts'
import { beginAndSit } from './sit.ts'

/** Does what the learner chose on the result screen. */
export async function followWish(
  context: Context,
  options: GlobalOptions,
  bank: Bank,
  record: Record,
  wish: ResultWish,
): Promise<void> {
  if (wish.type !== 'drill') return
  const { header } = await drillHeader(context, bank, record, { domain: [wish.domain] })
  await beginAndSit(context, options, bank, record, header)
}
