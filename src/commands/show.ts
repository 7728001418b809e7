import { factsOf, questionsOf } from '../bank/bank.ts'
import type { Context } from '../context.ts'
import { questionText } from '../formats/question-text.ts'
import type { GlobalOptions } from '../options.ts'
import { type PrintOptions, print } from '../session/print.ts'
import { bankOf, requireKnown, terminalOf } from '../session/setup.ts'

/** `certdrill show ID`: a question with its key, reasons, corrections and references. */
export async function show(
  context: Context,
  options: GlobalOptions & PrintOptions,
  id: string,
): Promise<number> {
  const bank = await bankOf(context, options)
  const all = questionsOf(bank)
  requireKnown(
    'question',
    [id],
    all.map((item) => item.id),
  )
  const item = all.find((each) => each.id === id)!
  const facts = factsOf(bank, item)
  const { theme, columns } = terminalOf(context, options)
  if (options.format === 'json')
    print(context, options, { version: 1, id, domain: item.domain, question: item.question, facts })
  else print(context, options, questionText(id, item.question, facts, theme, Math.min(columns(), 100)))
  return 0
}
