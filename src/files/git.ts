import { resolve } from 'node:path'
import { UserError } from '../errors.ts'

/** Most that git may print: a bank of many thousand questions. In bytes. */
const MAX_OUTPUT = 256 * 1024 * 1024

/** Where a hook of git says that its repository is: true for its own folder, not for the one we ask about. */
const OF_A_HOOK = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR']

/** The files of a folder as a commit has them. */
export interface CommittedFiles {
  /** Whole hash of the commit. */
  commit: string
  /** Bytes by name; folders in it, links and submodules are left out. */
  files: Map<string, Buffer>
}

/**
 * The files of a folder at a commit, branch or tag whose names pass. Throws `UserError` where there is no git, no
 * repository, or no such ref.
 */
export async function filesAt(
  folder: string,
  ref: string,
  wanted: (name: string) => boolean,
): Promise<CommittedFiles> {
  await git(folder, ['rev-parse', '--git-dir']).catch((error) => {
    throw noRepository(folder, error)
  })
  const commit = await commitOf(folder, ref)
  const entries = entriesOf(await git(folder, ['ls-tree', '-z', commit])).filter(({ name }) => wanted(name))
  // All at once, and as they were committed: `git show` starts a program for each file and may convert it.
  const blobs = await git(folder, ['cat-file', '--batch'], entries.map(({ id }) => `${id}\n`).join(''))
  return { commit, files: contents(entries, blobs) }
}

async function commitOf(folder: string, ref: string): Promise<string> {
  // No ref begins with "-" (git help check-ref-format), and none is taken for an option.
  const found = ref.startsWith('-')
    ? undefined
    : await git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]).catch(() => undefined)
  if (found) return found.toString('latin1').trim()
  throw new UserError(`There is no commit, branch or tag "${ref}" in the repository of ${folder}.`, {
    hint: 'Check the name; a shallow clone knows few of them (git fetch --unshallow).',
  })
}

interface Entry {
  name: string
  id: string
}

/** Lines of `git ls-tree -z`: mode, type and id with spaces between, a tab, and the name. */
function entriesOf(tree: Buffer): Entry[] {
  return tree
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, id, name] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? []
      return id && name ? [{ id, name }] : []
    })
}

/** What `git cat-file --batch` gives for each id: a line with id, type and size, then so many bytes and a newline. */
function contents(entries: readonly Entry[], blobs: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  let at = 0
  for (const { name } of entries) {
    const end = blobs.indexOf('\n', at)
    const size = Number(/ blob (\d+)$/.exec(blobs.toString('latin1', at, end))?.[1])
    if (end === -1 || Number.isNaN(size))
      throw new UserError(`git does not have the file ${name} as it was.`, {
        hint: 'The clone is not whole: git fetch --refetch',
      })
    files.set(name, blobs.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
  return files
}

async function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  // Few runs of a check need it.
  const { execFile } = await import('node:child_process')
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_A_HOOK.includes(name)))
  const options = { encoding: 'buffer', maxBuffer: MAX_OUTPUT, env: { ...env, LC_ALL: 'C' } } as const
  return new Promise((done, fail) => {
    const child = execFile('git', ['-C', resolve(folder), ...args], options, (error, output, errors) => {
      if (!error) done(output)
      else fail(error.code === 'ENOENT' ? error : new Error(errors.toString('utf8'), { cause: error }))
    })
    // git may end before it has read everything.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

function noRepository(folder: string, error: Error): Error {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT')
    return new UserError('git is not installed, and --since needs it.', {
      hint: 'Install it, or check the whole bank without --since.',
      cause: error,
    })
  const [said] = error.message.split('\n')
  return new UserError(`The folder ${folder} is in no git repository that can be used.`, {
    hint: said ? `git says: ${said}` : 'Check the whole bank without --since.',
    cause: error,
  })
}
