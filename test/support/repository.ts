import { execFileSync } from 'node:child_process'
import { temporaryFolder } from './folder.ts'

/** Runs git in a folder, without the settings of the person who runs the tests. Gives what it prints. */
export function git(folder: string, ...args: string[]): string {
  const settings = [
    'user.name=Test',
    'user.email=test@example.com',
    'commit.gpgsign=false',
    'core.autocrlf=false',
  ]
  return execFileSync('git', ['-C', folder, ...settings.flatMap((each) => ['-c', each]), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  }).trim()
}

/** An empty repository that is removed when the running test ends. */
export function newRepository(): string {
  const folder = temporaryFolder()
  git(folder, 'init', '-q')
  return folder
}

/** Commits everything in a repository, and gives the hash of the commit. */
export function commitAll(folder: string): string {
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'State')
  return git(folder, 'rev-parse', 'HEAD')
}
