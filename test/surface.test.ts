import { describe, expect, it } from 'vitest'
import { buildProgram } from '../src/cli.ts'
import type { Context } from '../src/context.ts'
import { allSurfaces, surfaceOf } from '../src/surface.ts'

const surface = surfaceOf(buildProgram({ program: { version: '0.0.0' } } as Context, () => {}))
const all = allSurfaces(surface)
const at = (path: string) => all.find((each) => each.path === path)!
const valueAt = (path: string, flag: string) =>
  at(path).options.find(({ flags }) => flags.includes(flag))?.value

/** Values that only the person knows, by name. */
const FREE = new Set(
  [
    'count',
    'minutes',
    'seed',
    'ticket',
    'date',
    'ref',
    'name',
    'id',
    'task',
    'shape',
    'title',
    'question',
    'options',
  ].concat(
    'ids', // of facts
  ),
)

describe('The command surface', () => {
  it('has every command that help lists, and those below it', () => {
    const paths = all.map(({ path }) => path)
    expect(paths).toContain('')
    expect(paths).toContain('exam')
    expect(paths).toContain('sitting start')
    expect(paths).toContain('solve import')
    expect(paths).not.toContain('complete')
  })

  it('gives each command its own options and the global ones, each once', () => {
    for (const { path, options } of all) {
      const flags = options.flatMap((option) => option.flags)
      expect(new Set(flags).size, path).toBe(flags.length)
      for (const flag of ['--bank', '--data', '--help']) expect(flags, path).toContain(flag)
    }
  })

  it('knows what values are', () => {
    expect(valueAt('drill', '--topic')).toEqual({ name: 'ids', kind: 'asked', what: 'topics', list: true })
    expect(valueAt('exam', '--domain')).toMatchObject({ what: 'domains', list: true })
    expect(valueAt('solve', '--topic')).toMatchObject({ what: 'draft-topics' })
    expect(valueAt('sitting start', '--kind')).toMatchObject({ kind: 'choices', choices: ['exam', 'drill'] })
    expect(valueAt('check', '--notes')).toMatchObject({ kind: 'file' })
    expect(valueAt('check', '--explain')).toMatchObject({ kind: 'rule' })
    expect(valueAt('stats', '--bank')).toMatchObject({ kind: 'folder' })
    expect(valueAt('drill', '--missed')).toBeUndefined()
    expect(at('show').arguments).toMatchObject([{ kind: 'asked', what: 'questions' }])
    expect(at('resume').arguments).toMatchObject([{ what: 'open' }])
    expect(at('check').arguments).toMatchObject([{ kind: 'folder' }])
    expect(at('sitting answer').arguments.map(({ variadic }) => variadic)).toEqual([false, false, true])
  })

  it('leaves no value without an answer to what completes it', () => {
    const values = all.flatMap(({ path, options, arguments: given }) => [
      ...options.flatMap(({ value }) => (value ? [{ path, ...value }] : [])),
      ...given.map((each) => ({ path, ...each })),
    ])
    const forgotten = values.filter(({ kind, name }) => kind === 'text' && !FREE.has(name))
    expect(forgotten.map(({ path, name }) => `${path} ${name}`)).toEqual([])
  })
})
