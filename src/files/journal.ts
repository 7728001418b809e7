import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Action, Instant, Sitting, SittingHeader } from '../exam/sitting.ts'
import { startSitting } from '../exam/sitting.ts'
import { step } from '../exam/step.ts'
import { createAtomic } from './save-atomic.ts'

/*
 * A journal is one sitting, append-only: a line is the CRC-32 of its JSON (8 hex digits), a space, the JSON.
 * The first line is the header, each further one an action with its sequence number and both clocks.
 */

type Entry = Action & { n: number; wall: number; uptime: number; boot: string }

/** A journal as read. */
export interface Journal {
  path: string
  sitting: Sitting
  /** Sequence number of the next entry. */
  next: number
  /** The last line has no line end (a torn one was left out): the next entry must begin a line of its own. */
  torn: boolean
  /** Line (from 1) of the first entry that is lost in the middle. */
  damagedLine?: number
}

/** Creates the journal of a new sitting at one stroke, synced. Throws errno errors; never replaces a file. */
export function createJournal(path: string, header: SittingHeader): Journal {
  createAtomic(path, lineOf(header))
  return { path, sitting: startSitting(header), next: 1, torn: false }
}

/** Appends one action and returns when it is on the disk. Throws errno errors. */
export function appendAction(journal: Journal, action: Action, now: Instant): void {
  // Opening for each append keeps nothing to close on a crash; O_CREAT would revive a journal that was removed.
  if (!existsSync(journal.path)) throw new Error(`the journal ${journal.path} is gone`)
  const descriptor = openSync(journal.path, 'a', 0o600)
  const { size } = fstatSync(descriptor)
  try {
    if (journal.torn) writeSync(descriptor, '\n')
    const entry: Entry = { n: journal.next, wall: now.wall, uptime: now.uptime, boot: now.boot, ...action }
    writeLine(descriptor, entry)
    journal.torn = false
    journal.next++
  } catch (error) {
    journal.torn = !cutBack(descriptor, size) || journal.torn
    throw error
  } finally {
    closeSync(descriptor)
  }
}

/** Takes an entry that was not acknowledged off again, or else a second try would stand beside it. */
function cutBack(descriptor: number, size: number): boolean {
  try {
    ftruncateSync(descriptor, size)
    return true
  } catch {
    return false
  }
}

/**
 * Replays a journal. A torn last line was never acknowledged. What is damaged in the middle is left out, and what
 * follows kept: each action stands for itself, and one that makes no sense without the lost one changes nothing.
 * Undefined where not even the header can be read.
 */
export function readJournal(path: string): Journal | undefined {
  const lines = readFileSync(path, 'utf8').split('\n')
  const header = parseLine(lines[0] ?? '') as SittingHeader | undefined
  if (header?.v !== 1 || !Array.isArray(header.questions)) return undefined
  const journal: Journal = { path, sitting: startSitting(header), next: 1, torn: lines.at(-1) !== '' }
  // Torn by a crash and closed with a line end by a later append: nothing is lost if the next entry follows.
  let suspect: number | undefined
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === '') continue
    const entry = parseLine(line) as Entry | undefined
    if (!entry) suspect ??= index + 1
    else if (entry.n >= journal.next) {
      if (entry.n > journal.next) journal.damagedLine ??= suspect ?? index + 1
      const { n, wall, uptime, boot, ...action } = entry
      journal.sitting = step(journal.sitting, action as Action, { wall, uptime, boot })
      journal.next = n + 1
      suspect = undefined
    }
  }
  return journal
}

/** Reads a journal again in place: what another program wrote before this one held the sitting is taken in. */
export function refreshJournal(journal: Journal): void {
  // Where it is gone, the next append says so.
  if (existsSync(journal.path)) Object.assign(journal, readJournal(journal.path))
}

/** The version of a journal's format, whatever else it holds; undefined where it is none. */
export function journalVersion(path: string): number | undefined {
  const first = readFileSync(path, 'utf8').split('\n', 1)[0] ?? ''
  const header = parseLine(first) as { v?: unknown } | undefined
  return typeof header?.v === 'number' ? header.v : undefined
}

function lineOf(value: unknown): string {
  const json = JSON.stringify(value)
  return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`
}

function writeLine(descriptor: number, value: unknown): void {
  const line = Buffer.from(lineOf(value))
  let written = 0
  while (written < line.length) written += writeSync(descriptor, line, written)
  fdatasyncSync(descriptor)
}

function parseLine(line: string): unknown {
  const json = line.slice(9)
  if (line[8] !== ' ' || crc32(json).toString(16).padStart(8, '0') !== line.slice(0, 8)) return undefined
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
