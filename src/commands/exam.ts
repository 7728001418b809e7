import type { Context } from '../context.ts'
import { scoreSitting } from '../exam/score.ts'
import { findSitting } from '../files/record.ts'
import type { GlobalOptions } from '../options.ts'
import { type ExamOptions, examHeader } from '../session/exam-header.ts'
import { bankOf, recordOf } from '../session/setup.ts'
import { beginAndSit } from '../session/sit.ts'
import { followWish } from '../session/wish.ts'

/** `certdrill exam`: the learner's next mock exam, or the one asked for. */
export async function exam(
  context: Context,
  options: ExamOptions & GlobalOptions & { exitCode?: boolean },
): Promise<number> {
  const bank = await bankOf(context, options)
  const record = await recordOf(context, options, bank)
  const header = await examHeader(context, bank, record, options)
  if (!header.counted)
    context.errors.write('This exam does not count as a mock: it is short, filtered, pausable or longer.\n')
  const wish = await beginAndSit(context, options, bank, record, header)
  await followWish(context, options, bank, record, wish)
  if (!options.exitCode) return 0
  return scoreSitting(findSitting(record.folder, header.id).sitting).passed ? 0 : 1
}
