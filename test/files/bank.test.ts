import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { openBank } from '../../src/files/bank.ts'
import { compileBank } from '../../src/files/compiled-bank.ts'
import { bankOfSize, writeBank } from '../support/bank.ts'
import { temporaryFolder } from '../support/folder.ts'

function places() {
  const root = temporaryFolder()
  const place = { folder: join(root, 'bank'), shipped: join(root, 'bank.json'), cache: join(root, 'cache') }
  writeBank(place.folder, bankOfSize(20))
  return place
}

/** The only file of the cache. */
function cacheFile(cache: string): string {
  const names = readdirSync(cache)
  expect(names).toHaveLength(1)
  return join(cache, names[0]!)
}

describe('the bank inside the program', () => {
  test('is opened where no other is asked for', async () => {
    const { shipped, cache } = places()
    writeFileSync(shipped, compileBank(bankOfSize(10)))
    expect(await openBank({ shipped, cache })).toEqual(bankOfSize(10))
  })
})

describe('a bank folder', () => {
  test('opened again gives the same bank, from its compiled copy', async () => {
    const place = places()
    const first = await openBank(place)
    const path = cacheFile(place.cache)
    expect(await openBank(place)).toEqual(first)
    // The copy is what is read: a mark in it shows up.
    writeFileSync(path, compileBank({ ...first, manifest: { ...first.manifest, title: 'from the copy' } }))
    expect((await openBank(place)).manifest.title).toBe('from the copy')
  })

  test.each(['', '{', '[]', 'null', '{"topics":{}}', '{"manifest":{}}', '"text"'])(
    'whose compiled copy is spoilt (%j) is read anew',
    async (spoilt) => {
      const place = places()
      const first = await openBank(place)
      const path = cacheFile(place.cache)
      writeFileSync(path, spoilt)
      expect(await openBank(place)).toEqual(first)
      expect(cacheFile(place.cache)).toBe(path)
      expect(await openBank(place)).toEqual(first)
    },
  )

  test('that changed is read anew', async () => {
    const place = places()
    await openBank(place)
    writeFileSync(join(place.folder, 'new.yaml'), 'topic: new\ntitle: New\n')
    expect((await openBank(place)).topics.map(({ topic }) => topic)).toContain('new')
  })

  test('that changed by a letter is read anew', async () => {
    const place = places()
    const path = join(place.folder, 'new.yaml')
    writeFileSync(path, 'topic: new\ntitle: Cat\n')
    await openBank(place)
    writeFileSync(path, 'topic: new\ntitle: Car\n')
    expect((await openBank(place)).topics.find(({ topic }) => topic === 'new')!.title).toBe('Car')
  })

  test('whose file only got another name is read anew', async () => {
    const place = places()
    writeFileSync(join(place.folder, 'new.yaml'), 'topic: new\ntitle: New\n')
    await openBank(place)
    expect(readdirSync(place.cache)).toHaveLength(1)
    const other = places()
    writeFileSync(join(other.folder, 'newer.yaml'), 'topic: new\ntitle: New\n')
    const bank = await openBank({ ...other, cache: place.cache })
    expect(bank.topics.find(({ topic }) => topic === 'new')!.file).toBe('newer.yaml')
  })

  test('is opened also where no copy can be kept', async () => {
    const place = places()
    writeFileSync(place.cache, 'a file where the folder should be')
    expect((await openBank(place)).topics.length).toBeGreaterThan(0)
  })

  test('with a mistake is refused with words, a place and a way to see all of them', async () => {
    const place = places()
    writeFileSync(join(place.folder, 'a.yaml'), 'topic: a\ntitle: A\nmore: 1\n')
    const refusal = openBank(place)
    await expect(refusal).rejects.toBeInstanceOf(UserError)
    await expect(refusal).rejects.toMatchObject({
      message: `The bank ${place.folder} has one mistake of form; the first is at a.yaml:3: more is not a key of this format.`,
      hint: `Run: certdrill check ${place.folder}`,
      code: 2,
    })
    expect(() => readdirSync(place.cache)).toThrow()
  })

  test('without a manifest is refused, also when that folder is empty', async () => {
    const { shipped, cache } = places()
    const folder = join(temporaryFolder(), 'empty')
    mkdirSync(folder)
    await expect(openBank({ folder, shipped, cache })).rejects.toThrow(/the bank has no manifest/)
  })
})
