import { describe, expect, it } from 'vitest'
import { keyOf, questionsOf } from '../../src/bank/bank.ts'
import { bankOfSize } from '../support/bank.ts'
import { fakeProgram } from '../support/context.ts'
import { journalsOf, lettersOf } from '../support/program.ts'

/** Lines that answer every question of the open sitting of a data folder rightly and hand in. */
function rightLines(data: string): string {
  const keys = new Map(questionsOf(bankOfSize(160)).map(({ id, question }) => [id, keyOf(question)]))
  const { header } = journalsOf(data).at(-1)!.sitting
  return `${header.questions.map((seat) => `${lettersOf(seat, keys.get(seat.id)!)}\n\n`).join('')}s\ny\n`
}

describe('certdrill exam', () => {
  it('says when an exam does not count as a mock, and only then', async () => {
    const note = 'This exam does not count as a mock: '
    for (const options of [
      ['-n', '5'],
      ['--pausable'],
      ['--minutes', '200'],
      ['--minutes', '60'],
      ['--domain', 'monitoring-logging', '-n', '5'],
    ]) {
      const { errors } = await fakeProgram().run(['exam', ...options])
      expect(errors).toContain(note)
    }
    for (const options of [[], ['--minutes', '180'], ['--extra-time', '30'], ['-n', '75']]) {
      const { errors } = await fakeProgram().run(['exam', ...options])
      expect(errors).not.toContain(note)
    }
  })

  it('has 180 minutes for 75 questions and as much for each of fewer, extra time on top', async () => {
    const minutes = async (...options: string[]) => {
      const program = fakeProgram()
      await program.run(['exam', ...options])
      return journalsOf(program.folders.data)[0]!.sitting.header.duration! / 60_000
    }
    expect(await minutes()).toBe(180)
    expect(await minutes('-n', '25')).toBe(60)
    expect(await minutes('--extra-time', '30')).toBe(210)
    expect(await minutes('--minutes', '10', '--extra-time', '0.5')).toBe(10.5)
  })

  it('ends with 1 below the pass line when --exit-code asks, else with 0', async () => {
    expect((await fakeProgram().run(['exam', '-n', '5'], 's\ny\n')).code).toBe(0)
    expect((await fakeProgram().run(['exam', '-n', '5', '--exit-code'], 's\ny\n')).code).toBe(1)
    const program = fakeProgram()
    await program.run(['exam', '-n', '5', '--seed', 'known'])
    const lines = rightLines(program.folders.data)
    const ran = await program.run(['exam', '-n', '5', '--seed', 'known', '--exit-code'], lines)
    expect(ran).toMatchObject({ code: 0 })
    expect(ran.output).toContain('5 of 5 right: 100 %')
  })

  it('takes only the domains or topics asked for', async () => {
    const program = fakeProgram()
    await program.run(['exam', '--topic', 'monitoring-logging-0', '-n', '3'])
    const { questions, counted } = journalsOf(program.folders.data)[0]!.sitting.header
    expect(counted).toBe(false)
    expect(questions.map(({ topic }) => topic)).toEqual(Array(3).fill('monitoring-logging-0'))
  })

  it('takes what there is of a topic where no number is asked for, with a seed too', async () => {
    const program = fakeProgram()
    for (const seed of [[], ['--seed', 'known']])
      await program.run(['exam', '--topic', 'monitoring-logging-0', ...seed])
    const lengths = journalsOf(program.folders.data).map(({ sitting }) => sitting.questions.length)
    expect(lengths).toHaveLength(2)
    expect(lengths[1]).toBe(lengths[0])
  })

  it('takes the next form of the series whenever one was begun', async () => {
    const program = fakeProgram()
    for (const _ of [1, 2]) await program.run(['exam'])
    const headers = journalsOf(program.folders.data).map(({ sitting }) => sitting.header)
    expect(headers.map(({ seed, form }) => `${seed}.${form}`)).toEqual(['seed1.1', 'seed1.2'])
    const ids = headers.flatMap(({ questions }) => questions.map(({ id }) => id))
    expect(new Set(ids).size).toBe(150)
  })

  it('refuses a ticket together with what the ticket says already', async () => {
    const ran = await fakeProgram().run(['exam', '--ticket', 'made-up:1-a.1@000000000000', '-n', '5'])
    expect(ran.code).toBe(2)
    expect(ran.errors).toMatch(/A ticket already says seed, length and filter\./)
  })
})
