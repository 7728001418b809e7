import { describe, expect, it } from 'vitest'
import { main } from '../src/main.ts'
import { fakeProgram } from './support/context.ts'

describe('A command line', () => {
  it('gives 0 and the words on standard output for --help and --version', async () => {
    const program = fakeProgram()
    expect(await program.run(['--version'])).toMatchObject({ code: 0, errors: '' })
    const help = await program.run(['--help'])
    expect(help).toMatchObject({ code: 0, errors: '' })
    expect(help.output).toMatch(/^Usage: certdrill \[options\] \[command\]/)
  })

  it('gives 2, one sentence and a hint for what the user can put right', async () => {
    expect(await fakeProgram().run(['show', 'nothing/at-all'])).toEqual({
      code: 2,
      output: '',
      errors:
        'certdrill: There is no question "nothing/at-all" in this bank.\n  certdrill topics lists what there is.\n',
    })
  })

  it('cleans what the user typed before it says it', async () => {
    const { errors } = await fakeProgram().run(['show', 'a\x1b[31mb'])
    expect(errors).toMatch(/There is no question/)
    expect(errors).not.toContain('\x1b')
  })

  it('gives 2 for what commander refuses, and says where help is', async () => {
    const ran = await fakeProgram().run(['exam', '--nonsense'])
    expect(ran.code).toBe(2)
    expect(ran.errors).toBe("error: unknown option '--nonsense'\n(certdrill --help shows how it is used)\n")
  })

  it('gives 129 where the input ended in the middle, with the way to go on', async () => {
    const ran = await fakeProgram().run(['exam', '-n', '2'])
    expect(ran.code).toBe(129)
    expect(ran.errors).toMatch(
      /The input ended in the middle\. Everything is saved\. Go on with: certdrill resume 01JDA0{20}1\n$/,
    )
  })

  it('gives 130 where the learner left, 129 where the terminal hung up', async () => {
    const program = fakeProgram()
    expect((await program.run(['exam', '-n', '2'], 'q\n')).code).toBe(130)
    program.hangUp()
    const ran = await program.run(['resume'], 'a\n')
    expect(ran.code).toBe(129)
    expect(ran.errors).toBe(
      'The program was told to end. Everything is saved. Go on with: certdrill resume 01JDA000000000000000000001\n',
    )
  })

  it('gives 3 with its stack for a bug of ours', async () => {
    const { context, errors } = fakeProgram().contextWith('')
    const broken = Object.defineProperty({ ...context }, 'folders', {
      get() {
        throw new TypeError('unheard of')
      },
    })
    expect(await main(['topics'], broken)).toBe(3)
    expect(errors()).toMatch(
      /^certdrill: this is a bug of ours, please report it\.\nTypeError: unheard of\n\s+at /,
    )
  })
})
