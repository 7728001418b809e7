import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createAtomic, saveAtomic, syncFolder } from '../../src/files/save-atomic.ts'
import { temporaryFolder } from '../support/folder.ts'

describe('saving a file', () => {
  test('creates it, for its owner only, and leaves nothing else behind', () => {
    const folder = temporaryFolder()
    saveAtomic(join(folder, 'file'), 'naïve 新\n')
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('naïve 新\n')
    expect(readdirSync(folder)).toEqual(['file'])
    if (process.platform !== 'win32') expect(statSync(join(folder, 'file')).mode & 0o777).toBe(0o600)
  })

  test('replaces the whole of it, also by something shorter or empty', () => {
    const path = join(temporaryFolder(), 'file')
    for (const text of ['x'.repeat(100_000), 'short', '']) {
      saveAtomic(path, text)
      expect(readFileSync(path, 'utf8')).toBe(text)
    }
  })

  // Windows has no such permissions.
  test.skipIf(process.platform === 'win32')('that is shared keeps its permissions', () => {
    const path = join(temporaryFolder(), 'file')
    writeFileSync(path, 'old')
    for (const mode of [0o644, 0o664, 0o640]) {
      chmodSync(path, mode)
      saveAtomic(path, 'new', { shared: true })
      expect(statSync(path).mode & 0o777).toBe(mode)
    }
  })

  test.skipIf(process.platform === 'win32')('that is shared and new gets those of any new file', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'usual'), '')
    saveAtomic(join(folder, 'file'), 'new', { shared: true })
    expect(statSync(join(folder, 'file')).mode).toBe(statSync(join(folder, 'usual')).mode)
  })

  test('gives a reader that has it open the old text to its end', () => {
    const path = join(temporaryFolder(), 'file')
    saveAtomic(path, 'old')
    const inode = statSync(path).ino
    saveAtomic(path, 'new')
    expect(statSync(path).ino).not.toBe(inode)
  })

  test('keeps a link and replaces the file where it lives', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'elsewhere'))
    const real = join(folder, 'elsewhere', 'real')
    writeFileSync(real, 'old')
    symlinkSync(real, join(folder, 'link'))
    saveAtomic(join(folder, 'link'), 'new')
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true)
    expect(readFileSync(real, 'utf8')).toBe('new')
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['real'])
  })
})

describe('saving that fails', () => {
  test('leaves what was there and no half file, when the target cannot be replaced', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'target'))
    writeFileSync(join(folder, 'target', 'inside'), 'old')
    expect(() => saveAtomic(join(folder, 'target'), 'new')).toThrow()
    expect(readdirSync(folder)).toEqual(['target'])
    expect(readFileSync(join(folder, 'target', 'inside'), 'utf8')).toBe('old')
  })

  test('leaves the old text when the new one cannot even be begun', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'file')
    saveAtomic(path, 'old')
    mkdirSync(join(folder, `.file.${process.pid}.tmp`))
    expect(() => saveAtomic(path, 'new')).toThrow(expect.objectContaining({ code: 'EISDIR' }))
    expect(readFileSync(path, 'utf8')).toBe('old')
  })

  test('says that the folder is missing', () => {
    expect(() => saveAtomic(join(temporaryFolder(), 'none', 'file'), 'x')).toThrow(
      expect.objectContaining({ code: 'ENOENT' }),
    )
  })
})

test('a folder that is gone cannot be synced', () => {
  expect(() => syncFolder(join(temporaryFolder(), 'none'))).toThrow(
    expect.objectContaining({ code: 'ENOENT' }),
  )
})

describe('creating a file', () => {
  test('makes it whole, for its owner only, and leaves nothing else behind', () => {
    const folder = temporaryFolder()
    createAtomic(join(folder, 'file'), 'naïve 新\n')
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('naïve 新\n')
    expect(readdirSync(folder)).toEqual(['file'])
    if (process.platform !== 'win32') expect(statSync(join(folder, 'file')).mode & 0o777).toBe(0o600)
  })

  test('never replaces one', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), 'first')
    expect(() => createAtomic(join(folder, 'file'), 'second')).toThrow(
      expect.objectContaining({ code: 'EEXIST' }),
    )
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('first')
    expect(readdirSync(folder)).toEqual(['file'])
  })

  test('that cannot be made throws what the system says', () => {
    const create = () => createAtomic(join(temporaryFolder(), 'missing', 'file'), '')
    expect(create).toThrow(expect.objectContaining({ code: 'ENOENT' }))
  })
})
