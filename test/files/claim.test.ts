import { execFile, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { holdSitting } from '../../src/files/claim.ts'
import { temporaryFolder } from '../support/folder.ts'

const place = () => join(temporaryFolder(), 'sitting.jsonl')

describe('holding a sitting', () => {
  test('keeps a second screen out until it is given back', () => {
    const journal = place()
    const release = holdSitting(journal)
    expect(() => holdSitting(journal)).toThrow(UserError)
    expect(() => holdSitting(journal)).toThrow(
      `This sitting is open in another terminal (process ${process.pid}).`,
    )
    release()
    expect(existsSync(`${journal}.lock`)).toBe(false)
    holdSitting(journal)()
  })

  test('keeps nobody out of another sitting', () => {
    const [one, other] = [place(), place()]
    holdSitting(one)
    expect(() => holdSitting(other)).not.toThrow()
  })

  test('says so in words where the folder cannot be written', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const hold = () => holdSitting(join(file, 'sitting.jsonl'))
    expect(hold).toThrow(UserError)
    expect(hold).toThrow('The sitting cannot be written to (ENOTDIR).')
  })

  test('does no harm when given back twice', () => {
    const release = holdSitting(place())
    release()
    expect(release).not.toThrow()
  })
})

describe('a sitting that was held before', () => {
  test('by a process that died is taken over', () => {
    const journal = place()
    const { pid } = spawnSync(process.execPath, ['-e', '0'])
    writeFileSync(`${journal}.lock`, `${pid} ${hostname()}\n`)
    holdSitting(journal)
    expect(readFileSync(`${journal}.lock`, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  })

  test('by a process that lives is refused', () => {
    const journal = place()
    writeFileSync(`${journal}.lock`, `${process.ppid} ${hostname()}\n`)
    expect(() => holdSitting(journal)).toThrow(`process ${process.ppid}`)
  })

  // The superuser may signal every process.
  test.skipIf(process.getuid?.() === 0)('by a process of another user that lives is refused', () => {
    const journal = place()
    writeFileSync(`${journal}.lock`, `1 ${hostname()}\n`)
    expect(() => holdSitting(journal)).toThrow('process 1')
  })

  test('by another machine is refused, for its processes cannot be seen; what to do is said', () => {
    const journal = place()
    writeFileSync(`${journal}.lock`, '1 elsewhere boot\n')
    expect(() => holdSitting(journal)).toThrow('This sitting is open on another machine (elsewhere).')
    expect(() => holdSitting(journal)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining(`remove ${journal}.lock`) }),
    )
  })

  test.runIf(process.platform === 'linux')(
    'before the machine restarted is taken over, whoever has that number now',
    () => {
      const journal = place()
      writeFileSync(`${journal}.lock`, `${process.ppid} ${hostname()} another-boot\n`)
      expect(() => holdSitting(journal)).not.toThrow()
    },
  )

  test.runIf(process.platform === 'linux')(
    'by a process whose number another one has now is taken over',
    () => {
      const journal = place()
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      writeFileSync(`${journal}.lock`, `${process.ppid} ${hostname()} ${boot} 1\n`)
      expect(() => holdSitting(journal)).not.toThrow()
    },
  )

  test.runIf(process.platform === 'linux')(
    'by a dead process that nobody waited for is taken over',
    async () => {
      const module = fileURLToPath(new URL('../../src/files/claim.ts', import.meta.url))
      const journal = place()
      const script = `(await import(${JSON.stringify(module)})).holdSitting(${JSON.stringify(journal)})`
      // After exec, the shell's child has a parent that never waits.
      const shell = spawn('sh', [
        '-c',
        '"$@" & exec sleep 60',
        'sh',
        process.execPath,
        '--import',
        'tsx',
        '-e',
        script,
      ])
      onTestFinished(() => void shell.kill('SIGKILL'))
      const stateOfHolder = () => {
        const [pid = ''] = existsSync(`${journal}.lock`)
          ? readFileSync(`${journal}.lock`, 'utf8').split(' ')
          : []
        return pid && readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '')[0]
      }
      await expect.poll(stateOfHolder, { timeout: 8000 }).toBe('Z')
      expect(() => holdSitting(journal)).not.toThrow()
    },
  )

  test.each(['', 'nonsense', '1', '0 host', '-1 host\n', '\u0000'])(
    'by nobody that can be read (%j) is taken over',
    (content) => {
      const journal = place()
      writeFileSync(`${journal}.lock`, content)
      holdSitting(journal)
      expect(readFileSync(`${journal}.lock`, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
    },
  )
})

test('of processes that find what a dead one left at the same moment, exactly one holds the sitting', async () => {
  const journal = place()
  const { pid } = spawnSync(process.execPath, ['-e', '0'])
  writeFileSync(`${journal}.lock`, `${pid} ${hostname()}\n`)
  const module = fileURLToPath(new URL('../../src/files/claim.ts', import.meta.url))
  const start = Date.now() + 2500
  const script = `
    const { holdSitting } = await import(${JSON.stringify(module)})
    while (Date.now() < ${start}) {}
    try {
      holdSitting(${JSON.stringify(journal)})
      console.log('holds')
    } catch (error) {
      console.log(error.name)
    }
    await new Promise((resolve) => setTimeout(resolve, 500))`
  const run = () =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
  const said = await Promise.all(Array.from({ length: 6 }, run))
  const words = said.map(({ stdout }) => stdout.trim()).sort()
  expect(words).toEqual([...Array(5).fill('UserError'), 'holds'])
})
