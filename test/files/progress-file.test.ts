import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { readProgressFile, writeProgressFile } from '../../src/files/progress-file.ts'
import { PROGRESS_VERSION } from '../../src/learn/progress.ts'
import { bankOfSize } from '../support/bank.ts'
import { temporaryFolder } from '../support/folder.ts'
import { makeProgress } from '../support/progress.ts'

const progress = makeProgress(bankOfSize(12), {
  'sdlc-automation-0/question-0': { sure: 2 },
  'gone/q': { correct: false },
})

function folderWith(text: string): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'progress.json'), text)
  return folder
}

describe('progress.json', () => {
  test('is read as it was written', async () => {
    const folder = temporaryFolder()
    writeProgressFile(folder, progress)
    expect(await readProgressFile(folder)).toEqual({ progress })
    expect(readdirSync(folder)).toEqual(['progress.json'])
  })

  test('can be read by a person: one thing a line', () => {
    const folder = temporaryFolder()
    writeProgressFile(folder, progress)
    expect(readFileSync(join(folder, 'progress.json'), 'utf8')).toMatch(
      /\n {2}"gone\/q": \{\n {3}"topic": "gone",\n/,
    )
  })

  test('is nothing to speak of where it is missing', async () => {
    expect(await readProgressFile(temporaryFolder())).toEqual({})
  })
})

describe('a progress file that does not parse', () => {
  test.each([
    '[]',
    '',
    'null',
    '{"version":2,"sittings":[',
    JSON.stringify({ ...progress, questions: [] }),
    '{"version":"1"}',
  ])('(%j) is set aside with words, never overwritten', async (text) => {
    const folder = folderWith(text)
    const { progress: read, notice } = await readProgressFile(folder)
    expect(read).toBeUndefined()
    expect(notice).toMatch(/set aside as .*progress\.json\.unreadable-1/)
    expect(readdirSync(folder)).toEqual(['progress.json.unreadable-1'])
    expect(readFileSync(join(folder, 'progress.json.unreadable-1'), 'utf8')).toBe(text)
  })

  test('does not replace one that was set aside before', async () => {
    const folder = folderWith('first')
    await readProgressFile(folder)
    writeFileSync(join(folder, 'progress.json'), 'second')
    expect((await readProgressFile(folder)).notice).toMatch(/unreadable-2/)
    expect(readFileSync(join(folder, 'progress.json.unreadable-1'), 'utf8')).toBe('first')
    expect(readFileSync(join(folder, 'progress.json.unreadable-2'), 'utf8')).toBe('second')
  })
})

test('a progress file of an older version counts as missing: it is made anew from the journals', async () => {
  const folder = folderWith(JSON.stringify({ version: PROGRESS_VERSION - 1, sittings: [], questions: {} }))
  expect(await readProgressFile(folder)).toEqual({})
})

describe('a progress file of a newer version', () => {
  test('is refused with code 3 and left alone', async () => {
    const text = JSON.stringify({ version: PROGRESS_VERSION + 1, anything: true })
    const folder = folderWith(text)
    const reading = readProgressFile(folder)
    await expect(reading).rejects.toBeInstanceOf(UserError)
    await expect(reading).rejects.toMatchObject({ code: 3, hint: expect.stringMatching(/Update certdrill/) })
    expect(readFileSync(join(folder, 'progress.json'), 'utf8')).toBe(text)
  })
})

test('a folder in the place of the progress file is told with words', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'progress.json'))
  await expect(readProgressFile(folder)).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringMatching(/EISDIR/),
  })
})
