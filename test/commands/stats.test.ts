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

  it('takes only the topics asked for, and suggests the nearest', async () => {
    const program = fakeProgram()
    const { topics } = await program.json('stats', '--format', 'json', '--topic', 'monitoring-logging-1')
    expect(topics.map(({ topic }: { topic: string }) => topic)).toEqual(['monitoring-logging-1'])
    const ran = await program.run(['stats', '--topic', 'monitoring-loging-1'])
    expect(ran.code).toBe(2)
    expect(ran.errors).toContain('Did you mean monitoring-logging-1?')
  })
})
