import { describe, expect, it } from 'vitest'
import { fakeProgram } from './support/context.ts'

const EXAM = ['--number', '--minutes', '--extra-time', '--seed', '--ticket', '--domain', '--topic']
const DRILL = [
  '--number',
  '--topic',
  '--domain',
  '--missed',
  '--unseen',
  '--weak',
  '--flagged',
  '--due',
  '--suspended',
]
const PRINTED = ['--format', '--output']
const GLOBAL = ['--bank', '--data', '--plain', '--color', '--no-color']

describe('The help', () => {
  it('lists all commands', async () => {
    const { output } = await fakeProgram().run(['--help'])
    for (const command of [
      'exam',
      'drill',
      'resume [id]',
      'sitting',
      'stats',
      'report',
      'topics',
      'show',
      'check',
      'new',
      'schema',
      'completion',
    ])
      expect(output).toMatch(new RegExp(`^  ${command.replace(/[[\]]/g, '\\$&')} `, 'm'))
  })

  it.each([
    ['exam', [...EXAM, '--pausable', '--exit-code']],
    ['drill', [...DRILL, '--seed']],
    ['resume', []],
    ['stats', ['--topic', ...PRINTED]],
    ['report', PRINTED],
    ['topics', PRINTED],
    ['show', PRINTED],
    ['check', ['--strict', '--quiet', '--since', '--fresh', '--explain', ...PRINTED]],
    ['new', ['--id', '--task', '--fact', '--shape', '--title', '--seed']],
    ['schema', ['--kind', ...PRINTED]],
    ['solve', ['--number', '--topic', '--as', '--seed']],
    ['solve export', ['--topic', '--as', '--seed', '--output']],
    ['sitting start', ['--kind', ...EXAM, ...DRILL]],
    ['sitting show', []],
    ['sitting answer', ['--sure', '--clear']],
    ['sitting flag', ['--off']],
    ['sitting finish', []],
  ])('of %s names its options and the global ones', async (command, options) => {
    const ran = await fakeProgram().run([...command.split(' '), '--help'])
    expect(ran).toMatchObject({ code: 0, errors: '' })
    const named = new Set(ran.output.match(/--[a-z-]+/g))
    for (const option of [...options, ...GLOBAL]) expect(named).toContain(option)
  })

  it('of a command within another does not name what only that one takes', async () => {
    const { output } = await fakeProgram().run(['solve', 'export', '--help'])
    expect(output).not.toContain('--number')
  })
})

describe('What nobody defined is refused with 2', () => {
  it.each([
    [['exma'], /There is no command "exma"\.\n {2}Did you mean exam\?/],
    [['frobnicate'], /There is no command "frobnicate"\./],
    [['sitting', 'stop'], /unknown command 'stop'/],
    [['stats', '--frob'], /unknown option '--frob'/],
    [['sitting', 'start', '--kind', 'quiz'], /Allowed choices are exam, drill/],
    [['sitting', 'answer', 'ID', '1', 'a', '--sure', '4'], /Allowed choices are 1, 2, 3/],
    [['show'], /missing required argument 'id'/],
    [['topics', 'extra'], /too many arguments/],
  ])('%j', async (args, words) => {
    const ran = await fakeProgram().run(args)
    expect(ran).toMatchObject({ code: 2, output: '' })
    expect(ran.errors).toMatch(words)
  })
})

describe('Global options', () => {
  it('may stand before and after the command', async () => {
    const program = fakeProgram()
    const before = await program.run(['--bank', '/nowhere', 'topics'])
    expect(before.errors).toMatch(/There is no bank at \/nowhere\./)
    expect(await program.run(['topics', '--bank', '/nowhere'])).toEqual(before)
  })
})
