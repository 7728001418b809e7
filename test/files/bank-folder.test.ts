import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { bankFiles, readBankFolder } from '../../src/files/bank-folder.ts'
import { bankOfSize, makeManifest, writeBank } from '../support/bank.ts'
import { temporaryFolder } from '../support/folder.ts'

const isRoot = process.getuid?.() === 0

/** A folder with a good bank of 30 questions. */
function goodFolder(): string {
  const folder = join(temporaryFolder(), 'bank')
  writeBank(folder, bankOfSize(30))
  return folder
}

/** `file:line message` of every finding. */
function troubles(folder: string): string[] {
  return readBankFolder(folder).findings.map(({ file, line, message }) => `${file}:${line} ${message}`)
}

describe('a bank folder', () => {
  test('is read as the bank that was written', () => {
    const { bank, findings, texts } = readBankFolder(goodFolder())
    const written = bankOfSize(30)
    expect(findings).toEqual([])
    expect(bank!.manifest).toEqual(makeManifest())
    expect(bank!.topics).toEqual([...written.topics].sort((a, b) => (a.file < b.file ? -1 : 1)))
    expect([...texts.keys()]).toEqual(['bank.yaml', ...bank!.topics.map(({ file }) => file)].sort())
  })

  test('may hold a ledger, other files and folders beside the bank', () => {
    const folder = goodFolder()
    writeFileSync(
      join(folder, 'ledger.yaml'),
      "topic:\n  question:\n    version: 1\n    hash: '0123456789abcdef'\n",
    )
    writeFileSync(join(folder, 'README.md'), '# Bank')
    mkdirSync(join(folder, 'pictures'))
    expect(troubles(folder)).toEqual([])
  })

  test('may hold the JSON Schemas for editors, and name them in the first line of its files', () => {
    const folder = goodFolder()
    const before = readBankFolder(folder).bank
    mkdirSync(join(folder, 'schema'))
    writeFileSync(join(folder, 'schema', 'topic.json'), '{}')
    writeFileSync(join(folder, 'schema', 'stray.yaml'), 'not: a topic\n')
    for (const name of bankFiles(folder).keys()) {
      const text = readFileSync(join(folder, name), 'utf8')
      writeFileSync(join(folder, name), `# yaml-language-server: $schema=schema/topic.json\n${text}`)
    }
    expect(readBankFolder(folder).findings).toEqual([])
    expect(readBankFolder(folder).bank).toEqual(before)
  })

  test('reports a ledger that has not the right form', () => {
    const folder = goodFolder()
    writeFileSync(join(folder, 'ledger.yaml'), 'topic:\n  question:\n    version: 1\n    hash: short\n')
    expect(troubles(folder)).toHaveLength(1)
    expect(readBankFolder(folder).findings[0]).toMatchObject({ file: 'ledger.yaml', line: 4, rule: 'schema' })
  })

  test('without a manifest gives no bank, but reads the topics for their mistakes', () => {
    const folder = goodFolder()
    writeFileSync(join(folder, 'bank.yaml'), '')
    const { bank, findings } = readBankFolder(folder)
    expect(bank).toBeUndefined()
    expect(findings).toHaveLength(1)
    const empty = temporaryFolder()
    writeFileSync(join(empty, 'ecs.yaml'), 'topic: ecs\ntitle: ECS\nmore: 1\n')
    expect(troubles(empty)).toEqual([
      'bank.yaml:1 the bank has no manifest',
      'ecs.yaml:3 more is not a key of this format',
    ])
  })
})

describe('one broken file among good ones', () => {
  test('costs only its own topic, and all mistakes of all files are told', () => {
    const folder = goodFolder()
    const good = readBankFolder(folder).bank!.topics
    writeFileSync(join(folder, 'a.yaml'), 'topic: a\ntitle: A\nquestions:\n  - id: q\n    id: r\n')
    writeFileSync(join(folder, 'b.yaml'), 'topic: b\nextra: 1\n')
    writeFileSync(join(folder, 'c.yaml'), Buffer.from('topic: c\ntitle: é\n', 'latin1'))
    writeFileSync(join(folder, 'd.yml'), 'topic: d\n')
    const { bank } = readBankFolder(folder)
    expect(bank!.topics).toEqual(good)
    expect(troubles(folder)).toEqual([
      'a.yaml:5 Map keys must be unique',
      'b.yaml:1 title is missing',
      'b.yaml:2 extra is not a key of this format',
      'c.yaml:2 the file is not valid UTF-8',
      'd.yml:1 the name does not end in ".yaml", so it is not read',
    ])
  })

  test('that is larger than a file of a bank can be is not read', () => {
    const folder = goodFolder()
    writeFileSync(join(folder, 'big.yaml'), Buffer.alloc(4 * 1024 * 1024 + 1, '#'))
    expect(troubles(folder)).toEqual(['big.yaml:1 the file is larger than 4 MiB'])
  })

  test('that is a folder is told', () => {
    const folder = goodFolder()
    mkdirSync(join(folder, 'ecs.yaml'))
    expect(troubles(folder)).toEqual(['ecs.yaml:1 this is not a regular file'])
  })

  test('that is a link out of the bank is not followed; one within it is', () => {
    const folder = goodFolder()
    const secret = join(temporaryFolder(), 'secret')
    writeFileSync(secret, 'topic: secret\ntitle: Secret\n')
    symlinkSync(secret, join(folder, 'link.yaml'))
    symlinkSync('/etc/passwd', join(folder, 'passwd.yaml'))
    symlinkSync('nowhere', join(folder, 'dangling.yaml'))
    expect(troubles(folder)).toEqual([
      'dangling.yaml:1 the file cannot be read: ENOENT',
      'link.yaml:1 the file is a link that leaves the bank',
      'passwd.yaml:1 the file is a link that leaves the bank',
    ])
    expect(readBankFolder(folder).texts.has('link.yaml')).toBe(false)
    const inside = goodFolder()
    writeFileSync(join(inside, 'kept.txt'), 'topic: kept\ntitle: Kept\n')
    symlinkSync('kept.txt', join(inside, 'kept.yaml'))
    expect(troubles(inside)).toEqual([])
  })

  // Permissions do not bind the superuser.
  test.skipIf(isRoot)('that may not be read is told', () => {
    const folder = goodFolder()
    chmodSync(join(folder, 'bank.yaml'), 0o000)
    expect(troubles(folder)).toEqual(['bank.yaml:1 the file cannot be read: EACCES'])
  })
})

describe('a folder that is no bank', () => {
  const refusal = (folder: string): UserError => {
    try {
      bankFiles(folder)
    } catch (error) {
      expect(error).toBeInstanceOf(UserError)
      return error as UserError
    }
    throw new Error('it was read')
  }

  test('because it is missing is refused with words', () => {
    const missing = join(temporaryFolder(), 'none')
    expect(refusal(missing)).toMatchObject({ message: `There is no bank at ${missing}.`, code: 2 })
    expect(refusal(missing).hint).toBeTruthy()
  })

  test('because it is a file, or lies below one, is refused with words', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    expect(refusal(file).message).toBe(`The bank ${file} is a file, not a folder.`)
    expect(refusal(join(file, 'below')).message).toMatch(/^There is no bank at/)
  })

  test('because it is empty has no manifest', () => {
    expect(troubles(temporaryFolder())).toEqual(['bank.yaml:1 the bank has no manifest'])
  })

  test('because it holds thousands of files is refused with words', () => {
    const folder = temporaryFolder()
    for (let n = 0; n < 2001; n++) writeFileSync(join(folder, `${n}.txt`), '')
    expect(refusal(folder).message).toMatch(/holds 2001 files/)
  })

  // Permissions do not bind the superuser.
  test.skipIf(isRoot)('because it may not be read is refused with words', () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o000)
    expect(refusal(folder).message).toMatch(/permission denied/)
  })
})

test('files that were read before can be given, so that nothing is read twice', () => {
  const folder = goodFolder()
  const files = bankFiles(folder)
  writeFileSync(join(folder, 'bank.yaml'), 'broken: {')
  expect(readBankFolder(folder, files).findings).toEqual([])
  expect(readFileSync(join(folder, 'bank.yaml'), 'utf8')).toBe('broken: {')
})
