import type { Context } from '../context.ts'
import { statsText } from '../formats/stats-text.ts'
import { dueQuestions } from '../learn/due.ts'
import { masteryOf } from '../learn/mastery.ts'
import type { GlobalOptions } from '../options.ts'
import { type PrintOptions, print } from '../session/print.ts'
import { bankOf, recordOf, requireKnown, terminalOf } from '../session/setup.ts'

const WEEK = 7 * 24 * 3_600_000

/** `certdrill stats`: topics by what they need, the trend of the mocks, and what is due. */
export async function stats(
  context: Context,
  options: GlobalOptions & PrintOptions & { topic?: string[] },
): Promise<number> {
  const bank = await bankOf(context, options)
  const { present: progress } = await recordOf(context, options, bank)
  const wanted = options.topic ?? []
  requireKnown(
    'topic',
    wanted,
    bank.topics.map(({ topic }) => topic),
  )
  const now = context.now().wall
  const all = masteryOf(bank, progress, now)
  const mastery = wanted.length ? all.filter(({ topic }) => wanted.includes(topic)) : all
  const mocks = progress.sittings.filter(({ counted, bank: id }) => counted && id === bank.manifest.id)
  const dueBy = (time: number) => dueQuestions(bank, progress, time).length
  const dueNow = dueBy(now)
  const due = { now: dueNow, week: dueBy(now + WEEK) - dueNow }
  if (options.format === 'json')
    print(context, options, { version: 1, bank: bank.manifest.id, topics: mastery, mocks, due })
  else {
    const { theme, columns } = terminalOf(context, options)
    print(context, options, statsText(mastery, mocks, due, theme, Math.min(columns(), 100)))
  }
  return 0
}
