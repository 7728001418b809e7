import { describe, expect, it } from 'vitest'
import { factsOf, questionsOf } from '../../src/bank/bank.ts'
import {
  journalsOf,
  lettersFor,
  lettersOf,
  runJson,
  runProgram,
  shippedBank,
  shippedQuestions,
} from '../support/program.ts'
import { KEYS, needsTerminal, openTerminal } from '../support/pty.ts'

needsTerminal()

/** A text of the bank as the screen shows it: without back-ticks, white space folded. */
const folded = (text: string) => text.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim()

describe('A drill in a terminal', () => {
  it('gives the verdict at once, with why, takeaway and references', async () => {
    const terminal = openTerminal(['drill', '-n', '2', '--seed', 'keys'], { columns: 100, rows: 90 })
    await terminal.until(/1 \/ 2/)
    const bank = shippedBank()
    const { header } = journalsOf(terminal.data)[0]!.sitting
    const [first] = header.questions
    const item = questionsOf(bank).find(({ id }) => id === first!.id)!
    const before = await terminal.press(lettersFor(first!, item.question, false), /1 \/ 2/)
    expect(before).not.toContain('Remember')
    const seen = folded(await terminal.press(KEYS.enter, /Wrong\. You chose/))
    for (const { why, text } of item.question.options) {
      expect(seen.replaceAll('→ ', '')).toContain(folded(why).slice(0, 40))
      expect(seen).toContain(folded(text).slice(0, 40))
    }
    expect(seen).toContain(folded(item.question.takeaway).slice(0, 40))
    const { url } = factsOf(bank, item)[0]!.references[0]!
    expect(seen).toContain(url.replace('https://', '').slice(0, 60))

    await terminal.press(KEYS.enter, /2 \/ 2/)
    const second = header.questions[1]!
    terminal.type(lettersFor(second, shippedQuestions().get(second.id)!, true))
    await terminal.press('3', /Right\. The key is .*you were sure/)
    const summary = await terminal.press(KEYS.enter, /Drill finished/)
    expect(summary).toMatch(/1 of 2 right/)
    terminal.type(KEYS.enter)
    expect(await terminal.left()).toMatchObject({
      code: 0,
      cooked: true,
      cursorShown: true,
      alternateScreen: false,
    })
    const { sitting } = journalsOf(terminal.data)[0]!
    expect(sitting.questions.map(({ verdict, sure }) => [verdict?.correct, sure])).toEqual([
      [false, undefined],
      [true, 3],
    ])
  })

  it('says what the notes got wrong', async () => {
    const bank = shippedBank()
    const item = questionsOf(bank).find(
      (each) => each.question.status === 'active' && factsOf(bank, each).some(({ differs }) => differs),
    )!
    const { topic } = item.topic
    const terminal = openTerminal(['drill', '--topic', topic, '-n', '50', '--seed', 'notes'], {
      columns: 100,
      rows: 90,
    })
    await terminal.until(/1 \/ \d/)
    const { questions } = journalsOf(terminal.data)[0]!.sitting.header
    const at = questions.findIndex(({ id }) => id === item.id)
    if (at > 0) await terminal.press('n'.repeat(at), new RegExp(`${at + 1} / `))
    terminal.type(lettersFor(questions[at]!, item.question, true))
    const seen = folded(await terminal.press(KEYS.enter, /Right\./))
    const differs = factsOf(bank, item).find((fact) => fact.differs)!.differs!
    expect(seen).toContain(folded(differs).slice(0, 40))
  })

  it('asks with --missed for the question that was missed, and for nothing else', async () => {
    const first = openTerminal(['drill', '-n', '3', '--seed', 'keys'])
    await first.until(/1 \/ 3/)
    const questions = shippedQuestions()
    const { header } = journalsOf(first.data)[0]!.sitting
    for (const [index, seat] of header.questions.entries()) {
      first.type(lettersFor(seat, questions.get(seat.id)!, index !== 1))
      await first.press(KEYS.enter, index === 1 ? /Wrong\./ : /Right\./)
      await first.press(KEYS.enter, index < 2 ? new RegExp(`${index + 2} / 3`) : /Drill finished/)
    }
    first.type(KEYS.enter)
    expect((await first.left()).code).toBe(0)

    const second = openTerminal(['drill', '--missed'], { data: first.data })
    await second.until(/1 \/ 1/)
    second.type(KEYS.ctrlC)
    expect((await second.left()).code).toBe(130)
    expect(journalsOf(first.data)[1]!.sitting.header.questions.map(({ id }) => id)).toEqual([
      header.questions[1]!.id,
    ])
  })

  it.each([
    [40, 12],
    [200, 50],
  ])('goes to its summary on a screen of %i x %i', async (columns, rows) => {
    const terminal = openTerminal(['drill', '-n', '2', '--seed', 'keys'], { columns, rows })
    await terminal.until(/1 \/ 2/)
    const questions = shippedQuestions()
    const { header } = journalsOf(terminal.data)[0]!.sitting
    for (const [index, seat] of header.questions.entries()) {
      terminal.type(lettersFor(seat, questions.get(seat.id)!, true))
      await terminal.press('2', /Right\. The key is/)
      await terminal.press(KEYS.enter, index === 0 ? /2 \/ 2/ : /Drill finished/)
    }
    expect(terminal.look()).toMatch(/2 of 2 right/)
    terminal.type('q')
    expect((await terminal.left()).code).toBe(0)
  })

  it('goes on with resume, verdicts kept', async () => {
    const first = openTerminal(['drill', '-n', '3', '--seed', 'keys'])
    await first.until(/1 \/ 3/)
    const [seat] = journalsOf(first.data)[0]!.sitting.header.questions
    const letters = lettersFor(seat!, shippedQuestions().get(seat!.id)!, true)
    first.type(letters)
    await first.press(KEYS.enter, /Right\./)
    first.type('q')
    expect((await first.left()).code).toBe(130)

    const second = openTerminal(['resume'], { data: first.data })
    await second.until(/1 right/)
    second.type(KEYS.ctrlC)
    await second.left()
    const { sitting } = journalsOf(first.data)[0]!
    expect(lettersOf(seat!, sitting.questions[0]!.chosen)).toBe(letters)
    expect(sitting.questions[0]!.verdict?.correct).toBe(true)
  })

  it('begins on the weakest domain from the result of an exam', async () => {
    const terminal = openTerminal(['exam', '-n', '2', '--seed', 'keys'])
    await terminal.until(/1 \/ 2/)
    await terminal.press('rs', /Submit now\?/)
    await terminal.press('y', /0 of 2/)
    await terminal.press('d', /1 \/ 10/)
    terminal.type(KEYS.ctrlC)
    expect((await terminal.left()).code).toBe(130)
    const [exam, drill] = journalsOf(terminal.data).map(({ sitting }) => sitting)
    expect(exam!.phase).toBe('finished')
    expect(new Set(drill!.header.questions.map(({ domain }) => domain))).toEqual(
      new Set(drill!.header.selection),
    )
  })
})

describe('Two programs at one sitting', () => {
  it('are refused: the second one says where it is open', async () => {
    const terminal = openTerminal(['exam', '-n', '2', '--seed', 'keys'])
    await terminal.until(/1 \/ 2/)
    const { id } = journalsOf(terminal.data)[0]!.sitting.header
    const other = await runProgram(['resume', id], { data: terminal.data })
    expect(other.code).toBe(2)
    expect(other.errors).toMatch(/open in another terminal/)
    expect((await runJson(['report', '--format', 'json'], { data: terminal.data })).open).toHaveLength(1)
    terminal.type(KEYS.ctrlC)
    expect((await terminal.left()).code).toBe(130)
  })
})
