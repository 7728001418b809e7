import { describe, expect, it } from 'vitest'
import { fakeProgram } from '../support/context.ts'
import { journalsOf } from '../support/program.ts'

describe('certdrill resume', () => {
  it('takes the latest open sitting, or the one named by the beginning of its id', async () => {
    const program = fakeProgram()
    const start = async (seconds: number) => {
      program.wait(seconds)
      return (await program.json('sitting', 'start', '-n', '2')).sitting as string
    }
    const [first, second] = [await start(0), await start(60)]
    const { errors } = await program.run(['resume'], 'a\n')
    expect(errors).toContain(`certdrill resume ${second}`)
    expect((await program.run(['resume', first], 'a\n')).errors).toContain(`certdrill resume ${first}`)
  })

  it('of a finished sitting says where to look at it', async () => {
    const program = fakeProgram()
    const { sitting } = await program.json('sitting', 'start', '-n', '2')
    await program.json('sitting', 'finish', sitting)
    const ran = await program.run(['resume', sitting])
    expect(ran.code).toBe(2)
    expect(ran.errors).toBe(
      `certdrill: The sitting ${sitting} is finished.\n  Look at it with: certdrill report ${sitting}\n`,
    )
  })

  it('lets the time of a pausable exam stand still while nobody sat at it', async () => {
    const program = fakeProgram()
    await program.run(['exam', '-n', '2', '--pausable', '--minutes', '10'], 'a\n')
    program.wait(3_600)
    const ran = await program.run(['resume'], 't\ns\ny\n')
    expect(ran.code).toBe(0)
    expect(ran.output).toContain('Time left 0:10:00, on plan.')
    expect(ran.output).toContain('Paused 1 times; not counted as a mock.')
  })

  it('hands in an exam whose time went by while nobody sat at it', async () => {
    const program = fakeProgram()
    await program.run(['exam', '-n', '2', '--minutes', '10'], 'a\n')
    program.wait(3_600)
    const ran = await program.run(['resume'])
    expect(ran.code).toBe(0)
    expect(ran.output).toContain('(time ran out)')
    expect(journalsOf(program.folders.data)[0]!.sitting.finish?.reason).toBe('time')
  })
})
