import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bankOfSize, makeBank, makeTopic, questionOnTask, writeBank } from '../support/bank.ts'
import { fakeProgram } from '../support/context.ts'

describe('certdrill complete', () => {
  it('gives topics, domains and questions of the bank, each with what it is', async () => {
    const program = fakeProgram()
    const ask = async (what: string) => (await program.run(['complete', what, '--', 'exam'])).output
    expect(await ask('topics')).toContain('monitoring-logging-0\tTopic monitoring-logging-0\n')
    expect(await ask('domains')).toContain('sdlc-automation\tDomain sdlc-automation\n')
    expect(await ask('questions')).toContain('monitoring-logging-0/question-0\tTopic monitoring-logging-0\n')
  })

  it.each([
    ['--bank', 'FOLDER'],
    ['--bank', '=', 'FOLDER'],
    ['--bank=FOLDER'],
    ['--bank', "'FOLDER'"],
    ['--bank', '~/my\\ bank'],
  ])('takes the bank from the words typed so far: %s %s %s', async (...words) => {
    const home = fakeProgram().root
    const folder = join(home, 'my bank')
    writeBank(folder, makeBank([makeTopic('only', [questionOnTask('one', '1.1')])]))
    const typed = words.map((word) => word.replace('FOLDER', folder))
    const ran = await fakeProgram({ env: { HOME: home } }).run([
      'complete',
      'topics',
      '--',
      ...typed,
      'drill',
    ])
    expect(ran).toEqual({ code: 0, output: 'only\tTopic only\n', errors: '' })
  })

  it('gives sittings, those that are open or finished where asked, and the data folder of the words', async () => {
    const program = fakeProgram()
    const { sitting: done } = await program.json('sitting', 'start', '-n', '3')
    await program.json('sitting', 'finish', done)
    const { sitting: open } = await program.json('sitting', 'start', '-n', '3', '--kind', 'drill')
    const ask = async (what: string, ...words: string[]) =>
      (await program.run(['complete', what, '--', ...words])).output
    expect(await ask('open')).toBe(`${open}\tdrill of 2026-11-22\n`)
    expect(await ask('finished')).toBe(`${done}\texam of 2026-11-22\n`)
    expect(await ask('sittings')).toBe(`${done}\texam of 2026-11-22\n${open}\tdrill of 2026-11-22\n`)
    const other = join(program.root, 'other')
    mkdirSync(other)
    expect(await ask('sittings', '--data', other)).toBe('')
  })

  it('keeps a title with control characters from the terminal', async () => {
    const bank = makeBank([makeTopic('one', [], { title: 'a\u001b[31m\nb\tc' })])
    const { output } = await fakeProgram({ bank }).run(['complete', 'topics'])
    expect(output).toBe('one\ta^[[31m b  c\n')
  })

  it.each([
    [[]],
    [['nonsense']],
    [['topics', '--', '--bank', '/nowhere']],
    [['topics', '--', '--bank']],
    [['open', '--', '--data', '/nowhere']],
    [['draft-topics', '--', '--bank', '/nowhere']],
  ])('is silent where something is wrong: %j', async (words) => {
    const { code, errors } = await fakeProgram({ bank: bankOfSize(10) }).run(['complete', ...words])
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
  })

  it('is not in the help, nor among the commands that are named', async () => {
    expect((await fakeProgram().run(['--help'])).output).not.toMatch(/^ {2}complete /m)
    expect((await fakeProgram().run(['zzzzzz'])).errors).not.toMatch(/complete[,.]/)
  })
})
