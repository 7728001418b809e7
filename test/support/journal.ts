import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Action, Instant, SittingHeader } from '../../src/exam/sitting.ts'
import { step } from '../../src/exam/step.ts'
import { appendAction, createJournal, type Journal } from '../../src/files/journal.ts'
import { answer, check, drillHeader, handIn, later, makeSeat, visit } from './sitting.ts'

/** A valid id of a sitting, in the order of `n`. */
export function sittingId(n: number): string {
  return `01JDA${String(n).padStart(21, '0')}`
}

/** Where a sitting of a record lies; its folder is made. */
export function journalPath(folder: string, id: string): string {
  mkdirSync(join(folder, 'sittings'), { recursive: true })
  return join(folder, 'sittings', `${id}.jsonl`)
}

/** Does and saves an action, as a desk does. */
export function perform(journal: Journal, action: Action, now: Instant): void {
  const next = step(journal.sitting, action, now)
  if (next === journal.sitting) return
  appendAction(journal, action, now)
  journal.sitting = next
}

/** Writes the journal of a sitting. */
export function writeJournal(folder: string, header: SittingHeader, moves: [Action, Instant][]): Journal {
  const journal = createJournal(journalPath(folder, header.id), header)
  for (const [action, now] of moves) perform(journal, action, now)
  return journal
}

const HOUR = 3600

/** A drill on one question, begun at hour `n`, in a record: finished unless said otherwise. */
export function writeDrill(
  folder: string,
  n: number,
  question: string,
  correct: boolean,
  finished = true,
): Journal {
  const at = (seconds: number) => later(n * HOUR + seconds)
  const header = drillHeader({ id: sittingId(n), start: at(0), questions: [makeSeat(question)] })
  const journal = writeJournal(folder, header, [
    [visit(0), at(0)],
    [answer(0, correct ? 'a' : 'b'), at(30)],
    [check(0, correct), at(40)],
  ])
  if (finished) perform(journal, handIn(journal.sitting), at(60))
  return journal
}
