import type { Context } from '../context.ts'
import { topicCounts, topicsText } from '../formats/topics-text.ts'
import type { GlobalOptions } from '../options.ts'
import { type PrintOptions, print } from '../session/print.ts'
import { bankOf, terminalOf } from '../session/setup.ts'

/** `certdrill topics`: what the bank holds. */
export async function topics(context: Context, options: GlobalOptions & PrintOptions): Promise<number> {
  const bank = await bankOf(context, options)
  if (options.format === 'json')
    print(context, options, { version: 1, bank: bank.manifest.id, ...topicCounts(bank) })
  else {
    const { theme, columns } = terminalOf(context, options)
    print(context, options, topicsText(bank, theme, Math.min(columns(), 120)))
  }
  return 0
}
