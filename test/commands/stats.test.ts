import { describe, expect, it } from 'vitest'
import { fakeProgram } from '../support/context.ts'

describe('certdrill stats', () => {
  it('says of a new record that there is not enough evidence', async () => {
    const { code, output } = await fakeProgram().run(['stats'])
    expect(code).toBe(0)
    expect(output).toMatch(/not enough evidence {2,}0\n/)
    expect(output).toContain('No mock exam yet. Begin with: certdrill exam')
  })

  it('shows the trend of counted mocks, oldest first', async () => {
    const program = fakeProgram()
    for (const answer of ['', 'a']) {
      const { sitting } = await program.json('sitting', 'start')
      if (answer) {
        const result = await program.json('sitting', 'show', sitting, '1')
        expect(result.phase).toBe('open')
      }
      program.wait(60)
      await program.json('sitting', 'finish', sitting)
    }
    await program.json('sitting', 'start', '-n', '5')
    const { output } = await program.run(['stats'])
    expect(output).toMatch(/^Mocks 0 % → 0 % /m)
    expect((await program.json('stats', '--format', 'json')).mocks).toHaveLength(2)
  })

  it('says what is due, and a drill asks it', async () => {
    const program = fakeProgram()
    const { sitting } = await program.json('sitting', 'start', '--kind', 'drill', '-n', '1', '--seed', 'due')
    const { question } = await program.json('sitting', 'show', sitting, '1')
    program.wait(60)
    await program.json('sitting', 'answer', sitting, '1', ...'ab'.slice(0, question.choose))
    await program.json('sitting', 'finish', sitting)
    expect(await program.json('stats', '--format', 'json')).toMatchObject({ due: { now: 0, week: 1 } })
    expect((await program.run(['drill', '--due'])).errors).toContain(
      'No question is left for this drill (due).',
    )

    program.wait(7 * 86_400)
    expect(await program.json('stats', '--format', 'json')).toMatchObject({ due: { now: 1, week: 0 } })
    expect((await program.run(['stats'])).output).toContain('Due for review: 1.')
    const again = await program.json('sitting', 'start', '--kind', 'drill', '--due')
    expect((await program.json('sitting', 'show', again.sitting, '1')).question.id).toBe(question.id)
  })

  it('takes only the topics asked for, and suggests the nearest', async () => {
    const program = fakeProgram()
    const { topics } = await program.json('stats', '--format', 'json', '--topic', 'monitoring-logging-1')
    expect(topics.map(({ topic }: { topic: string }) => topic)).toEqual(['monitoring-logging-1'])
    const ran = await program.run(['stats', '--topic', 'monitoring-loging-1'])
    expect(ran.code).toBe(2)
    expect(ran.errors).toContain('Did you mean monitoring-logging-1?')
  })
})
