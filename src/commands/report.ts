import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { findSitting } from '../files/record.ts'
import { domainTitles } from '../formats/domain-order.ts'
import { reportText, sittingListText } from '../formats/report-text.ts'
import { resultJson } from '../formats/result-json.ts'
import { resultText } from '../formats/result-text.ts'
import type { GlobalOptions } from '../options.ts'
import { type PrintOptions, print } from '../session/print.ts'
import { bankOf, recordOf, terminalOf } from '../session/setup.ts'

/** `certdrill report [ID]`: a finished sitting question by question, or the list of all. */
export async function report(
  context: Context,
  options: GlobalOptions & PrintOptions,
  id?: string,
): Promise<number> {
  const bank = await bankOf(context, options)
  const record = await recordOf(context, options, bank)
  const { theme, columns } = terminalOf(context, options)
  const json = options.format === 'json'
  if (id === undefined) {
    const open = record.open.map(({ sitting }) => sitting)
    const done = record.progress.sittings
    print(
      context,
      options,
      json
        ? {
            version: 1,
            open: open.map(({ header }) => ({ id: header.id, kind: header.kind })),
            finished: done,
          }
        : sittingListText(open, done, theme),
    )
    return 0
  }
  const { sitting } = findSitting(record.folder, id)
  if (sitting.phase !== 'finished')
    throw new UserError(`The sitting ${sitting.header.id} is still open.`, {
      hint: `Go on with: certdrill resume ${sitting.header.id}`,
    })
  const titles = domainTitles(bank)
  if (json) print(context, options, resultJson(sitting, titles.keys()))
  else {
    const head = sitting.header.kind === 'exam' ? `${resultText(sitting, titles, theme, columns())}\n` : ''
    print(context, options, head + reportText(sitting, theme))
  }
  return 0
}
