import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { answersOf, journalsOf, savedIn } from '../support/program.ts'
import { KEYS, needsTerminal, openTerminal, RESTORED } from '../support/pty.ts'

needsTerminal()

describe('An exam in a terminal', () => {
  it.each([
    [80, 24],
    [40, 12],
    [200, 50],
  ])('is sat by keys to its result on a screen of %i x %i', async (columns, rows) => {
    const terminal = openTerminal(['exam', '-n', '5', '--seed', 'keys'], { columns, rows })
    await terminal.until(/1 \/ 5/)
    const typed = answersOf(terminal.data, 3)
    for (const [index, letters] of typed.entries())
      await terminal.press(`${letters}${KEYS.right}`, index < 4 ? new RegExp(`${index + 2} / 5`) : /Review/)
    await terminal.press('s', /All 5 questions are answered\. Submit now\? \(y\/N\)/)
    const result = await terminal.press('y', /3 of 5/)
    expect(result).toMatch(/60 %/)
    terminal.type('q')
    expect(await terminal.left()).toMatchObject({ code: 0, ...RESTORED })

    const { sitting } = journalsOf(terminal.data)[0]!
    expect(savedIn(terminal.data)).toEqual(typed)
    expect(sitting.questions.map(({ verdict }) => verdict?.correct)).toEqual([true, true, true, false, false])
    expect(sitting.finish?.reason).toBe('submitted')
  })

  it('loses no key of a whole exam of 75 questions typed at once', async () => {
    const terminal = openTerminal(['exam', '--seed', 'fast'])
    await terminal.until(/1 \/ 75/)
    const typed = answersOf(terminal.data, 50)
    terminal.type(...typed.map((letters) => `${letters}n`), 's')
    await terminal.until(/All 75 questions are answered\. Submit now\?/)
    await terminal.press('y', /Mock exam finished/)
    terminal.type('q')
    expect(await terminal.left()).toMatchObject({ code: 0, ...RESTORED })
    expect(savedIn(terminal.data)).toEqual(typed)
  })

  it('moves, strikes, flags, jumps and shows all of it in the review', async () => {
    const terminal = openTerminal(['exam', '-n', '5', '--seed', 'keys'])
    await terminal.until(/1 \/ 5/)
    await terminal.press('m', /1 flagged/)
    await terminal.press(`jx`, /1 flagged/)
    await terminal.press(`4${KEYS.enter}`, /4 \/ 5/)
    await terminal.press('a', /4 \/ 5/)
    await terminal.press('r', /Review/)
    await terminal.press('f', /1 \/ 5/)
    const review = await terminal.press('r', /Review/)
    expect(review).toMatch(/unseen/)
    const { header, questions } = journalsOf(terminal.data)[0]!.sitting
    expect(questions[0]).toMatchObject({ flagged: true, struck: [header.questions[0]!.options[1]] })
    expect(questions[3]!.chosen).toEqual([header.questions[3]!.options[0]])
    await terminal.press('s', /[45] questions are blank and count as wrong\. Submit now\?/)
    await terminal.press('n', /Esc back/)
    terminal.type(KEYS.ctrlC)
    expect(await terminal.left()).toMatchObject({ code: 130, ...RESTORED })
  })

  it('goes on drawing whole frames when the terminal changes its size', async () => {
    const terminal = openTerminal(['exam', '-n', '5', '--seed', 'keys'])
    await terminal.until(/1 \/ 5/)
    await terminal.press('b', /1 \/ 5/)
    terminal.resize(50, 14)
    const small = await terminal.until(/1 \/ 5 .*more line/)
    expect(small.match(/1 \/ 5/g)).toHaveLength(1)
    terminal.resize(120, 40)
    const large = await terminal.until(/1 \/ 5 .*all keys/)
    expect(large.match(/1 \/ 5/g)).toHaveLength(1)
    expect(large).not.toContain('more line')
    await terminal.press(`n`, /2 \/ 5/)
    terminal.type(KEYS.ctrlC)
    expect(await terminal.left()).toMatchObject({ code: 130, ...RESTORED })
  })

  it('takes an arrow key whose bytes come in two pieces for that key', async () => {
    const terminal = openTerminal(['exam', '-n', '2', '--seed', 'keys'])
    await terminal.until(/› A/)
    const [first, rest] = [KEYS.down.slice(0, 1), KEYS.down.slice(1)]
    terminal.type(first)
    await wait(30)
    await terminal.press(rest, /› B/)
    terminal.type(KEYS.ctrlC)
    expect(await terminal.left()).toMatchObject({ code: 130, ...RESTORED })
    expect(savedIn(terminal.data)).toEqual(['', ''])
  })

  it('survives a thousand keys at once that mean nothing, and the next key works', async () => {
    const terminal = openTerminal(['exam', '-n', '2', '--seed', 'keys'])
    await terminal.until(/1 \/ 2/)
    terminal.type(...Array.from({ length: 130 }, () => 'zé新🎉\x00\x1b[15~g%'))
    await terminal.press('b', /B [[(][^ ][\])]/)
    terminal.type(KEYS.ctrlC)
    expect(await terminal.left()).toMatchObject({ code: 130, ...RESTORED })
    expect(savedIn(terminal.data)).toEqual(['b', ''])
  })

  it('takes no pasted text for keys: an "rsy" in it hands nothing in', async () => {
    const terminal = openTerminal(['exam', '-n', '2', '--seed', 'keys'])
    await terminal.until(/1 \/ 2/)
    terminal.type('\x1b[200~Our system must run in two Regions.\x1b[201~')
    await terminal.press('b', /B [[(][^ ][\])]/)
    terminal.type(KEYS.escape + KEYS.ctrlC)
    expect(await terminal.left()).toMatchObject({ code: 130, ...RESTORED })
    expect(savedIn(terminal.data)).toEqual(['b', ''])
  })

  it('says its ticket until the first key, and what else to know', async () => {
    const terminal = openTerminal(['exam', '-n', '2', '--seed', 'keys'])
    await terminal.until(
      /does not count as a mock: .*Ticket of this form: dop-c02:1-keys\.1@[0-9a-f]{12}\+n=2/,
    )
    const after = await terminal.press('b', /1 \/ 2/)
    expect(after).not.toContain('Ticket')
    terminal.type(KEYS.ctrlC)
    expect((await terminal.left()).screen).toMatch(/certdrill resume \w{26}/)
  })

  it('is handed in when its time is over, with what was answered', async () => {
    const terminal = openTerminal(['exam', '-n', '5', '--seed', 'keys', '--minutes', '0.05'])
    await terminal.until(/1 \/ 5/)
    const [first = ''] = answersOf(terminal.data, 1)
    terminal.type(first)
    await terminal.until(/Time is up\. The exam has been handed in: 1 answered, 4 blank\./)
    const result = await terminal.press(KEYS.enter, /time was up/)
    expect(result).toMatch(/1 of 5/)
    terminal.type('q')
    expect(await terminal.left()).toMatchObject({ code: 0, ...RESTORED })
    expect(journalsOf(terminal.data)[0]!.sitting.finish?.reason).toBe('time')
  })
})

describe('A terminal that is too small for the screen', () => {
  it.each([
    [39, 24],
    [80, 9],
  ])('of %i x %i gets lines, one after the other', async (columns, rows) => {
    const terminal = openTerminal(['exam', '-n', '1', '--seed', 'keys'], { columns, rows })
    await terminal.until(/[A-E]\. /)
    terminal.type('s\r', 'y\r')
    expect(await terminal.left()).toMatchObject({ code: 0, drawn: false })
    expect(journalsOf(terminal.data)[0]!.sitting.finish?.reason).toBe('submitted')
  })
})

describe('The home menu', () => {
  it('goes on with an open exam', async () => {
    const first = openTerminal(['exam', '-n', '5', '--seed', 'keys'])
    await first.until(/1 \/ 5/)
    await first.press('an', /2 \/ 5/)
    first.type(KEYS.ctrlC)
    await first.left()

    const second = openTerminal([], { data: first.data })
    await second.until(/Go on with the exam .*question 2 of 5/)
    await second.press(KEYS.enter, /2 \/ 5/)
    second.type(KEYS.ctrlC)
    expect(await second.left()).toMatchObject({ code: 130, ...RESTORED })
  })

  it('prints the progress below the menu', async () => {
    const terminal = openTerminal([])
    await terminal.until(/New mock exam/)
    await terminal.press(`${KEYS.down}${KEYS.down}`, /› 3 Progress/)
    terminal.type(KEYS.enter)
    const left = await terminal.left()
    expect(left).toMatchObject({ code: 0, ...RESTORED })
    expect(left.screen).toContain('No mock exam yet.')
  })
})
