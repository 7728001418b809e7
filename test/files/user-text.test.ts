import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readUserText } from '../../src/files/user-text.ts'
import { temporaryFolder } from '../support/folder.ts'

describe('a file that the user names', () => {
  const file = (name: string, bytes: string | Buffer) => {
    const path = join(temporaryFolder(), name)
    writeFileSync(path, bytes)
    return path
  }

  test('is read as text, without its byte order mark', () => {
    expect(readUserText(file('a.md', '\ufeff# Größe\n'))).toBe('# Größe\n')
  })

  test.each([
    ['is missing', () => join(temporaryFolder(), 'nowhere.md'), /There is no file .*nowhere\.md/],
    ['is a folder', temporaryFolder, /is not a regular file/],
    ['is UTF-16', () => file('b.md', Buffer.from('\ufeffabc', 'utf16le')), /b\.md:1:1: the file is UTF-16/],
    [
      'is no text',
      () => file('c.md', Buffer.from([65, 10, 66, 0xff])),
      /c\.md:2:2: the file is not valid UTF-8/,
    ],
    ['is too large', () => file('d.md', Buffer.alloc(8 * 1024 * 1024 + 1)), /larger than 8 MiB/],
  ])('is refused in one sentence where it %s', (_, path, words) => {
    expect(() => readUserText(path())).toThrow(words)
  })
})
