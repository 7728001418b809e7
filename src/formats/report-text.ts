import { cleanLine } from '../clean.ts'
import { durationText } from '../exam/duration.ts'
import type { Sitting } from '../exam/sitting.ts'
import type { SittingSummary } from '../learn/progress.ts'
import type { Theme } from '../theme.ts'
import { columns } from './columns.ts'

/** One line for each sitting, latest first; open ones come first. */
export function sittingListText(
  open: readonly Sitting[],
  done: readonly SittingSummary[],
  theme: Theme,
): string {
  const rows = [
    ...open.map(({ header, questions }) => [
      header.id,
      day(header.start.wall),
      header.kind,
      `open, ${questions.filter(({ chosen }) => chosen.length > 0).length} of ${questions.length} answered`,
      header.selection.join(', '),
    ]),
    ...[...done]
      .reverse()
      .map((each) => [
        each.id,
        day(each.start),
        each.kind,
        `${each.correct} of ${each.total}${each.counted ? ' (mock)' : ''}`,
        each.selection.join(', '),
      ]),
  ].map((row) => row.map(cleanLine))
  if (rows.length === 0) return 'No sitting yet. Begin with: certdrill exam, or certdrill drill\n'
  const head = ['sitting', 'day', 'kind', 'right', 'only']
  const [first, ...rest] = columns([head, ...rows])
  return `${[theme.heading(first ?? ''), ...rest].join('\n')}\n`
}

/** A finished sitting question by question: number, id, what was chosen, the key where it was missed. */
export function reportText(sitting: Sitting, theme: Theme): string {
  const { glyphs } = theme
  const rows = sitting.header.questions.map((seat, index) => {
    const { verdict, chosen, flagged, spent } = sitting.questions[index]!
    const mark = verdict?.correct ? glyphs.right : glyphs.wrong
    return [
      `${index + 1}`,
      mark,
      seat.id,
      chosen.join(', ') || '(blank)',
      verdict?.correct ? '' : `key: ${verdict?.key.join(', ') ?? '?'}`,
      durationText(spent),
      [seat.scored ? '' : 'unscored', flagged ? 'flagged' : ''].filter(Boolean).join(', '),
    ].map(cleanLine)
  })
  const head = ['', '', 'question', 'chosen', '', 'time', '']
  const [first, ...rest] = columns([head, ...rows], [0, 5])
  const ticket = sitting.header.ticket ? [`Ticket ${sitting.header.ticket}`, ''] : []
  return `${[...ticket, theme.heading(first ?? ''), ...rest].join('\n')}\n\nA question with its reasons: certdrill show ID\n`
}

function day(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10)
}
