import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Bank, Question } from '../../src/bank/bank.ts'
import { keyOf } from '../../src/bank/bank.ts'
import { readBankFolder } from '../../src/files/bank-folder.ts'
import { makeBank, makeTopic, questionOnTask, writeBank } from '../support/bank.ts'
import { fakeProgram } from '../support/context.ts'
import { temporaryFolder } from '../support/folder.ts'

const LEDGER = "ecs:\n  gone:\n    version: 1\n    hash: '0123456789abcdef'\n    retired: true\n"

/** A folder with a bank of two topics; one fact of `ecs` is not tested yet. */
function folderOf(change: (bank: Bank) => void = () => {}): string {
  const folder = join(temporaryFolder(), 'bank')
  const questions = ['2.1', '4.2', '4.2'].map((task, n) => questionOnTask(`q-${n}`, task))
  const ecs = makeTopic('ecs', questions)
  ecs.facts.push({ ...ecs.facts[0]!, id: 'untested' })
  const bank = makeBank([ecs, makeTopic('elb', [questionOnTask('r', '1.1')])])
  change(bank)
  writeBank(folder, bank)
  writeFileSync(join(folder, 'ledger.yaml'), LEDGER)
  return folder
}

const run = (folder: string, ...args: string[]) => fakeProgram().run(['new', ...args, '--bank', folder])

/** Runs it, which must succeed, and gives the last question of a topic. */
async function made(folder: string, ...args: string[]): Promise<Question> {
  const ran = await run(folder, ...args)
  expect(ran).toMatchObject({ code: 0, errors: '' })
  const { bank, findings } = readBankFolder(folder)
  expect(findings).toEqual([])
  return bank!.topics.find(({ topic }) => topic === args[0])!.questions.at(-1)!
}

/** All files of a folder. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  )
}

describe('certdrill new', () => {
  it('writes a draft on the fact that needs one, with the usual task and the first shape', async () => {
    const draft = await made(folderOf(), 'ecs')
    expect(draft).toMatchObject({
      id: 'draft-1',
      status: 'draft',
      version: 1,
      facts: ['untested'],
      task: '4.2',
    })
    expect([draft.options.length, keyOf(draft).length]).toEqual([4, 1])
  })

  it('says where, and what was drawn, as the file says too', async () => {
    const folder = folderOf()
    const before = readFileSync(join(folder, 'ecs.yaml'), 'utf8')
    const { output } = await run(`${folder}/`, 'ecs', '--shape', '5x2', '--seed', 'abc')
    const after = readFileSync(join(folder, 'ecs.yaml'), 'utf8')
    const [, line] = new RegExp(`^${folder}/ecs\\.yaml:(\\d+)\\n`).exec(output)!
    expect(after.split('\n')[Number(line) - 1]).toBe('  - id: draft-1')
    expect(after.startsWith(before)).toBe(true)
    const drawn = [...output.matchAll(/(option-\d) with length rank (\d)/g)].map(([, id, rank]) => [id, rank])
    expect(drawn).toHaveLength(2)
    for (const [id, rank] of drawn)
      expect(after).toMatch(
        new RegExp(`# Drawn with seed abc: .* length rank ${rank} of 5 .*\\n +- id: ${id}\\n`),
      )
    expect(output).toContain(`certdrill check ${folder}`)
  })

  it('makes a draft in which check finds no error, one after the other', async () => {
    const folder = folderOf()
    for (let n = 0; n < 4; n++)
      expect((await run(folder, 'ecs', '--shape', n % 2 ? '5x2' : '4x1')).code).toBe(0)
    await made(folder, 'fresh', '--title', 'A fresh topic')
    const { findings } = await fakeProgram()
      .run(['check', folder, '--format', 'json'])
      .then(({ output }) => JSON.parse(output) as { findings: { severity: string; message: string }[] })
    const errors = findings.filter(
      ({ severity, message }) => severity === 'error' && /draft-|fresh/.test(message),
    )
    expect(errors).toEqual([])
  })

  it('does what the options say', async () => {
    const draft = await made(
      folderOf(),
      ...['ecs', '--id', 'tag-moves', '--task', '1.4', '--fact', 'ecs/untested,elb/fact-r', '--shape', '5x2'],
    )
    expect(draft).toMatchObject({ id: 'tag-moves', task: '1.4', facts: ['untested', 'elb/fact-r'] })
    expect([draft.options.length, keyOf(draft).length]).toEqual([5, 2])
  })

  it('draws the same from the same seed, and gives each question its own draw', async () => {
    const keys = async (seed: string) => {
      const folder = folderOf()
      const drafts = []
      for (let n = 0; n < 8; n++) drafts.push(await made(folder, 'ecs', '--id', `q-${n + 5}`, '--seed', seed))
      return drafts.flatMap(keyOf)
    }
    const first = await keys('abc')
    expect(await keys('abc')).toEqual(first)
    expect(await keys('abd')).not.toEqual(first)
    expect(new Set(first).size).toBeGreaterThan(1)
  })

  it('begins a new topic with a fact to be written', async () => {
    const folder = folderOf(({ manifest }) => manifest.policy.referenceHosts.push('docs.example.com'))
    const draft = await made(folder, 'app-mesh', '--title', 'AWS App Mesh: "old"')
    expect(draft).toMatchObject({ id: 'draft-1', facts: ['first-fact'], task: '1.1' })
    const topic = readBankFolder(folder).bank!.topics.find(({ topic }) => topic === 'app-mesh')!
    expect(topic.title).toBe('AWS App Mesh: "old"')
    expect(topic.facts[0]!.references[0]!.url).toBe('https://docs.example.com/')
  })

  it('goes on where a writer stopped at `questions:`', async () => {
    const folder = folderOf()
    writeFileSync(join(folder, 'sqs.yaml'), `topic: sqs\ntitle: SQS\nquestions:\n`)
    expect(await made(folder, 'sqs', '--fact', 'ecs/untested')).toMatchObject({ facts: ['ecs/untested'] })
  })

  it('keeps line ends and a byte order mark', async () => {
    const folder = folderOf()
    const path = join(folder, 'elb.yaml')
    const before = `\ufeff${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`
    writeFileSync(path, before)
    await made(folder, 'elb')
    const after = readFileSync(path, 'utf8')
    expect(after.startsWith(before)).toBe(true)
    expect(after).not.toMatch(/[^\r]\n/)
  })

  it('is at home in the folder of the bank by default', async () => {
    const { errors } = await fakeProgram().run(['new', 'no-such-topic'])
    expect(errors).toMatch(/There is no topic "no-such-topic" in questions\/\./)
  })
})

describe('certdrill new refuses with 2, a hint and every file as it was', () => {
  const bank = () => folderOf()
  const withFile = (name: string, text: string) => () => {
    const folder = folderOf()
    writeFileSync(join(folder, name), text)
    return folder
  }
  it.each<[string[], () => string, RegExp]>([
    [['esc'], bank, /There is no topic "esc".*\n {2}Did you mean ecs\? To begin a new topic, .*--title/],
    [
      ['ecs', '--title', 'ECS'],
      bank,
      /The topic ecs exists already, in .*ecs\.yaml\.\n {2}Leave out --title/,
    ],
    [['../ecs', '--title', 'X'], bank, /The topic "\.\.\/ecs" must be lower-case words/],
    [['ECS', '--title', 'X'], bank, /The topic "ECS" must be lower-case words/],
    [['bank'], bank, /The topic "bank" is the name of another file of a bank/],
    [['ledger', '--title', 'X'], bank, /The topic "ledger" is the name of another file/],
    [['sqs', '--title', '  '], bank, /The title is not a line of text/],
    [['sqs', '--title', 'a\nb'], bank, /The title is not a line of text/],
    [['sqs', '--title', 'a\u202eb'], bank, /The title is not a line of text/],
    [['ecs', '--id', 'Not Kebab'], bank, /The id "Not Kebab" must be lower-case words/],
    [['ecs', '--id', 'q-1'], bank, /ecs has a question with the id "q-1" already/],
    [['ecs', '--id', 'gone'], bank, /The id "gone" was used in ecs before, as ledger\.yaml says/],
    [['ecs', '--task', '1.9'], bank, /The blueprint has no task "1\.9"\.\n {2}The tasks are: 1\.1, /],
    [
      ['ecs', '--fact', 'untestet'],
      bank,
      /There is no fact "untestet" in ecs\.\n {2}Did you mean untested\?/,
    ],
    [
      ['ecs', '--fact', 'elb/fact-rr'],
      bank,
      /There is no fact "elb\/fact-rr" in elb\.\n {2}Did you mean elb\/fact-r\?/,
    ],
    [['ecs', '--fact', 'nothing/alike'], bank, /There is no fact .*\n {2}Write the fact first/],
    [['ecs', '--shape', '6x3'], bank, /no questions of the shape "6x3"\.\n {2}Its shapes, .*: 4x1, 5x2\./],
    [['ecs', '--shape', 'four'], bank, /no questions of the shape "four"/],
    [['ecs', '--seed', 'A B'], bank, /It must be 1 to 32 lower-case letters and digits/],
    [
      ['sqs'],
      withFile('sqs.yaml', 'topic: [\n'),
      /sqs\.yaml:2: .*\n {2}Mend this first; nothing was changed\. Run: /,
    ],
    [['sqs'], withFile('sqs.yaml', 'topic: sqs\n'), /sqs\.yaml:1: title is missing/],
    [['sqs'], withFile('sqs.yaml', ''), /sqs\.yaml:1: the file is empty/],
    [['sqs'], withFile('sqs.yaml', 'topic: sns\ntitle: SNS\n'), /says that its topic is "sns"/],
    [
      ['sns', '--title', 'X'],
      withFile('sqs.yaml', 'topic: sns\ntitle: SNS\n'),
      /The topic sns is in .*sqs\.yaml, not in/,
    ],
    [
      ['sqs'],
      withFile('sqs.yaml', 'topic: sqs\ntitle: SQS\n'),
      /sqs\.yaml has no fact that a question could rest on/,
    ],
    [
      ['sqs', '--fact', 'ecs/untested'],
      withFile('sqs.yaml', '{topic: sqs, title: SQS}\n'),
      /does not list its keys/,
    ],
    [['ecs'], withFile('ledger.yaml', 'ecs: many\n'), /ledger\.yaml:1: .*\n {2}Mend this first/],
    [['ecs'], withFile('bank.yaml', 'id: x\n'), /bank\.yaml:1: /],
    [['ecs'], () => '/nowhere', /There is no bank at \/nowhere/],
    [
      ['ecs'],
      () =>
        folderOf(({ manifest }) => {
          manifest.policy.shapes = [{ options: 30, keys: 1 }]
        }),
      /The bank allows no shape of question\.\n {2}Correct policy\.shapes/,
    ],
    [
      ['sqs', '--title', 'SQS'],
      () => folderOf(({ manifest }) => manifest.policy.referenceHosts.push('not a host')),
      /No address can be made with the host "not a host"\.\n {2}Correct policy\.referenceHosts/,
    ],
  ])('%j', async (args, make, words) => {
    const folder = make()
    const before = folder === '/nowhere' ? {} : contents(folder)
    const ran = await run(folder, ...args)
    expect(ran).toMatchObject({ code: 2, output: '' })
    expect(ran.errors).toMatch(words)
    expect(ran.errors.trimEnd().split('\n').length).toBeGreaterThan(1)
    if (folder !== '/nowhere') expect(contents(folder)).toEqual(before)
  })

  it('a topic file that is a link out of the bank, or a folder', async () => {
    const folder = folderOf()
    const outside = join(temporaryFolder(), 'outside.yaml')
    cpSync(join(folder, 'ecs.yaml'), outside)
    symlinkSync(outside, join(folder, 'sqs.yaml'))
    mkdirSync(join(folder, 'sns.yaml'))
    expect((await run(folder, 'sqs')).errors).toMatch(/the file is a link that leaves the bank\./)
    expect((await run(folder, 'sns')).errors).toMatch(/this is not a regular file\./)
    expect(readFileSync(outside, 'utf8')).toBe(readFileSync(join(folder, 'ecs.yaml'), 'utf8'))
  })
})
