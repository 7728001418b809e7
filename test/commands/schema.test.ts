import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonSchema } from '../../src/bank/json-schema.ts'
import { fakeProgram } from '../support/context.ts'
import { temporaryFolder } from '../support/folder.ts'

describe('certdrill schema', () => {
  it.each(['topic', 'bank', 'ledger'] as const)('prints that of a %s file', async (kind) => {
    expect(await fakeProgram().json('schema', '--kind', kind)).toEqual(jsonSchema(kind))
  })

  it('prints that of a topic file when not asked for another', async () => {
    const program = fakeProgram()
    expect(await program.json('schema')).toEqual(jsonSchema('topic'))
    expect(await program.json('schema', '--format', 'json')).toEqual(jsonSchema('topic'))
  })

  it('writes it to a file, as it lies in the bank', async () => {
    const file = join(temporaryFolder(), 'ledger.json')
    const ran = await fakeProgram().run(['schema', '--kind', 'ledger', '--output', file])
    expect(ran).toEqual({ code: 0, output: '', errors: '' })
    expect(readFileSync(file, 'utf8')).toBe(readFileSync('questions/schema/ledger.json', 'utf8'))
  })

  it.each([
    [['--kind', 'questions'], /Allowed choices are topic, bank, ledger\./],
    [['--format', 'text'], /Allowed choices are json\./],
    [
      ['--output', '/nowhere/file'],
      /\/nowhere\/file cannot be written: there is no such folder\.\n {2}Choose another file/,
    ],
  ])('%j is refused with 2', async (args, words) => {
    const ran = await fakeProgram().run(['schema', ...args])
    expect(ran).toMatchObject({ code: 2, output: '' })
    expect(ran.errors).toMatch(words)
  })
})
