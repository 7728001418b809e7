import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { filesAt } from '../../src/files/git.ts'
import { temporaryFolder } from '../support/folder.ts'
import { commitAll, git, newRepository } from '../support/repository.ts'

const ALL = () => true

async function textsAt(folder: string, ref: string, wanted: (name: string) => boolean = ALL) {
  const { files } = await filesAt(folder, ref, wanted)
  return Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.toString('utf8')]))
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('The files of a folder at a commit', () => {
  it('are those of the folder, as they were, whatever they are called now', async () => {
    const root = newRepository()
    const folder = join(root, 'bank')
    mkdirSync(join(folder, 'deeper'), { recursive: true })
    writeFileSync(join(root, 'above'), 'above')
    writeFileSync(join(folder, 'deeper/below'), 'below')
    writeFileSync(join(folder, 'ä b\n".yaml'), 'one\ntwo\r\n')
    writeFileSync(join(folder, 'empty'), '')
    symlinkSync('empty', join(folder, 'link'))
    const commit = commitAll(root)
    writeFileSync(join(folder, 'empty'), 'changed')
    expect(await textsAt(folder, 'HEAD')).toEqual({ 'ä b\n".yaml': 'one\ntwo\r\n', empty: '' })
    expect(await textsAt(folder, 'HEAD', (name) => name === 'empty')).toEqual({ empty: '' })
    expect((await filesAt(folder, 'HEAD', ALL)).commit).toBe(commit)
  })

  it('can be named by branch, tag, beginning of the hash, and place before another', async () => {
    const root = newRepository()
    writeFileSync(join(root, 'a'), '1')
    const first = commitAll(root)
    git(root, 'tag', '-a', '-m', 'Tag', 'v1')
    git(root, 'branch', 'old')
    writeFileSync(join(root, 'a'), '2')
    commitAll(root)
    for (const ref of ['v1', 'old', first.slice(0, 9), 'HEAD~1'])
      expect(await textsAt(root, ref)).toEqual({ a: '1' })
  })

  it('are none where the folder came later', async () => {
    const root = newRepository()
    commitAll(root)
    mkdirSync(join(root, 'new'))
    expect(await textsAt(join(root, 'new'), 'HEAD')).toEqual({})
  })

  it('are those of its own repository, within a hook of another too', async () => {
    const root = newRepository()
    writeFileSync(join(root, 'a'), '1')
    commitAll(root)
    vi.stubEnv('GIT_DIR', join(newRepository(), '.git'))
    expect(await textsAt(root, 'HEAD')).toEqual({ a: '1' })
  })

  it.each(['nowhere', '', '--help', '-p', '--output=hit', 'HEAD:a', 'HEAD..HEAD', '$(touch hit)', 'a\nb'])(
    'cannot be named %j',
    async (ref) => {
      const root = newRepository()
      commitAll(root)
      await expect(filesAt(root, ref, ALL)).rejects.toThrow(`There is no commit, branch or tag "${ref}"`)
    },
  )

  it('need a repository', async () => {
    const failed = filesAt(temporaryFolder(), 'HEAD', ALL)
    await expect(failed).rejects.toThrow(UserError)
    await expect(failed).rejects.toThrow('is in no git repository')
    await expect(failed).rejects.toHaveProperty('hint', expect.stringContaining('not a git repository'))
  })

  it('need git', async () => {
    const root = newRepository()
    vi.stubEnv('PATH', temporaryFolder())
    const failed = filesAt(root, 'HEAD', ALL)
    await expect(failed).rejects.toThrow(UserError)
    await expect(failed).rejects.toThrow('git is not installed')
  })
})
