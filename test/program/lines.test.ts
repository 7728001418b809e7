import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { journalsOf, lettersFor, runProgram, shippedQuestions, startProgram } from '../support/program.ts'

/** Input for line mode: for each question of the latest sitting of a data folder, answered rightly where `right` says. */
async function openSitting(args: string[]) {
  const data = temporaryFolder()
  const { code } = await runProgram(args, { data })
  const { header } = journalsOf(data)[0]!.sitting
  const questions = shippedQuestions()
  const letters = (right: (index: number) => boolean) =>
    header.questions.map((seat, index) => lettersFor(seat, questions.get(seat.id)!, right(index)))
  return { data, code, header, letters }
}

describe('Through a pipe', () => {
  it('an exam is sat by lines to its result', async () => {
    const { data, code, header, letters } = await openSitting(['exam', '-n', '3', '--seed', 'lines'])
    expect(code).toBe(129)
    const lines = letters((index) => index < 2).map((each) => `${each}\n\n`)
    const ran = await runProgram(['resume', header.id], { data, input: `${lines.join('')}s\ny\n` })
    expect(ran).toMatchObject({ code: 0, errors: '' })
    expect(ran.output).toContain('All 3 questions are answered. Submit now? (y/N)')
    expect(ran.output).toMatch(/2 of 3 right: 67 %/)
    expect(ran.output).not.toContain('\x1b')
  })

  it('a drill gives verdict, reasons, takeaway and sources', async () => {
    const { data, header, letters } = await openSitting(['drill', '-n', '2', '--seed', 'lines'])
    const [first, second] = letters((index) => index === 0)
    const ran = await runProgram(['resume'], { data, input: `${first}\n3\n\n${second}\n\n\n` })
    expect(ran).toMatchObject({ code: 0, errors: '' })
    expect(ran.output).toMatch(/Right\. The key is .*\(you were sure\)/)
    expect(ran.output).toMatch(/Wrong\. You chose .* The key is/)
    expect(ran.output.match(/^ Remember {2}/gm)).toHaveLength(2)
    expect(ran.output.match(/^ Source\nhttps:\/\/\S+$/gm)).toHaveLength(2)
    expect(ran.output).toContain('Drill finished')
    expect(ran.output).toContain('1 of 2 right')
    expect(journalsOf(data)[0]!.sitting.header.id).toBe(header.id)
  })

  it('input that ends in the middle keeps the answers and leaves the sitting open with 129', async () => {
    const data = temporaryFolder()
    const ran = await runProgram(['exam', '-n', '3', '--seed', 'lines'], { data, input: 'a\n' })
    expect(ran.code).toBe(129)
    expect(ran.errors).toMatch(
      /The input ended in the middle\. Everything is saved\. Go on with: certdrill resume/,
    )
    const { sitting } = journalsOf(data)[0]!
    expect(sitting.phase).toBe('open')
    expect(sitting.questions[0]!.chosen).toEqual([sitting.header.questions[0]!.options[0]])
  })

  it('q leaves with 130, and a last line without a line end still counts', async () => {
    const data = temporaryFolder()
    const ran = await runProgram(['exam', '-n', '3', '--seed', 'lines'], { data, input: 'b\nq' })
    expect(ran.code).toBe(130)
    expect(journalsOf(data)[0]!.sitting.questions[0]!.chosen).toHaveLength(1)
  })

  it('time that is over hands in what there is', async () => {
    const data = temporaryFolder()
    const child = startProgram(['exam', '-n', '2', '--seed', 'lines', '--minutes', '0.01'], { data })
    let output = ''
    child.stdout!.on('data', (chunk) => {
      output += String(chunk)
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(output).toContain('Time is up. The exam has been handed in: 0 answered, 2 blank.')
    expect(output).toMatch(/0 of 2 right: 0 %/)
  })

  it('a reader that goes away early is no mistake', async () => {
    const child = startProgram(['topics'])
    child.stdout!.destroy()
    let errors = ''
    child.stderr!.on('data', (chunk) => {
      errors += String(chunk)
    })
    const [code] = await once(child, 'close')
    expect(errors).toBe('')
    expect([0, 129]).toContain(code)
  })

  it.each(['SIGHUP', 'SIGTERM'] as const)('%s ends with 129, everything saved', async (signal) => {
    const data = temporaryFolder()
    const child = startProgram(['exam', '-n', '2', '--seed', 'lines'], { data })
    child.stdin!.write('a\n')
    let errors = ''
    child.stderr!.on('data', (chunk) => {
      errors += String(chunk)
    })
    for await (const chunk of child.stdout!) if (String(chunk).includes('Chosen: A')) child.kill(signal)
    if (child.exitCode === null) await once(child, 'close')
    expect(child.exitCode).toBe(129)
    expect(errors).toContain('Everything is saved.')
    expect(journalsOf(data)[0]!.sitting.questions[0]!.chosen).toHaveLength(1)
  })

  it('the menu says that it needs a terminal', async () => {
    const ran = await runProgram([])
    expect(ran).toMatchObject({ code: 2, output: '' })
    expect(ran.errors).toMatch(
      /The menu needs a terminal of at least 40 by 10\.\n {2}Begin with: certdrill exam/,
    )
  })
})
