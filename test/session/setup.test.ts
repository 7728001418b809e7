import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/context.ts'
import { UserError } from '../../src/errors.ts'
import { compileBank } from '../../src/files/compiled-bank.ts'
import {
  bankOf,
  dataFolder,
  isInteractive,
  nearest,
  recordOf,
  requireKnown,
  terminalOf,
  wantsColor,
} from '../../src/session/setup.ts'
import { bankOfSize, writeBank } from '../support/bank.ts'
import { temporaryFolder } from '../support/folder.ts'
import { later } from '../support/sitting.ts'

type Environment = Context['env']

/** A context over streams in memory, on a terminal of 80 by 24 unless said otherwise. */
function makeContext(
  env: Environment = {},
  screen: { columns?: number; rows?: number; isTTY?: boolean } = {},
) {
  const root = temporaryFolder()
  const stream = () => Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24, ...screen })
  const errors = stream()
  const context = {
    input: stream(),
    output: stream(),
    errors,
    env,
    now: () => later(0),
    newId: () => '',
    newSeed: () => '',
    folders: { data: join(root, 'data'), cache: join(root, 'cache'), shippedBank: join(root, 'bank.json') },
    hangUp: new AbortController().signal,
    suspend: () => {},
    onContinue: () => () => {},
  } as unknown as Context
  return { context, root, said: () => String(errors.read() ?? '') }
}

describe('the bank', () => {
  test('is the one inside the program unless another is named', async () => {
    const { context, root } = makeContext()
    writeFileSync(context.folders.shippedBank, compileBank(bankOfSize(10)))
    writeBank(join(root, 'mine'), bankOfSize(20))
    expect(await bankOf(context, {})).toEqual(bankOfSize(10))
    const mine = await bankOf(context, { bank: join(root, 'mine') })
    expect(mine.topics.flatMap(({ questions }) => questions)).toHaveLength(20)
  })
})

describe('the record', () => {
  test('is in the folder of the option, else in that of the system', () => {
    const { context } = makeContext()
    expect(dataFolder(context, { data: 'here' })).toBe('here')
    expect(dataFolder(context, {})).toBe(context.folders.data)
  })

  test('says once what should be said about it, apart from data', async () => {
    const { context, said } = makeContext()
    mkdirSync(context.folders.data)
    writeFileSync(join(context.folders.data, 'progress.json'), '[]')
    const record = await recordOf(context, {}, bankOfSize(10))
    expect(said()).toMatch(/^certdrill: progress\.json could not be read; it was set aside/)
    expect(record.notices).toEqual([])
    expect(context.output.read()).toBeNull()
    await recordOf(context, {}, bankOfSize(10))
    expect(said()).toBe('')
  })
})

describe('the screen', () => {
  test('serves a terminal of ordinary size', () => {
    expect(isInteractive(makeContext().context, {})).toBe(true)
    expect(isInteractive(makeContext({}, { columns: 40, rows: 10 }).context, {})).toBe(true)
  })

  test.each<[string, Environment, object, { plain?: boolean }]>([
    ['plain lines are asked for', {}, {}, { plain: true }],
    ['the learner wants accessible output', { ACCESSIBLE: '1' }, {}, {}],
    ['the terminal is dumb', { TERM: 'dumb' }, {}, {}],
    ['there is no terminal', {}, { isTTY: false }, {}],
    ['it is too narrow', {}, { columns: 39 }, {}],
    ['it is too low', {}, { rows: 9 }, {}],
    ['its size is unknown', {}, { columns: undefined, rows: undefined }, {}],
  ])('gives way to lines where %s', (_, env, screen, options) => {
    expect(isInteractive(makeContext(env, screen).context, options)).toBe(false)
  })

  test('gives way to lines where only the input or only the output is a terminal', () => {
    const one = makeContext().context
    const other = makeContext().context
    Object.assign(one.input, { isTTY: false })
    Object.assign(other.output, { isTTY: false })
    expect([isInteractive(one, {}), isInteractive(other, {})]).toEqual([false, false])
  })
})

describe('colour', () => {
  const tty = { isTTY: true }
  const pipe = { isTTY: false }

  test.each<[boolean, string, Environment, { isTTY: boolean }, boolean | undefined]>([
    [true, 'on a terminal', {}, tty, undefined],
    [false, 'on a pipe', {}, pipe, undefined],
    [true, 'with --color on a pipe, against NO_COLOR', { NO_COLOR: '1' }, pipe, true],
    [false, 'with --no-color, against FORCE_COLOR', { FORCE_COLOR: '1' }, tty, false],
    [false, 'with NO_COLOR, against FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, tty, undefined],
    [true, 'with an empty NO_COLOR', { NO_COLOR: '' }, tty, undefined],
    [true, 'with FORCE_COLOR on a pipe', { FORCE_COLOR: '' }, pipe, undefined],
    [false, 'with FORCE_COLOR=0 on a terminal', { FORCE_COLOR: '0' }, tty, undefined],
    [true, 'with CLICOLOR_FORCE on a pipe', { CLICOLOR_FORCE: '1' }, pipe, undefined],
    [false, 'with CLICOLOR_FORCE=0 on a pipe', { CLICOLOR_FORCE: '0' }, pipe, undefined],
    [false, 'with CLICOLOR=0 on a terminal', { CLICOLOR: '0' }, tty, undefined],
    [false, 'on a dumb terminal', { TERM: 'dumb' }, tty, undefined],
  ])('is %s %s', (expected, _, env, stream, option) => {
    expect(wantsColor(stream, env, option)).toBe(expected)
  })
})

describe('what a front end may touch', () => {
  test('has a size, also where the stream does not know it', () => {
    const io = terminalOf(makeContext({}, { columns: 0, rows: 0 }).context, {})
    expect([io.columns(), io.rows()]).toEqual([80, 24])
    const wide = terminalOf(makeContext({}, { columns: 132, rows: 50 }).context, {})
    expect([wide.columns(), wide.rows()]).toEqual([132, 50])
  })

  test.each<[string, Environment, boolean]>([
    ['nothing is said', {}, true],
    ['the locale is UTF-8', { LANG: 'de_DE.UTF-8' }, true],
    ['the locale is C', { LANG: 'C' }, false],
    ['LC_ALL overrules LANG', { LC_ALL: 'C', LANG: 'en_US.UTF-8' }, false],
    ['the console of Linux is used', { TERM: 'linux', LANG: 'en_US.UTF-8' }, false],
  ])('draws with Unicode or ASCII where %s', (_, env, unicode) => {
    const { glyphs } = terminalOf(makeContext(env).context, { color: false }).theme
    expect(
      /^[\x20-\x7e]+$/.test(
        Object.values(glyphs)
          .flat()
          .filter((each) => typeof each === 'string')
          .join(''),
      ),
    ).toBe(!unicode)
  })

  test('links only on a screen with colour, and not in CI', () => {
    const links = (env: Environment, options: { color?: boolean; plain?: boolean }) =>
      terminalOf(makeContext(env).context, options).hyperlinks
    expect(links({}, {})).toBe(true)
    expect([links({ CI: 'true' }, {}), links({}, { color: false }), links({}, { plain: true })]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('an unknown word', () => {
  const known = ['codedeploy', 'codebuild', 'ecs', 'iam', 'cloudformation']

  test.each([
    ['codedeplyo', 'codedeploy'],
    ['cloudformtion', 'cloudformation'],
    ['esc', 'ecs'],
    ['formation', 'cloudformation'],
  ])('%j is near to %j', (word, expected) => {
    expect(nearest(word, known)).toBe(expected)
  })

  test('may be near to nothing', () => {
    expect(nearest('kubernetes', known)).toBeUndefined()
    expect(nearest('ecs', [])).toBeUndefined()
  })

  test('among ids is refused with the nearest one', () => {
    const ask = (ids: string[]) => () => requireKnown('topic', ids, known)
    expect(ask([])).not.toThrow()
    expect(ask(['ecs', 'iam'])).not.toThrow()
    expect(ask(['ecs', 'codedeplyo'])).toThrow(UserError)
    expect(ask(['ecs', 'codedeplyo'])).toThrow(
      expect.objectContaining({
        message: 'There is no topic "codedeplyo" in this bank.',
        hint: 'Did you mean codedeploy?',
        code: 2,
      }),
    )
    expect(ask(['kubernetes'])).toThrow(
      expect.objectContaining({ hint: 'certdrill topics lists what there is.' }),
    )
  })
})
