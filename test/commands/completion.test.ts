import { describe, expect, it } from 'vitest'
import { rules } from '../../src/check/rules.ts'
import { fakeProgram } from '../support/context.ts'

describe('certdrill completion', () => {
  it.each(['bash', 'zsh', 'fish'])(
    'prints a script for %s with all commands, options and rules',
    async (shell) => {
      const { code, output, errors } = await fakeProgram().run(['completion', shell])
      expect({ code, errors }).toEqual({ code: 0, errors: '' })
      expect(output).toContain(`Made by: certdrill completion ${shell}`)
      const help = (await fakeProgram().run(['--help'])).output
      const [, commands = ''] = help.split('Commands:')
      const words = [...commands.matchAll(/^ {2}([a-z]+)/gm)].map(([, word]) => word!)
      expect(words).toContain('completion')
      for (const word of [...words, 'pausable', 'suspended', 'explain', ...rules.map(({ id }) => id)])
        expect(output).toContain(word)
    },
  )

  it.each([
    [[], 'For which shell?'],
    [['tcsh'], 'There is no completion for "tcsh".'],
    [['toString'], 'There is no completion for "toString".'],
  ])('says in one sentence what is missing: %j', async (words, sentence) => {
    expect(await fakeProgram().run(['completion', ...words])).toEqual({
      code: 2,
      output: '',
      errors: `certdrill: ${sentence}\n  Give one of bash, zsh, fish: certdrill completion bash\n`,
    })
  })
})
