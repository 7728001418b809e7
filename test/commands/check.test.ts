import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/check/rules.ts'
import { bankOfSize, writeBank } from '../support/bank.ts'
import { fakeProgram } from '../support/context.ts'
import { temporaryFolder } from '../support/folder.ts'

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

  it('suggests the nearest rule', async () => {
    const ran = await fakeProgram().run(['check', '--explain', 'typed-cuont'])
    expect(ran).toMatchObject({ code: 2, output: '' })
    expect(ran.errors).toMatch(/There is no rule "typed-cuont"\.\n {2}Did you mean typed-count\?/)
  })
})
