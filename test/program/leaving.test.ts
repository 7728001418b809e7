import { describe, expect, it } from 'vitest'
import { answersOf, journalsOf, savedIn } from '../support/program.ts'
import { KEYS, needsTerminal, openTerminal, RESTORED } from '../support/pty.ts'

needsTerminal()

describe('Ctrl-C', () => {
  it('leaves an exam with everything saved, and resume goes on where it was', async () => {
    const first = openTerminal(['exam', '-n', '5', '--seed', 'keys'])
    await first.until(/1 \/ 5/)
    const [one = '', two = ''] = answersOf(first.data, 2)
    await first.press(`${one}n${two}n`, /3 \/ 5/)
    first.type(KEYS.ctrlC)
    const left = await first.left()
    expect(left).toMatchObject({ code: 130, ...RESTORED })
    const { id } = journalsOf(first.data)[0]!.sitting.header
    expect(left.screen).toContain(`Everything is saved. Go on with: certdrill resume ${id}`)

    const second = openTerminal(['resume'], { data: first.data })
    await second.until(/3 \/ 5/)
    await second.press('r', /2 answered/)
    await second.press('s', /3 questions are blank/)
    await second.press('y', /2 of 5/)
    second.type('q')
    expect((await second.left()).code).toBe(0)
    expect(savedIn(first.data)).toEqual([one, two, '', '', ''])
  })

  it('leaves the review and the question before handing in with 130', async () => {
    const terminal = openTerminal(['exam', '-n', '5', '--seed', 'keys'])
    await terminal.until(/1 \/ 5/)
    await terminal.press('r', /Review/)
    await terminal.press('s', /Submit now\?/)
    terminal.type(KEYS.ctrlC)
    expect(await terminal.left()).toMatchObject({ code: 130, ...RESTORED })
    expect(journalsOf(terminal.data)[0]!.sitting.phase).toBe('open')
  })

  it('closes the result, which is no interruption', async () => {
    const terminal = openTerminal(['exam', '-n', '2', '--seed', 'keys'])
    await terminal.until(/1 \/ 2/)
    await terminal.press('rs', /Submit now\?/)
    await terminal.press('y', /0 of 2/)
    terminal.type(KEYS.ctrlC)
    expect(await terminal.left()).toMatchObject({ code: 0, ...RESTORED })
    expect(journalsOf(terminal.data)[0]!.sitting.phase).toBe('finished')
  })

  it('leaves a drill with everything saved', async () => {
    const terminal = openTerminal(['drill', '-n', '3', '--seed', 'keys'])
    await terminal.until(/1 \/ 3/)
    terminal.type('a', KEYS.ctrlC)
    expect(await terminal.left()).toMatchObject({ code: 130, ...RESTORED })
    expect(savedIn(terminal.data)).toEqual(['a', '', ''])
  })

  it('closes the menu', async () => {
    const terminal = openTerminal([])
    await terminal.until(/New mock exam/)
    terminal.type(KEYS.ctrlC)
    expect(await terminal.left()).toMatchObject({ code: 0, ...RESTORED })
  })

  it('leaves line mode in a terminal with everything saved', async () => {
    const terminal = openTerminal(['exam', '-n', '2', '--seed', 'keys', '--plain'])
    await terminal.until(/Question 1 of 2/)
    await terminal.press('a\r', /Chosen: A/)
    terminal.type(KEYS.ctrlC)
    const left = await terminal.left()
    expect(left).toMatchObject({ code: 130, ...RESTORED })
    expect(left.screen).toMatch(/Everything is saved\. Go on with: certdrill resume/)
    expect(savedIn(terminal.data)).toEqual(['a', ''])
  })
})

describe('A terminal that is closed', () => {
  it('ends the program; what was answered is kept and resume goes on', async () => {
    const first = openTerminal(['exam', '-n', '2', '--seed', 'keys'])
    await first.until(/1 \/ 2/)
    await first.press('a', /1 \/ 2/)
    await first.close()
    const second = openTerminal(['resume'], { data: first.data })
    await second.until(/1 \/ 2/)
    second.type(KEYS.ctrlD)
    expect(await second.left()).toMatchObject({ code: 130, ...RESTORED })
    expect(savedIn(first.data)).toEqual(['a', ''])
  })
})

describe('A signal', () => {
  it.each(['SIGHUP', 'SIGTERM'] as const)('%s gives the terminal back, with 129', async (name) => {
    const terminal = openTerminal(['exam', '-n', '2', '--seed', 'keys'])
    await terminal.until(/1 \/ 2/)
    await terminal.press('a', /1 \/ 2/)
    terminal.signal(name)
    const left = await terminal.left()
    expect(left).toMatchObject({ code: 129, ...RESTORED })
    expect(left.screen).toMatch(/Everything is saved\. Go on with: certdrill resume/)
    expect(savedIn(terminal.data)).toEqual(['a', ''])
  })
})

describe('A crash in the middle of an exam', () => {
  it('loses no acknowledged answer, and resume goes on', async () => {
    const first = openTerminal(['exam', '-n', '5', '--seed', 'keys'])
    await first.until(/1 \/ 5/)
    const [one = '', two = '', three = ''] = answersOf(first.data, 2)
    await first.press(`${one}n${two}n${three}n`, /4 \/ 5/)
    first.signal('SIGKILL')
    expect((await first.left()).code).toBe(137)
    expect(savedIn(first.data)).toEqual([one, two, three, '', ''])

    const second = openTerminal(['resume'], { data: first.data })
    await second.until(/4 \/ 5/)
    await second.press('r', /3 answered/)
    second.type(KEYS.ctrlC)
    expect((await second.left()).code).toBe(130)
  })
})
