import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import type { SittingHeader } from '../exam/sitting.ts'
import { EMPTY_PROGRESS, type Progress } from '../learn/progress.ts'
import { makeFolders } from './folders.ts'
import { createJournal, type Journal, journalVersion, readJournal } from './journal.ts'
import { readProgressFile, writeProgressFile } from './progress-file.ts'

/** The learner's data folder, read: what it means, and which sittings are still open. */
export interface Record {
  folder: string
  progress: Progress
  /** Open sittings, latest first. */
  open: Journal[]
  /** `progress` with what open drills hold so far: a drill counts as it is answered, it is never handed in. */
  present: Progress
  /** What the learner should be told: set aside, damaged, not saved. */
  notices: string[]
  /** Notices that were written out; a screen that opens over them says them once more. */
  told: string[]
}

const byStart = (a: Journal, b: Journal) => {
  const [x, y] = [a.sitting.header, b.sitting.header]
  return startsBefore(x.start.wall, x.id, y.start.wall, y.id) ? -1 : 1
}

function startsBefore(start: number, id: string, otherStart: number, otherId: string): boolean {
  return start < otherStart || (start === otherStart && id < otherId)
}

/**
 * Opens a data folder: folds in finished sittings that `progress.json` does not include yet, and saves it. The
 * folder is made where it is missing. Throws `UserError` where it cannot be made or was written by a newer version.
 */
export async function openRecord(folder: string): Promise<Record> {
  makeFolder(folder)
  const file = await readProgressFile(folder)
  const notices = file.notice ? [file.notice] : []
  const known = file.progress ?? EMPTY_PROGRESS
  const included = new Set(known.sittings.map(({ id }) => id))
  const ids = sittingIds(folder)
  const fresh = ids.filter((id) => !included.has(id)).flatMap((id) => readSitting(folder, id, notices))
  const finished = fresh.filter(({ sitting }) => sitting.phase === 'finished').sort(byStart)
  const open = fresh.filter(({ sitting }) => sitting.phase !== 'finished').sort((a, b) => byStart(b, a))
  const progress = await fold(folder, known, finished)
  if (progress !== known || (file.notice && progress.sittings.length > 0)) save(folder, progress, notices)
  return { folder, progress, present: await withOpenDrills(progress, open), open, notices, told: [] }
}

/** Folds a sitting that has just finished into the record, and saves it. */
export async function includeSitting(record: Record, journal: Journal): Promise<void> {
  record.open = record.open.filter(({ path }) => path !== journal.path)
  record.progress = await fold(record.folder, record.progress, [journal])
  record.present = await withOpenDrills(record.progress, record.open)
  save(record.folder, record.progress, record.notices)
}

async function withOpenDrills(progress: Progress, open: readonly Journal[]): Promise<Progress> {
  const drills = open.filter(({ sitting }) => sitting.header.kind === 'drill')
  if (drills.length === 0) return progress
  const { foldAnswers } = await import('../learn/fold.ts')
  return drills.toSorted(byStart).reduce((all, { sitting }) => foldAnswers(all, sitting), progress)
}

/** Begins the journal of a new sitting. Throws `UserError` where the folder cannot be written. */
export function beginSitting(folder: string, header: SittingHeader): Journal {
  try {
    return createJournal(journalPath(folder, header.id), header)
  } catch (error) {
    throw notWritable(folder, error)
  }
}

/** The journal of a sitting, finished or not, by its id or the beginning of it. Throws `UserError`. */
export function findSitting(folder: string, id: string): Journal {
  const wanted = id.toUpperCase()
  const matches = sittingIds(folder).filter((each) => each.startsWith(wanted))
  if (wanted === '' || matches.length !== 1)
    throw new UserError(
      matches.length > 1 ? `More than one sitting begins with ${id}.` : `There is no sitting ${id}.`,
      {
        hint: 'certdrill report lists the sittings.',
      },
    )
  const notices: string[] = []
  const [journal] = readSitting(folder, matches[0]!, notices)
  if (!journal) throw new UserError(notices[0] ?? `The sitting ${id} cannot be read.`)
  return journal
}

/** Ids of all sittings of the folder, oldest first. */
export function sittingIds(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'sittings'))
      .filter((name) => /^[0-9A-HJKMNP-TV-Z]{26}\.jsonl$/.test(name))
      .map((name) => name.slice(0, -6))
      .sort()
  } catch {
    return []
  }
}

function readSitting(folder: string, id: string, notices: string[]): Journal[] {
  const path = journalPath(folder, id)
  let journal: Journal | undefined
  try {
    journal = readJournal(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    notices.push(`The sitting ${id} cannot be read (${code}); it was left alone: ${path}`)
    return []
  }
  if (!journal) {
    const version = journalVersion(path)
    if (version !== undefined && version > 1)
      throw new UserError(`The sitting ${id} was written by a newer version of certdrill.`, {
        hint: 'Update certdrill, or use another folder with --data.',
        code: 3,
      })
    notices.push(`The sitting ${id} has no readable beginning; it was left alone: ${path}`)
    return []
  }
  if (journal.damagedLine)
    notices.push(
      `The sitting ${id} is damaged at line ${journal.damagedLine}: an action is lost there, all others were kept. Its file: ${path}`,
    )
  return [journal]
}

/** Sittings older than the newest included one (merged from elsewhere) make the whole fold start over. */
async function fold(folder: string, known: Progress, finished: Journal[]): Promise<Progress> {
  if (finished.length === 0) return known
  // Most starts have nothing to fold in.
  const { foldSitting } = await import('../learn/fold.ts')
  const newest = known.sittings.at(-1)
  const { id: first, start } = finished[0]!.sitting.header
  const older = newest && startsBefore(start.wall, first, newest.start, newest.id)
  if (!older) return finished.reduce((progress, { sitting }) => foldSitting(progress, sitting), known)
  return sittingIds(folder)
    .flatMap((id) => readSitting(folder, id, []))
    .filter(({ sitting }) => sitting.phase === 'finished')
    .sort(byStart)
    .reduce((progress, { sitting }) => foldSitting(progress, sitting), EMPTY_PROGRESS)
}

function save(folder: string, progress: Progress, notices: string[]): void {
  try {
    writeProgressFile(folder, progress)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    notices.push(`progress.json could not be saved (${code}); nothing is lost, it is made from the sittings.`)
  }
}

function makeFolder(folder: string): void {
  try {
    makeFolders(join(folder, 'sittings'))
  } catch (error) {
    throw notWritable(folder, error)
  }
}

/** Where the journal of a sitting lies in a data folder. */
export function journalPath(folder: string, id: string): string {
  return join(folder, 'sittings', `${id}.jsonl`)
}

function notWritable(folder: string, error: unknown): UserError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
  return new UserError(`The data folder ${folder} cannot be written (${code}).`, {
    hint: 'Choose another one with --data DIR or CERTDRILL_DATA.',
    cause: error,
  })
}
