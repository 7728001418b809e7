import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { readJournal } from '../../src/files/journal.ts'
import { beginSitting, findSitting, includeSitting, openRecord, sittingIds } from '../../src/files/record.ts'
import { EMPTY_PROGRESS } from '../../src/learn/progress.ts'
import { temporaryFolder } from '../support/folder.ts'
import { journalPath, perform, sittingId, writeDrill } from '../support/journal.ts'
import { handIn, later, makeHeader } from '../support/sitting.ts'

const progressText = (folder: string) => readFileSync(join(folder, 'progress.json'), 'utf8')

/** What a record means when everything is folded from its journals alone. */
async function freshFold(folder: string) {
  const copy = temporaryFolder()
  cpSync(join(folder, 'sittings'), join(copy, 'sittings'), { recursive: true })
  return (await openRecord(copy)).progress
}

describe('opening a record', () => {
  test('that does not exist makes its folder, and nothing more', async () => {
    const folder = join(temporaryFolder(), 'deep', 'data')
    const record = await openRecord(folder)
    expect(record).toEqual({
      folder,
      progress: EMPTY_PROGRESS,
      present: EMPTY_PROGRESS,
      open: [],
      notices: [],
      told: [],
    })
    expect(readdirSync(folder)).toEqual(['sittings'])
  })

  test('folds finished sittings in once, however often it is opened', async () => {
    const folder = temporaryFolder()
    writeDrill(folder, 1, 'ecs/q1', true)
    writeDrill(folder, 2, 'ecs/q1', false)
    const { progress } = await openRecord(folder)
    expect(progress.sittings.map(({ id }) => id)).toEqual([sittingId(1), sittingId(2)])
    expect(progress.questions['ecs/q1']).toMatchObject({ answers: 2, correct: false })
    const text = progressText(folder)
    expect((await openRecord(folder)).progress).toEqual(progress)
    expect(progressText(folder)).toBe(text)
  })

  test('gives open sittings, the latest first, and folds none of them', async () => {
    const folder = temporaryFolder()
    writeDrill(folder, 1, 'ecs/q1', true, false)
    writeDrill(folder, 3, 'ecs/q3', true, false)
    writeDrill(folder, 2, 'ecs/q2', true)
    const { open, progress } = await openRecord(folder)
    expect(open.map(({ sitting }) => sitting.header.id)).toEqual([sittingId(3), sittingId(1)])
    expect(Object.keys(progress.questions)).toEqual(['ecs/q2'])
  })

  test('without progress.json gives the same as with it', async () => {
    const folder = temporaryFolder()
    for (const n of [1, 2, 3]) writeDrill(folder, n, `ecs/q${n % 2}`, n > 1)
    const { progress } = await openRecord(folder)
    const text = progressText(folder)
    rmSync(join(folder, 'progress.json'))
    expect((await openRecord(folder)).progress).toEqual(progress)
    expect(progressText(folder)).toBe(text)
  })

  test('with half a progress.json makes it anew and says so', async () => {
    const folder = temporaryFolder()
    writeDrill(folder, 1, 'ecs/q1', true)
    const { progress } = await openRecord(folder)
    const half = progressText(folder).slice(0, 100)
    writeFileSync(join(folder, 'progress.json'), half)
    const record = await openRecord(folder)
    expect(record.progress).toEqual(progress)
    expect(record.notices).toEqual([expect.stringMatching(/set aside as .*unreadable-1/)])
    expect(readFileSync(join(folder, 'progress.json.unreadable-1'), 'utf8')).toBe(half)
    expect((await openRecord(folder)).notices).toEqual([])
  })
})

describe('a sitting that arrives late', () => {
  test('from before the newest one makes the fold start over, as if it had always been there', async () => {
    const folder = temporaryFolder()
    writeDrill(folder, 100, 'ecs/q1', true)
    await openRecord(folder)
    writeDrill(folder, 10, 'ecs/q1', false)
    const { progress } = await openRecord(folder)
    expect(progress.questions['ecs/q1']).toMatchObject({
      first: later(10 * 3600 + 60).wall,
      firstCorrect: false,
      correct: true,
    })
    expect(progress).toEqual(await freshFold(folder))
    expect(JSON.parse(progressText(folder))).toEqual(progress)
  })

  test('of the same moment is put in order by its id', async () => {
    const folder = temporaryFolder()
    const at = { ...makeHeader({ start: later(0) }) }
    const finish = (id: string) => {
      const journal = beginSitting(folder, { ...at, id })
      perform(journal, handIn(journal.sitting), later(10))
    }
    mkdirSync(join(folder, 'sittings'))
    finish(sittingId(2))
    await openRecord(folder)
    finish(sittingId(1))
    const { progress } = await openRecord(folder)
    expect(progress.sittings.map(({ id }) => id)).toEqual([sittingId(1), sittingId(2)])
  })

  test('never makes a difference: any order of arrival gives the fold of all', async () => {
    const order = fc.shuffledSubarray([1, 2, 3, 40, 500], { minLength: 5 })
    await fc.assert(
      fc.asyncProperty(order, fc.infiniteStream(fc.boolean()), async (hours, opened) => {
        const folder = temporaryFolder()
        for (const hour of hours) {
          writeDrill(folder, hour, `ecs/q${hour % 2}`, hour % 3 === 0)
          if (opened.next().value) await openRecord(folder)
        }
        expect((await openRecord(folder)).progress).toEqual(await freshFold(folder))
      }),
      { numRuns: 8 },
    )
  })
})

describe('a drill that was left open', () => {
  test('counts with what was answered in it, but not in the file', async () => {
    const folder = temporaryFolder()
    writeDrill(folder, 1, 'ecs/q1', false, false)
    const record = await openRecord(folder)
    expect(record.open).toHaveLength(1)
    expect(record.present.questions['ecs/q1']).toMatchObject({ correct: false, answers: 1 })
    expect(record.progress).toEqual(EMPTY_PROGRESS)
  })
})

describe('a sitting that has just finished', () => {
  test('is folded in and saved, and is open no longer', async () => {
    const folder = temporaryFolder()
    const journal = writeDrill(folder, 1, 'ecs/q1', true, false)
    const record = await openRecord(folder)
    expect(record.open).toHaveLength(1)
    perform(journal, handIn(journal.sitting), later(3700))
    await includeSitting(record, journal)
    expect(record.open).toEqual([])
    expect(record.progress).toEqual(await freshFold(folder))
    expect(JSON.parse(progressText(folder))).toEqual(record.progress)
  })

  test('after one that was begun later and finished earlier still gives the fold of all', async () => {
    const folder = temporaryFolder()
    const slow = writeDrill(folder, 1, 'ecs/q1', true, false)
    const record = await openRecord(folder)
    await includeSitting(record, writeDrill(folder, 2, 'ecs/q1', false))
    perform(slow, handIn(slow.sitting), later(9000))
    await includeSitting(record, slow)
    expect(record.progress.sittings.map(({ id }) => id)).toEqual([sittingId(1), sittingId(2)])
    expect(record.progress).toEqual(await freshFold(folder))
  })

  test('is told, not lost, where progress.json cannot be saved', async () => {
    const folder = temporaryFolder()
    const record = await openRecord(folder)
    mkdirSync(join(folder, 'progress.json'))
    await includeSitting(record, writeDrill(folder, 1, 'ecs/q1', true))
    expect(record.notices).toEqual([
      expect.stringMatching(/progress\.json could not be saved .* nothing is lost/),
    ])
    expect(record.progress.sittings).toHaveLength(1)
  })
})

describe('a journal with damage', () => {
  test('in the middle is used but for the lost action, told once, and not changed', async () => {
    const folder = temporaryFolder()
    writeDrill(folder, 1, 'ecs/q1', true)
    writeDrill(folder, 2, 'ecs/q2', true)
    const path = journalPath(folder, sittingId(1))
    const damaged = readFileSync(path, 'utf8').replace('"type":"check"', '"type":"chick"')
    writeFileSync(path, damaged)
    const record = await openRecord(folder)
    expect(record.notices).toEqual([
      expect.stringMatching(new RegExp(`${sittingId(1)} is damaged at line 4`)),
    ])
    expect(record.open).toEqual([])
    expect(record.progress.sittings.map(({ id }) => id)).toEqual([sittingId(1), sittingId(2)])
    expect(Object.keys(record.progress.questions)).toEqual(['ecs/q2'])
    expect(readFileSync(path, 'utf8')).toBe(damaged)
  })

  test('from its beginning is left alone and told', async () => {
    const folder = temporaryFolder()
    writeDrill(folder, 2, 'ecs/q2', true)
    writeFileSync(journalPath(folder, sittingId(1)), 'not a journal\n')
    const record = await openRecord(folder)
    expect(record.notices).toEqual([expect.stringMatching(/has no readable beginning; it was left alone/)])
    expect(record.progress.sittings).toHaveLength(1)
  })

  test('is none of a newer version: that is refused with code 3', async () => {
    const folder = temporaryFolder()
    const json = JSON.stringify({ ...makeHeader(), v: 2 })
    const line = `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`
    writeFileSync(journalPath(folder, sittingId(1)), line)
    await expect(openRecord(folder)).rejects.toMatchObject({ name: 'UserError', code: 3 })
    expect(existsSync(join(folder, 'progress.json'))).toBe(false)
  })
})

describe('finding a sitting', () => {
  test('works by its id or the beginning of it, in any case', () => {
    const folder = temporaryFolder()
    writeDrill(folder, 1, 'ecs/q1', true)
    writeDrill(folder, 2, 'ecs/q2', true)
    expect(findSitting(folder, sittingId(2)).sitting.header.id).toBe(sittingId(2))
    expect(findSitting(folder, sittingId(1).toLowerCase())).toEqual(
      readJournal(journalPath(folder, sittingId(1))),
    )
    expect(() => findSitting(folder, '01JDA')).toThrow('More than one sitting begins with 01JDA.')
  })

  test.each(['', 'zzz', '../../etc/passwd'])('fails with words for %j', (id) => {
    const folder = temporaryFolder()
    writeDrill(folder, 1, 'ecs/q1', true)
    expect(() => findSitting(folder, id)).toThrow(UserError)
  })

  test('sees only files that are named like sittings', () => {
    const folder = temporaryFolder()
    writeDrill(folder, 1, 'ecs/q1', true)
    for (const name of ['notes.txt', `${sittingId(2)}.jsonl.lock`, 'short.jsonl'])
      writeFileSync(join(folder, 'sittings', name), '')
    expect(sittingIds(folder)).toEqual([sittingId(1)])
    expect(sittingIds(join(folder, 'none'))).toEqual([])
  })
})

describe('a folder that cannot be written', () => {
  test('because a file stands in its place is refused with words', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    await expect(openRecord(file)).rejects.toMatchObject({
      name: 'UserError',
      code: 2,
      hint: expect.stringMatching(/--data DIR/),
    })
  })

  test('begins no sitting', () => {
    const folder = join(temporaryFolder(), 'none')
    expect(() => beginSitting(folder, makeHeader())).toThrow(/cannot be written \(ENOENT\)/)
  })
})
