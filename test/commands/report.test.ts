import { describe, expect, it } from 'vitest'
import { fakeProgram } from '../support/context.ts'

describe('certdrill report', () => {
  it('of a new record says how to begin', async () => {
    expect(await fakeProgram().run(['report'])).toEqual({
      code: 0,
      output: 'No sitting yet. Begin with: certdrill exam, or certdrill drill\n',
      errors: '',
    })
  })

  it('lists open sittings first, then finished ones', async () => {
    const program = fakeProgram()
    const { sitting: done } = await program.json('sitting', 'start', '-n', '3')
    await program.json('sitting', 'finish', done)
    program.wait(60)
    const { sitting: open } = await program.json('sitting', 'start', '-n', '3')
    const { output } = await program.run(['report'])
    expect(output.split('\n').slice(1, 3)).toEqual([
      `${open}  2026-11-22  exam  open, 0 of 3 answered`,
      `${done}  2026-11-22  exam  0 of 3`,
    ])
    expect(await program.json('report', '--format', 'json')).toMatchObject({
      version: 1,
      open: [{ id: open, kind: 'exam' }],
      finished: [{ id: done, total: 3 }],
    })
  })

  it('shows a sitting question by question, with its ticket', async () => {
    const program = fakeProgram()
    const { sitting, ticket } = await program.json('sitting', 'start', '-n', '2')
    await program.json('sitting', 'finish', sitting)
    const { output } = await program.run(['report', sitting])
    expect(output).toContain('MADE-UP exam finished')
    expect(output).toContain(`Ticket ${ticket}`)
    expect(output.match(/\(blank\) {2,}key: /g)).toHaveLength(2)
  })

  it('of an open sitting reveals nothing and says how to go on', async () => {
    const program = fakeProgram()
    const { sitting } = await program.json('sitting', 'start', '-n', '2')
    for (const format of ['text', 'json']) {
      const ran = await program.run(['report', sitting, '--format', format])
      expect(ran).toMatchObject({ code: 2, output: '' })
      expect(ran.errors).toContain(`Go on with: certdrill resume ${sitting}`)
    }
  })
})
