import { spawn } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bankOfSize, writeBank } from '../support/bank.ts'
import { temporaryFolder } from '../support/folder.ts'
import { environment, PROGRAM, runProgram } from '../support/program.ts'
import { expectWords } from '../support/words.ts'

describe('A wrong command line is answered with one sentence, a hint and 2', () => {
  it.each([
    [['exam', '-n', '500'], /needs 500 questions; the bank has \d+\.\n {2}Ask for fewer with -n/],
    [['exam', '-n', '0'], /It must be a whole number of at least 1\./],
    [['exam', '-n', '1.5'], /It must be a whole number of at least 1\./],
    [['drill', '-n', 'many'], /It must be a whole number of at least 1\./],
    [['exam', '--minutes', '0'], /It must be a number of minutes above 0 and at most 1440\./],
    [['exam', '--minutes', '-5'], /It must be a number of minutes above 0/],
    [['exam', '--minutes', 'abc'], /It must be a number of minutes above 0/],
    [['exam', '--seed', 'A b'], /It must be 1 to 32 lower-case letters and digits\./],
    [
      ['exam', '--topic', 'codedploy'],
      /There is no topic "codedploy" in this bank\.\n {2}Did you mean codedeploy\?/,
    ],
    [['drill', '--topic', 'ecs,x-ray'], /no topic "x-ray".*\n {2}Did you mean xray\?/],
    [['drill', '--domain', 'security'], /no domain "security".*\n {2}Did you mean security-compliance\?/],
    [['drill', '--missed'], /No question is left for this drill \(missed\)\.\n {2}Loosen the filters/],
    [['exam', '--ticket', 'nonsense'], /"nonsense" is not a ticket\.\n {2}A ticket looks like/],
    [['exam', '--ticket', 'dop-c02:1-a.1@000000000000'], /The bank has changed since the ticket was written/],
    [['resume'], /There is no open sitting\.\n {2}Begin one with/],
    [['resume', '01ARZ3NDEKTSV4RRFFQ69G5FAV'], /no sitting 01ARZ/],
    [['show', 'codedeploy/no-such-question'], /There is no question "codedeploy\/no-such-question"/],
    [['exma'], /There is no command "exma"\.\n {2}Did you mean exam\?/],
    [['exam', '--frob'], /unknown option '--frob'\n\(certdrill --help/],
    [['topics', '--format', 'xml'], /Allowed choices are text, json\./],
    [['check', '--fresh', '2026-02-30'], /It must be a date like/],
  ])('%j', async (args, words) => {
    expectWords(await runProgram(args), 2, words)
  })

  it('a drill of more questions than there are has those there are, and says so', async () => {
    const ran = await runProgram(['drill', '-n', '500', '--topic', 'codedeploy'])
    expect(ran.code).toBe(129)
    expect(ran.errors).toMatch(/^Only \d+ of the 500 questions asked for are there; this drill has those\.\n/)
  })
})

describe('A bank', () => {
  it('that is missing, a file or empty is named, with what to do', async () => {
    const folder = temporaryFolder()
    const [missing, file, empty] = ['missing', 'file', 'empty'].map((name) => join(folder, name))
    writeFileSync(file!, 'text')
    mkdirSync(empty!)
    for (const command of [['exam'], ['check']]) {
      expectWords(
        await runProgram([...command, '--bank', missing!]),
        2,
        /There is no bank at .*missing\.\n {2}Check the path/,
      )
      expectWords(
        await runProgram([...command, '--bank', file!]),
        2,
        /The bank .*file is a file, not a folder\.\n {2}Give the folder/,
      )
    }
    expectWords(
      await runProgram(['exam', '--bank', empty!]),
      2,
      /has one mistake of form.*no manifest\.\n {2}Run: certdrill check .*empty/,
    )
    const checked = await runProgram(['check', empty!])
    expect(checked).toMatchObject({ code: 1, errors: '' })
    expect(checked.output).toMatch(
      /bank\.yaml:1:1 error schema\n {2}the bank has no manifest\n {2}Mend: Add bank\.yaml/,
    )
  })

  it('with one broken file among good ones: the place is said, and nothing that only follows from it', async () => {
    const folder = join(temporaryFolder(), 'bank')
    cpSync('questions', folder, { recursive: true })
    writeFileSync(join(folder, 'ecs.yaml'), 'topic: ecs\ntitle: [\n')
    expectWords(
      await runProgram(['exam', '--bank', folder]),
      2,
      /has one mistake of form; the first is at ecs\.yaml:\d/,
    )
    const { counts, findings } = await (async () => {
      const ran = await runProgram(['check', folder, '--format', 'json'])
      expect(ran).toMatchObject({ code: 1, errors: '' })
      return JSON.parse(ran.output)
    })()
    expect(counts.error).toBe(1)
    expect(findings[0]).toMatchObject({ rule: 'yaml', file: `${folder}/ecs.yaml` })
  })

  it('with mistakes in many files: all of them in one run', async () => {
    const folder = temporaryFolder()
    writeBank(folder, bankOfSize(30))
    const [first, second] = readdirSync(folder).filter((name) => name !== 'bank.yaml')
    appendFileSync(join(folder, first!), 'extra: 1\n')
    writeFileSync(join(folder, second!), Buffer.from([0x74, 0x3a, 0xff, 0x0a]))
    writeFileSync(join(folder, 'tabs.yaml'), 'topic: tabs\nfacts:\n\t- id: x\n')
    writeFileSync(join(folder, 'nothing.yaml'), '')
    mkdirSync(join(folder, 'folder.yaml'))
    const ran = await runProgram(['check', folder, '--format', 'json'])
    expect(ran).toMatchObject({ code: 1, errors: '' })
    const places = JSON.parse(ran.output).findings as {
      file: string
      rule: string
      line: number
      mend: string
    }[]
    const errors = places.filter(({ rule }) => rule === 'yaml' || rule === 'schema')
    const files = new Set(errors.map(({ file }) => file.slice(folder.length + 1)))
    expect(files).toEqual(new Set([first, second, 'tabs.yaml', 'nothing.yaml', 'folder.yaml']))
    for (const { line, mend } of errors) {
      expect(line).toBeGreaterThan(0)
      expect(mend).not.toBe('')
    }
  })

  it('of ten files of 5,000 nested brackets is refused, file by file', async () => {
    const folder = temporaryFolder()
    cpSync('questions/bank.yaml', join(folder, 'bank.yaml'))
    const bomb = `a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`
    for (let n = 0; n < 10; n++) writeFileSync(join(folder, `bomb-${n}.yaml`), bomb)
    expectWords(
      await runProgram(['exam', '--bank', folder]),
      2,
      /has 10 mistakes of form; the first is at bomb-0\.yaml:1/,
    )
    const checked = await runProgram(['check', folder])
    expect(checked).toMatchObject({ code: 1, errors: '' })
    expect(checked.output.match(/bomb-\d\.yaml:1:\d+ error yaml\n {2}nested more than/g)).toHaveLength(10)
  })

  it("of one's own is sat like the shipped one", async () => {
    const folder = temporaryFolder()
    writeBank(folder, bankOfSize(80))
    const ran = await runProgram(['exam', '--bank', folder, '-n', '2'], { input: 'a\n\na\ns\ny\n' })
    expect(ran.code).toBe(0)
    expect(ran.output).toContain('MADE-UP exam finished')
  })

  it('that holds control characters cannot reach the terminal with them', async () => {
    const folder = temporaryFolder()
    writeBank(folder, bankOfSize(80))
    const [file] = readdirSync(folder).filter((name) => name !== 'bank.yaml')
    const text = readFileSync(join(folder, file!), 'utf8')
    writeFileSync(join(folder, file!), text.replace('Scenario of', '"\\e]0;title\\a\\e[2J'.slice(1)))
    writeFileSync(join(folder, 'evil.yaml'), '"\\e[31mtopic\\a": 1\n')
    const ran = await runProgram(['check', folder])
    expect(ran.code).toBe(1)
    expect(ran.output).not.toMatch(/[\x07\x1b]/)
  })
})

describe.runIf(existsSync('/dev/full'))('An output that cannot be written', () => {
  it.each([['topics'], ['show', 'codedeploy/place-scripts-in-lifecycle'], ['stats']])(
    'by %s is one sentence',
    async (...args) => {
      const data = temporaryFolder()
      const full = openSync('/dev/full', 'w')
      const child = spawn(process.execPath, [PROGRAM, ...args], {
        env: environment(data),
        stdio: ['ignore', full, 'pipe'],
      })
      let errors = ''
      child.stderr!.on('data', (chunk) => {
        errors += String(chunk)
      })
      expect(await new Promise((done) => child.on('close', done))).toBe(2)
      expect(errors).toBe('certdrill: The output cannot be written (ENOSPC).\n')
    },
  )
})

describe('An option of the other kind of sitting', () => {
  it.each([
    [['--kind', 'exam', '--weak'], '--weak is no option of an exam'],
    [['--kind', 'drill', '--ticket', 'x'], '--ticket is no option of a drill'],
    [['--kind', 'drill', '--extra-time', '5'], '--extra-time is no option of a drill'],
  ])('(%j) is refused, not passed over', async (options, words) => {
    const ran = await runProgram(['sitting', 'start', ...options])
    expect(ran).toMatchObject({ code: 2, output: '' })
    expect(ran.errors).toContain(words)
  })
})
