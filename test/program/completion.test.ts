import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { completionBash } from '../../src/formats/completion-bash.ts'
import { completionFish } from '../../src/formats/completion-fish.ts'
import { completionZsh } from '../../src/formats/completion-zsh.ts'
import { temporaryFolder } from '../support/folder.ts'
import { environment, PROGRAM, runJson, runProgram } from '../support/program.ts'
import { nastySurface } from '../support/surface.ts'

const WRITERS = { bash: completionBash, zsh: completionZsh, fish: completionFish }
const SHELLS = Object.keys(WRITERS) as (keyof typeof WRITERS)[]

function installed(shell: string): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0
}

function needs(shell: string, skip: (reason: string) => void): void {
  if (!installed(shell)) skip(`${shell} is not installed`)
}

/** A folder with a program `certdrill` for PATH, and the completion script for a shell. */
async function setUp(shell: string) {
  const folder = temporaryFolder()
  const program = join(folder, 'certdrill')
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`)
  chmodSync(program, 0o755)
  const data = join(folder, 'data')
  const env = environment(data)
  const script = join(folder, 'script')
  writeFileSync(script, (await runProgram(['completion', shell])).output)
  return { folder, data, script, env: { ...env, PATH: `${folder}:${env['PATH']}` } }
}

/** What bash offers after these words, the last of which is being typed. */
function offered({ folder, script, env }: Awaited<ReturnType<typeof setUp>>, ...words: string[]): string[] {
  const lines = `
    source "$1"; shift
    COMP_WORDS=(certdrill "$@"); COMP_CWORD=$#
    _certdrill certdrill "\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[COMP_CWORD-1]}"
    ((\${#COMPREPLY[@]} == 0)) || printf '%s\\n' "\${COMPREPLY[@]}"`
  const args = ['--norc', '-c', lines, 'bash', script, ...words]
  return execFileSync('bash', args, { env, cwd: folder, encoding: 'utf8' }).split('\n').slice(0, -1)
}

describe.each(SHELLS)('The completion script for %s', (shell) => {
  it('is accepted by it', async ({ skip }) => {
    needs(shell, skip)
    const { script } = await setUp(shell)
    expect(spawnSync(shell, ['-n', script], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  })

  it('is accepted with any help text, none of which runs', ({ skip }) => {
    needs(shell, skip)
    const folder = temporaryFolder()
    const script = join(folder, 'script')
    const text = WRITERS[shell](nastySurface())
    // Without the functions of an interactive zsh, the last lines would fail.
    writeFileSync(script, shell === 'zsh' ? `compdef() { : }\n${text}` : text)
    const ran = spawnSync(shell, ['-c', `${shell === 'fish' ? 'source' : '.'} ./script`], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(existsSync(join(folder, 'hit'))).toBe(false)
  })
})

describe('In bash', () => {
  it('commands are completed, and those below them', async ({ skip }) => {
    needs('bash', skip)
    const shell = await setUp('bash')
    expect(offered(shell, 're')).toEqual(['resume', 'report'])
    expect(offered(shell, '')).toEqual(expect.arrayContaining(['exam', 'check', 'completion']))
    expect(offered(shell, '')).not.toContain('complete')
    expect(offered(shell, 'sitting', 'f')).toEqual(['flag', 'finish'])
    expect(offered(shell, '--bank', 'show', 'dr')).toEqual(['drill'])
    expect(offered(shell, 'completion', '')).toEqual(['bash', 'zsh', 'fish'])
  })

  it('options are those of the command, and their values', async ({ skip }) => {
    needs('bash', skip)
    const shell = await setUp('bash')
    expect(offered(shell, 'drill', '--s')).toEqual(['--suspended', '--seed'])
    expect(offered(shell, 'exam', '--s')).toEqual(['--seed'])
    expect(offered(shell, '-n', '3', 'sitting', 'start', '--kind', '')).toEqual(['exam', 'drill'])
    expect(offered(shell, 'schema', '--kind', '=', 'l')).toEqual(['ledger'])
    expect(offered(shell, 'schema', '--kind', '=')).toEqual(['topic', 'bank', 'ledger'])
    expect(offered(shell, 'check', '--explain', 'key-m')).toEqual(['key-meets'])
    expect(offered(shell, 'exam', '--minutes', '')).toEqual([])
    expect(offered(shell, 'show', '--', '--f')).toEqual([])
  })

  it('topics come from the bank, a second one after a comma too', async ({ skip }) => {
    needs('bash', skip)
    const shell = await setUp('bash')
    expect(offered(shell, 'drill', '--topic', 'cloud')).toEqual(['cloudformation', 'cloudwatch'])
    expect(offered(shell, 'drill', '--topic', 'ecs,cloudw')).toEqual(['ecs,cloudwatch'])
    expect(offered(shell, 'drill', '--topic', '=', 'ecs,iam,cloudw')).toEqual(['ecs,iam,cloudwatch'])
    expect(offered(shell, 'exam', '--domain', 'se')).toEqual(['security-compliance'])
    expect(offered(shell, 'show', 'acm/expired')).toEqual(['acm/expired-internal-certificates'])
    expect(offered(shell, 'show', '--bank', 'nowhere', 'a')).toEqual([])
  })

  it('sittings come from the record', async ({ skip }) => {
    needs('bash', skip)
    const shell = await setUp('bash')
    const { sitting } = await runJson(['sitting', 'start', '-n', '2'], { data: shell.data })
    expect(offered(shell, 'resume', '')).toEqual([sitting])
    expect(offered(shell, 'report', '')).toEqual([])
    expect(offered(shell, 'sitting', 'answer', sitting.slice(0, 4))).toEqual([sitting])
    expect(offered(shell, 'sitting', 'answer', sitting, '')).toEqual([])
  })

  it('files and folders are completed as they are called, and nothing in a name runs', async ({ skip }) => {
    needs('bash', skip)
    const shell = await setUp('bash')
    mkdirSync(join(shell.folder, 'my bank'))
    writeFileSync(join(shell.folder, 'my $(touch hit) file'), '')
    expect(offered(shell, 'check', 'my')).toEqual(['my bank'])
    expect(offered(shell, '--bank', 'my')).toEqual(['my bank'])
    expect(offered(shell, 'stats', '--output', 'my').sort()).toEqual(['my $(touch hit) file', 'my bank'])
    expect(offered(shell, 'drill', '--topic', '$(touch hit)')).toEqual([])
    expect(existsSync(join(shell.folder, 'hit'))).toBe(false)
  })
})

describe('In fish', () => {
  it('commands, options and a second topic after a comma are completed', async ({ skip }) => {
    needs('fish', skip)
    const { script, env } = await setUp('fish')
    const words = (line: string) =>
      execFileSync('fish', ['-N', '-c', 'source $argv[1]; complete -C $argv[2]', script, line], {
        env,
        encoding: 'utf8',
      })
        .split('\n')
        .slice(0, -1)
        .map((each) => each.split('\t')[0])
    expect(words('certdrill re')).toEqual(['report', 'resume'])
    expect(words('certdrill sitting f')).toEqual(['finish', 'flag'])
    expect(words('certdrill drill --s')).toEqual(['--seed', '--suspended'])
    expect(words('certdrill drill --topic cloudw')).toEqual(['cloudwatch'])
    expect(words('certdrill drill --topic ecs,cloudw')).toEqual(['ecs,cloudwatch'])
  })
})
