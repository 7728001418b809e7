import type { NotesCoverage } from '../check/notes-coverage.ts'
import { cleanLine } from '../clean.ts'
import type { Theme } from '../theme.ts'
import { columns } from './columns.ts'

/** How far the notes are covered, heading by heading. */
export function notesText(
  { lines, cited, facts, tested, headings, gone }: NotesCoverage,
  theme: Theme,
): string {
  const [head, ...rows] = columns(
    [
      ['lines', 'cited', 'heading'],
      ...headings.map((row) => [`${row.lines}`, `${row.cited}`, cleanLine(row.heading) || '(no heading)']),
    ],
    [0, 1],
  )
  return [
    theme.heading(head ?? ''),
    ...rows,
    '',
    `notes: ${cited} of ${lines} lines cited, ${tested} of ${facts} facts from them tested, ${gone.length} marks without a line`,
    '',
  ].join('\n')
}
