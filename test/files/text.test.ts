import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText, readBytes } from '../../src/files/text.ts'
import { temporaryFolder } from '../support/folder.ts'

describe('the bytes of a file', () => {
  test('are read up to the limit and not beyond', () => {
    const path = join(temporaryFolder(), 'file')
    writeFileSync(path, 'abcd')
    expect(readBytes(path, 4)).toEqual(Buffer.from('abcd'))
    expect(readBytes(path, 3)).toBe('too large')
  })

  test('are none in a folder', () => {
    const path = join(temporaryFolder(), 'folder')
    mkdirSync(path)
    expect(readBytes(path, 100)).toBe('not a file')
  })

  test.skipIf(process.platform === 'win32')('are not waited for in a pipe without a writer', () => {
    const path = join(temporaryFolder(), 'pipe')
    execFileSync('mkfifo', [path])
    expect(readBytes(path, 100)).toBe('not a file')
  })

  test.skipIf(process.platform === 'win32')('of a device without end are not read', () => {
    expect(readBytes('/dev/zero', 100)).toBe('not a file')
  })

  test('of a file that is missing give the error of the system', () => {
    expect(() => readBytes(join(temporaryFolder(), 'none'), 100)).toThrow(
      expect.objectContaining({ code: 'ENOENT' }),
    )
  })
})

describe('a text', () => {
  test('is read as UTF-8, a byte order mark is dropped', () => {
    expect(decodeText(Buffer.from('naïve 新\r\n'))).toBe('naïve 新\r\n')
    expect(decodeText(Buffer.from('\ufeffa: 1'))).toBe('a: 1')
    expect(decodeText(Buffer.alloc(0))).toBe('')
  })

  test('in UTF-16 is refused with words, either way round', () => {
    for (const bytes of [
      [0xff, 0xfe, 0x61, 0x00],
      [0xfe, 0xff, 0x00, 0x61],
    ])
      expect(decodeText(Buffer.from(bytes))).toMatchObject({
        message: 'the file is UTF-16',
        line: 1,
        column: 1,
      })
  })

  test('in Latin-1 is refused where the first wrong character stands', () => {
    expect(decodeText(Buffer.from('one: 1\ntwo: naïve\n', 'latin1'))).toMatchObject({ line: 2, column: 8 })
    expect(decodeText(Buffer.from('é', 'latin1'))).toMatchObject({ line: 1, column: 1 })
  })

  test('that ends within a character is refused at its end', () => {
    expect(decodeText(Buffer.from('新新').subarray(0, 5))).toMatchObject({ line: 1, column: 2 })
  })

  test('with one wrong byte anywhere is refused exactly there', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', 'é', '新', '😀'), maxLength: 40 })
    fc.assert(
      fc.property(text, text, (before, behind) => {
        const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(behind)])
        const lines = before.split('\n')
        const column = lines.at(-1)!.length + 1
        if (before !== '' || behind !== '')
          expect(decodeText(bytes)).toMatchObject({ line: lines.length, column })
      }),
    )
  })
})
