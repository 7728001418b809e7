import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listSittings } from '../../src/files/sitting-list.ts'
import { temporaryFolder } from '../support/folder.ts'
import { journalPath, sittingId, writeJournal } from '../support/journal.ts'
import { handIn, makeHeader, play, START } from '../support/sitting.ts'

describe('The list of sittings', () => {
  it('has open and finished ones, read from journals or from progress.json', () => {
    const folder = temporaryFolder()
    const [known, open, finished] = [1, 2, 3].map((n) => makeHeader({ id: sittingId(n) }))
    for (const header of [known!, open!]) writeJournal(folder, header, [])
    writeJournal(folder, finished!, [[handIn(play(finished!)), finished!.start]])
    writeFileSync(
      join(folder, 'progress.json'),
      JSON.stringify({ sittings: [{ id: known!.id, kind: 'drill', start: 7 }] }),
    )
    expect(listSittings(folder)).toEqual([
      { id: known!.id, kind: 'drill', start: 7, finished: true },
      { id: open!.id, kind: 'exam', start: START, finished: false },
      { id: finished!.id, kind: 'exam', start: START, finished: true },
    ])
  })

  it('leaves out what cannot be read, and leaves everything as it is', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'sittings'))
    writeFileSync(journalPath(folder, sittingId(1)), 'no journal\n')
    writeFileSync(join(folder, 'progress.json'), '{"sittings":5')
    expect(listSittings(folder)).toEqual([])
    expect(readdirSync(folder)).toEqual(['progress.json', 'sittings'])
  })

  it('of a folder that is not there is empty, and does not make it', () => {
    const folder = join(temporaryFolder(), 'none')
    expect(listSittings(folder)).toEqual([])
    expect(existsSync(folder)).toBe(false)
  })
})
