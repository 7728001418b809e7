import type { Context } from '../context.ts'
import { isTimeUp } from '../exam/clock.ts'
import { scoreSitting } from '../exam/score.ts'
import type { SittingHeader } from '../exam/sitting.ts'
import { findSitting, type Record } from '../files/record.ts'
import type { GlobalOptions } from '../options.ts'
import { type ExamOptions, examHeader } from '../session/exam-header.ts'
import { bankOf, recordOf } from '../session/setup.ts'
import { beginAndSit } from '../session/sit.ts'
import { followWish } from '../session/wish.ts'

/** What a learner should know before the first question. */
function openingWords(context: Context, { open }: Record, { ticket, counted }: SittingHeader): string[] {
  const now = context.now()
  const others = open.filter(({ sitting }) => sitting.header.kind === 'exam' && !isTimeUp(sitting, now))
  const [latest] = others
  return [
    ...(latest
      ? [
          `${others.length === 1 ? 'Another exam is' : `${others.length} other exams are`} still open (certdrill resume ${latest.sitting.header.id}).`,
        ]
      : []),
    ...(counted
      ? []
      : ['This exam does not count as a mock: its length, time or questions are not those of the exam.']),
    `Ticket of this form: ${ticket}`,
  ]
}

/** `certdrill exam`: the learner's next mock exam, or the one asked for. */
export async function exam(
  context: Context,
  options: ExamOptions & GlobalOptions & { exitCode?: boolean },
): Promise<number> {
  const bank = await bankOf(context, options)
  const record = await recordOf(context, options, bank)
  const header = await examHeader(context, bank, record, options)
  const opening = openingWords(context, record, header)
  const wish = await beginAndSit(context, options, bank, record, header, opening)
  await followWish(context, options, bank, record, wish)
  if (!options.exitCode) return 0
  return scoreSitting(findSitting(record.folder, header.id).sitting).passed ? 0 : 1
}
