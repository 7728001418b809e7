import { readFileSync } from 'node:fs'
import { readJournal } from './journal.ts'
import { progressPath } from './progress-file.ts'
import { journalPath, sittingIds } from './record.ts'

/** A sitting of a data folder in few words. */
export interface ListedSitting {
  id: string
  kind: string
  /** Wall time, ms since 1970. */
  start: number
  finished: boolean
}

/**
 * The sittings of a data folder, oldest first, without changing anything in it. Journals are read only where
 * `progress.json` does not know the sitting; what cannot be read is left out. Never throws.
 */
export function listSittings(folder: string): ListedSitting[] {
  const known = new Map(finishedSittings(folder).map((each) => [each.id, each]))
  return sittingIds(folder).flatMap((id) => known.get(id) ?? fromJournal(folder, id))
}

function finishedSittings(folder: string): ListedSitting[] {
  try {
    const { sittings } = JSON.parse(readFileSync(progressPath(folder), 'utf8'))
    return (sittings as ListedSitting[]).map(({ id, kind, start }) => ({ id, kind, start, finished: true }))
  } catch {
    return []
  }
}

function fromJournal(folder: string, id: string): ListedSitting[] {
  try {
    const journal = readJournal(journalPath(folder, id))
    if (!journal) return []
    const { header, phase } = journal.sitting
    return [{ id, kind: header.kind, start: header.start.wall, finished: phase === 'finished' }]
  } catch {
    return []
  }
}
