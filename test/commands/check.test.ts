import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/bank/finding.ts'
import { rules } from '../../src/check/rules.ts'
import { bankOfSize, makeBank, makeTopic, questionOnTask, writeBank } from '../support/bank.ts'
import { fakeProgram } from '../support/context.ts'
import { temporaryFolder } from '../support/folder.ts'
import { commitAll, git, newRepository } from '../support/repository.ts'

/** A folder with a copy of the shipped bank. */
function copyOfShipped(): string {
  const folder = join(temporaryFolder(), 'bank')
  cpSync('questions', folder, { recursive: true })
  return folder
}

/** Replaces the first match in a file and gives the line (from 1) it stands on. */
function edit(folder: string, file: string, from: RegExp, to: string): number {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(from, to))
  return text.slice(0, text.search(from)).split('\n').length
}

describe('certdrill check', () => {
  it('ends with 0 on the shipped bank', async () => {
    const ran = await fakeProgram().run(['check', 'questions'])
    expect(ran).toMatchObject({ code: 0, errors: '' })
    expect(ran.output).toMatch(/\d+ questions, \d+ facts, \d+ topics: 0 errors, /)
  })

  it('leaves out the notes with --quiet', async () => {
    const folder = temporaryFolder()
    writeBank(folder, bankOfSize(30))
    const found = async (...more: string[]) => {
      const { output } = await fakeProgram().run(['check', folder, '--format', 'json', ...more])
      return JSON.parse(output).findings as { severity: string }[]
    }
    const all = await found()
    const loud = all.filter(({ severity }) => severity !== 'note')
    expect(loud.length).toBeLessThan(all.length)
    expect(await found('--quiet')).toEqual(loud)
  })

  it('points at the line of a mistake, under the path that was given', async () => {
    const folder = copyOfShipped()
    const line = edit(folder, 'codedeploy.yaml', /task: "[\d.]+"/, 'task: "9.9"')
    const ran = await fakeProgram().run(['check', `${folder}/`])
    expect(ran.code).toBe(1)
    expect(ran.output).toContain(`${folder}/codedeploy.yaml:${line}:`)
    expect(ran.output).toContain('error known-task')
    expect(ran.output).toMatch(/^ {2}Mend: /m)
  })

  it('gives the same as JSON', async () => {
    const folder = copyOfShipped()
    const line = edit(folder, 'codedeploy.yaml', /task: "[\d.]+"/, 'task: "9.9"')
    const { code, output } = await fakeProgram().run(['check', folder, '--format', 'json'])
    expect(code).toBe(1)
    const { version, findings } = JSON.parse(output)
    expect(version).toBe(1)
    expect(findings.find(({ severity }: { severity: string }) => severity === 'error')).toMatchObject({
      rule: 'known-task',
      severity: 'error',
      file: `${folder}/codedeploy.yaml`,
      line,
    })
  })

  it('fails on warnings with --strict only', async () => {
    const folder = temporaryFolder()
    writeBank(folder, bankOfSize(160))
    const json = async (...more: string[]) => {
      const ran = await fakeProgram().run(['check', folder, '--format', 'json', ...more])
      return { code: ran.code, counts: JSON.parse(ran.output).counts }
    }
    const lenient = await json()
    expect(lenient.counts.warning).toBeGreaterThan(0)
    expect(lenient.code).toBe(lenient.counts.error > 0 ? 1 : 0)
    expect((await json('--strict')).code).toBe(1)
  })

  it('judges the age of references only with --fresh', async () => {
    const program = fakeProgram()
    const rulesFound = async (...more: string[]) => {
      const ran = await program.run(['check', 'questions', '--format', 'json', ...more])
      return new Set(JSON.parse(ran.output).findings.map(({ rule }: { rule: string }) => rule))
    }
    expect(await rulesFound()).not.toContain('stale-reference')
    expect(await rulesFound('--fresh', '2031-01-01')).toContain('stale-reference')
  })

  it('says of a bank with an unreadable file nothing that only follows from it', async () => {
    const folder = copyOfShipped()
    for (const file of readdirSync(folder).slice(0, 5))
      if (file !== 'bank.yaml') writeFileSync(join(folder, file), 'topic: [\n')
    const { output } = await fakeProgram().run(['check', folder, '--format', 'json'])
    const { findings } = JSON.parse(output) as { findings: { rule: string; severity: string }[] }
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['yaml']))
  })

  it.each(rules.map(({ id }) => id))('explains %s', async (id) => {
    const ran = await fakeProgram().run(['check', '--explain', id])
    expect(ran).toMatchObject({ code: 0, errors: '' })
    expect(ran.output).toMatch(
      new RegExp(`^${id} \\((error|warning|note)\\)\\n\\n.+\\n\\n.+\\n\\n.+\\n$`, 's'),
    )
  })

  it.each(['yaml', 'schema', 'notes'])('explains %s, which is no rule', async (id) => {
    expect((await fakeProgram().run(['check', '--explain', id])).output).toMatch(
      new RegExp(`^${id} \\((error|warning)\\)\\n\\n`),
    )
  })

  it('suggests the nearest rule', async () => {
    const ran = await fakeProgram().run(['check', '--explain', 'typed-cuont'])
    expect(ran).toMatchObject({ code: 2, output: '' })
    expect(ran.errors).toMatch(/There is no rule "typed-cuont"\.\n {2}Did you mean typed-count\?/)
  })
})

describe('certdrill check --notes', () => {
  const NOTES = '# CodeDeploy\n* a line that no fact cites\n'

  it('reports lines without a fact where they stand, and marks without a line', async () => {
    const notes = join(temporaryFolder(), 'notes.md')
    writeFileSync(notes, NOTES)
    const folder = temporaryFolder()
    const bank = bankOfSize(20)
    bank.topics[0]!.facts[0]!.notes = ['n-00000000']
    writeBank(folder, bank)
    const ran = await fakeProgram().run(['check', folder, '--notes', notes])
    expect(ran.output).toMatch(/notes\.md:2:1 warning notes\n {2}No fact cites this line; its mark is n-/)
    expect(ran.output).toMatch(/\.yaml:\d+:\d+ warning notes\n {2}The line n-00000000 /)
    expect(ran.output).toContain('notes: 0 of 1 lines cited, 1 of 1 facts from them tested, 1 marks without')
    const json = JSON.parse(
      (await fakeProgram().run(['check', folder, '--notes', notes, '--format', 'json'])).output,
    )
    expect(json.notes).toMatchObject({ lines: 1, cited: 0, headings: [{ heading: 'CodeDeploy' }] })
  })

  it('says in one sentence that there are no such notes', async () => {
    const ran = await fakeProgram().run(['check', 'questions', '--notes', 'nowhere.md'])
    expect(ran.code).toBe(2)
    expect(ran.errors).toMatch(/There is no file nowhere\.md/)
  })
})

describe('certdrill check --accept', () => {
  const ledgerOf = (folder: string) => readFileSync(join(folder, 'ledger.yaml'), 'utf8')

  it('writes the ledger once, and then knows a change of meaning', async () => {
    const folder = temporaryFolder()
    writeBank(folder, bankOfSize(20))
    expect((await fakeProgram().run(['check', folder, '--accept'])).errors).toBe(
      'certdrill: ledger.yaml: 20 questions new, 0 in a new version, 0 retired.\n',
    )
    const accepted = ledgerOf(folder)
    const file = readdirSync(folder).find((name) => !/^(bank|ledger)\.yaml$/.test(name))!
    const line = edit(folder, file, /^ *version: 1$/m, '    version: 1')
    edit(folder, file, /scenario: /, 'scenario: Changed. ')
    const ran = await fakeProgram().run(['check', folder, '--accept'])
    expect(ran.code).toBe(1)
    expect(ran.output).toContain(`${folder}/${file}:${line}:`)
    expect(ran.output).toContain('error changed-meaning')
    expect(ran.errors).toContain('ledger.yaml was left as it is')
    expect(ledgerOf(folder)).toBe(accepted)
    edit(folder, file, /^ *version: 1$/m, '    version: 2')
    expect((await fakeProgram().run(['check', folder, '--accept'])).errors).toContain('1 in a new version')
    expect(ledgerOf(folder)).not.toBe(accepted)
  })

  it('keeps the id of a question that left the bank from being used again', async () => {
    const folder = temporaryFolder()
    const bank = bankOfSize(20)
    writeBank(folder, bank)
    await fakeProgram().run(['check', folder, '--accept'])
    const [gone] = bank.topics[0]!.questions.splice(0, 1)
    writeBank(folder, bank)
    await fakeProgram().run(['check', folder, '--accept'])
    expect(ledgerOf(folder)).toContain('retired: true')
    bank.topics[0]!.questions.unshift(gone!)
    writeBank(folder, bank)
    expect((await fakeProgram().run(['check', folder])).output).toContain('error reused-id')
  })
})

describe('certdrill check for CI', () => {
  /** A copy of the shipped bank with an unknown task, and a second file that is no YAML. */
  function brokenBank(): string {
    const folder = copyOfShipped()
    edit(folder, 'codedeploy.yaml', /task: "[\d.]+"/, 'task: "9.9"')
    writeFileSync(join(folder, 'ecs.yaml'), 'topic: [\n')
    return folder
  }

  /** A bank with warnings and notes. */
  function madeUpBank(): string {
    const folder = temporaryFolder()
    writeBank(folder, bankOfSize(160))
    return folder
  }

  const FORMATS = ['github', 'sarif', 'junit']

  it.each(['', '--strict', '--quiet', '--quiet --strict'])(
    'ends as the text does, with "%s"',
    async (words) => {
      const more = words.split(' ').filter(Boolean)
      const program = fakeProgram()
      const withWarnings = madeUpBank()
      const withErrors = madeUpBank()
      writeFileSync(join(withErrors, 'broken.yaml'), 'topic: [\n')
      for (const folder of [withWarnings, withErrors]) {
        const text = await program.run(['check', folder, ...more])
        for (const format of FORMATS)
          expect(await program.run(['check', folder, ...more, '--format', format])).toMatchObject({
            code: text.code,
            errors: '',
          })
      }
    },
  )

  it.each([
    ['github', /(?:,title=|:\d+:\d+ (?:error|warning|note) )([a-z-]+)/g],
    ['sarif', /"ruleId": "([a-z-]+)"/g],
    ['junit', /\d (?:error|warning|note) ([a-z-]+)\n/g],
  ])('tells of all findings, and of no notes with --quiet, as %s', async (format, rule) => {
    const folder = madeUpBank()
    const run = async (...more: string[]) => (await fakeProgram().run(['check', folder, ...more])).output
    for (const more of [[], ['--quiet']]) {
      const { findings } = JSON.parse(await run('--format', 'json', ...more))
      const told = [...(await run('--format', format, ...more)).matchAll(rule)].map(([, id]) => id!)
      expect(told.sort()).toEqual(findings.map((finding: { rule: string }) => finding.rule).sort())
    }
  })

  it.each(FORMATS)('is written to a file with --output, as %s', async (format) => {
    const program = fakeProgram()
    const output = join(temporaryFolder(), 'report')
    const args = ['check', brokenBank(), '--format', format]
    const shown = await program.run(args)
    expect(await program.run([...args, '--output', output])).toEqual({ code: 1, output: '', errors: '' })
    expect(readFileSync(output, 'utf8')).toBe(shown.output)
  })

  it('says nothing of a good bank with --quiet on GitHub', async () => {
    const summary = join(temporaryFolder(), 'summary')
    const program = fakeProgram({ env: { GITHUB_STEP_SUMMARY: summary } })
    const ran = await program.run(['check', 'questions', '--quiet', '--format', 'github'])
    expect(ran).toEqual({ code: 0, output: '', errors: '' })
    expect(existsSync(summary)).toBe(false)
  })

  it('adds to the summary of a step on GitHub', async () => {
    const summary = join(temporaryFolder(), 'summary')
    writeFileSync(summary, '# before\n')
    const program = fakeProgram({ env: { GITHUB_STEP_SUMMARY: summary } })
    await program.run(['check', brokenBank(), '--format', 'sarif'])
    expect(readFileSync(summary, 'utf8')).toBe('# before\n')
    await program.run(['check', brokenBank(), '--format', 'github'])
    expect(readFileSync(summary, 'utf8')).toMatch(
      /^# before\n### certdrill check: .*\| error \| known-task \|/s,
    )
  })

  it('tells what it found where the summary cannot be written', async () => {
    const env = { GITHUB_STEP_SUMMARY: join(temporaryFolder(), 'nowhere', 'summary') }
    const ran = await fakeProgram({ env }).run(['check', brokenBank(), '--format', 'github'])
    expect(ran.code).toBe(1)
    expect(ran.output).toContain('title=known-task::')
    expect(ran.errors).toBe('certdrill: the summary of the step could not be written (ENOENT).\n')
  })

  it.each(['github', 'sarif'])('sees files from the checked-out repository, as %s', async (format) => {
    const folder = brokenBank()
    const program = fakeProgram({ env: { GITHUB_WORKSPACE: join(folder, '..') } })
    const { output } = await program.run(['check', folder, '--format', format])
    expect(output).toMatch(
      format === 'github' ? /file=bank\/codedeploy\.yaml,/ : /"uri": "bank\/codedeploy\.yaml"/,
    )
  })

  it('counts as passed for JUnit only what looked at a file', async () => {
    const folder = brokenBank()
    const { output } = await fakeProgram().run(['check', folder, '--format', 'junit'])
    const casesOf = (file: string) => {
      const [, suite = ''] = output.split(`<testsuite name="${folder}/${file}"`)
      return [...suite.split('</testsuite>')[0]!.matchAll(/<testcase name="([^"]+)"/g)].map(
        ([, name]) => name,
      )
    }
    expect(casesOf('ecs.yaml')).toEqual(['yaml'])
    expect(casesOf('bank.yaml')).toEqual(['yaml', 'schema'])
    expect(casesOf('codedeploy.yaml')).toContain('known-task')
    expect(casesOf('codedeploy.yaml')).not.toContain('near-duplicate')
    const fresh = await fakeProgram().run([
      'check',
      'questions',
      '--format',
      'junit',
      '--fresh',
      '2026-11-25',
    ])
    const stale = await fakeProgram().run(['check', 'questions', '--format', 'junit'])
    expect(fresh.output).toContain('name="stale-reference"')
    expect(stale.output).not.toContain('name="stale-reference"')
  })
})

describe('certdrill check --since', () => {
  /** A repository with a bank of two topics in a folder, in each question of which `known-task` finds something. */
  function setUp() {
    const root = newRepository()
    const folder = join(root, 'bank')
    const bank = makeBank([
      makeTopic('ecs', [questionOnTask('one', '9.1'), questionOnTask('two', '9.2')]),
      makeTopic('iam', [questionOnTask('three', '9.3')]),
    ])
    writeBank(folder, bank)
    commitAll(root)
    const since = async (...more: string[]) =>
      fakeProgram().run(['check', folder, '--since', 'HEAD', ...more])
    /** Tasks of which `known-task` says that they are not in the blueprint. */
    const tasks = async () => {
      const { findings } = JSON.parse((await since('--format', 'json')).output)
      const found = findings.filter(({ rule }: Finding) => rule === 'known-task')
      return found.map(({ message }: Finding) => /9\.\d/.exec(message)?.[0])
    }
    return { root, folder, bank, since, tasks }
  }

  it('leaves out what is found in questions that are as they were', async () => {
    const { folder, tasks, since } = setUp()
    expect(await tasks()).toEqual([])
    writeFileSync(join(folder, 'iam.yaml'), `# A word.\n${readFileSync(join(folder, 'iam.yaml'), 'utf8')}`)
    expect(await tasks()).toEqual([])
    expect((await since()).output).not.toContain('known-task')
    expect((await fakeProgram().run(['check', folder])).output.match(/error known-task/g)).toHaveLength(3)
  })

  it('tells what is found in changed and new questions, and in new files', async () => {
    const { folder, bank, tasks, since } = setUp()
    edit(folder, 'ecs.yaml', /Scenario of two/i, 'Another scenario')
    expect(await tasks()).toEqual(['9.2'])
    bank.topics[1]!.questions.push(questionOnTask('four', '9.4'))
    writeBank(folder, makeBank([bank.topics[1]!, makeTopic('sqs', [questionOnTask('five', '9.5')])]))
    expect(await tasks()).toEqual(['9.2', '9.4', '9.5'])
    expect((await since()).code).toBe(1)
  })

  it('tells nothing new of a renamed file but its name, nor of a removed question', async () => {
    const { folder, bank, tasks, since } = setUp()
    renameSync(join(folder, 'iam.yaml'), join(folder, 'identity.yaml'))
    expect(await tasks()).toEqual([])
    expect((await since()).output).toContain('error topic-file-name')
    bank.topics[0]!.questions.pop()
    writeBank(folder, makeBank([bank.topics[0]!]))
    expect(await tasks()).toEqual([])
  })

  it('tells what is wrong with a file that does not parse, with the manifest and with the ledger', async () => {
    const { folder, since } = setUp()
    writeFileSync(join(folder, 'sqs.yaml'), 'topic: [\n')
    writeFileSync(join(folder, 'ledger.yaml'), 'ecs: 5\n')
    const rulesOf = async () =>
      new Set(JSON.parse((await since('--format', 'json')).output).findings.map(({ rule }: Finding) => rule))
    expect(await rulesOf()).toEqual(new Set(['yaml', 'schema']))
    writeFileSync(join(folder, 'sqs.yaml'), 'topic: sqs\ntitle: SQS\n')
    writeFileSync(
      join(folder, 'ledger.yaml'),
      'ecs:\n  gone:\n    version: 1\n    hash: "0123456789abcdef"\n',
    )
    expect(await rulesOf()).toContain('ledger-entry')
  })

  it('says that it was limited, and to how much', async () => {
    const { root, folder, since } = setUp()
    edit(folder, 'ecs.yaml', /Scenario of two/i, 'Another scenario')
    expect((await since()).output).toMatch(
      /3 questions, 3 facts, 2 topics: \d+ errors?, .* \(limited to what changed since HEAD: 1 question, 0 facts\)\n/,
    )
    const json = JSON.parse((await since('--format', 'json')).output)
    expect(json.since).toEqual({
      ref: 'HEAD',
      commit: git(root, 'rev-parse', 'HEAD'),
      questions: 1,
      facts: 0,
    })
    expect(json.counts.error).toBe(
      json.findings.filter(({ severity }: Finding) => severity === 'error').length,
    )
  })

  it('does not let --accept overlook what is left out', async () => {
    const { folder, bank, since, root } = setUp()
    bank.topics[0]!.questions.push(bank.topics[0]!.questions[0]!)
    writeBank(folder, bank)
    commitAll(root)
    const ran = await since('--accept')
    expect(ran.code).toBe(1)
    expect(ran.errors).toContain('ledger.yaml was left as it is: mend this first (unique-ids')
    expect(ran.output).not.toContain('unique-ids')
  })

  it.each([
    ['nowhere', 'There is no commit, branch or tag "nowhere" in the repository of '],
    ['--help', 'There is no commit, branch or tag "--help" in the repository of '],
  ])('says in one sentence that there is no %s', async (ref, sentence) => {
    const { folder } = setUp()
    const ran = await fakeProgram().run(['check', folder, `--since=${ref}`])
    expect(ran).toMatchObject({ code: 2, output: '' })
    expect(ran.errors).toMatch(/^certdrill: .*\.\n {2}.+\n$/)
    expect(ran.errors).toContain(sentence)
  })

  it('says in one sentence that there is no bank, or no repository', async () => {
    const folder = temporaryFolder()
    const check = async (path: string) => fakeProgram().run(['check', path, '--since', 'HEAD'])
    expect(await check(join(folder, 'none'))).toMatchObject({ code: 2, output: '' })
    expect((await check(join(folder, 'none'))).errors).toContain('There is no bank at')
    expect((await check(folder)).errors).toMatch(
      /^certdrill: The folder .* is in no git repository .*\.\n {2}git says: .+\n$/,
    )
  })
})
