import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rules } from '../src/check/rules.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * Who may import what. A room is a folder of src or, with `.ts`, a file in it; every file may import from its own
 * room. `node:` alone stands for all of Node's modules.
 */
const MAY_IMPORT: Record<string, string[]> = {
  bank: ['zod', 'node:crypto'],
  exam: ['bank', 'pure-rand'],
  learn: ['bank', 'exam', 'zod', 'ts-fsrs'],
  check: ['bank', 'exam', 'fastest-levenshtein', 'ml-matrix'],
  formats: [
    'bank',
    'exam',
    'learn',
    'check',
    'theme.ts',
    'clean.ts',
    'surface.ts',
    'string-width',
    'wrap-ansi',
  ],
  files: ['bank', 'exam', 'learn', 'errors.ts', 'yaml', 'zod', 'node:'],
  terminal: [
    'bank',
    'exam',
    'learn',
    'theme.ts',
    'clean.ts',
    'inquirer',
    '@inquirer/core',
    'string-width',
    'wrap-ansi',
    'node:readline',
  ],
  commands: [
    'bank',
    'exam',
    'learn',
    'check',
    'formats',
    'files',
    'terminal',
    'clean.ts',
    'theme.ts',
    'context.ts',
    'errors.ts',
    'options.ts',
    'surface.ts',
    'session',
  ],
  // The bank, the record and the terminal as the options say; sittings begun and sat to their end.
  session: [
    'bank',
    'exam',
    'learn',
    'check',
    'files',
    'formats',
    'terminal',
    'theme.ts',
    'context.ts',
    'errors.ts',
    'options.ts',
    'fastest-levenshtein',
    'node:fs',
  ],
  build: ['files', 'esbuild', 'node:'],
  'main.ts': ['cli.ts', 'context.ts', 'errors.ts', 'clean.ts', 'commander'],
  'cli.ts': ['commands', 'context.ts', 'options.ts', 'commander'],
  'context.ts': ['exam', 'env-paths', 'ulid', 'node:'],
  'errors.ts': [],
  'clean.ts': [],
  'theme.ts': ['chalk'],
  'options.ts': ['commander'],
  'surface.ts': ['commander', 'options.ts'],
}

/** Rooms without clock, dice and streams: the same input gives the same output. */
const PURE = ['bank', 'exam', 'learn', 'check']
const IMPURE = /\bDate\.now\b|\bnew Date\(|\bMath\.random\b|\bconsole\.|\bprocess\./g

interface Import {
  target: string
  kind: 'value' | 'type' | 'dynamic'
}

interface Source {
  /** Path from src, with `/`. */
  file: string
  room: string
  /** Without comments. */
  code: string
  lines: number
  imports: Import[]
}

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith(ending))
    .sort()
}

function importsOf(code: string): Import[] {
  const statements = [
    ...code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm),
  ]
  const dynamic = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)]
  return [
    ...statements.map(([, type, target]): Import => ({ target: target!, kind: type ? 'type' : 'value' })),
    ...dynamic.map(([, target]): Import => ({ target: target!, kind: 'dynamic' })),
  ]
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file
}

const sources: Source[] = filesUnder('src', '.ts').map((file) => {
  const text = readFileSync(join(ROOT, 'src', file), 'utf8')
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  return {
    file,
    room: roomOf(file),
    code,
    lines: text.trimEnd().split('\n').length,
    imports: importsOf(code),
  }
})

/** A file of src, as path from src; undefined for a package. */
function fileOf(target: string, from: string): string | undefined {
  if (!target.startsWith('.')) return undefined
  return relative(join(ROOT, 'src'), join(ROOT, 'src', dirname(from), target))
    .split(sep)
    .join('/')
}

/** The room of an import, or the name of its package. */
function placeOf(target: string, from: string): string {
  const file = fileOf(target, from)
  if (file !== undefined) return roomOf(file)
  if (target.startsWith('node:')) return target
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Packages and files that are loaded together with a file. */
function loadedWith(file: string): { packages: Set<string>; files: Set<string> } {
  const found = { packages: new Set<string>(), files: new Set([file]) }
  for (const each of found.files) {
    for (const { target, kind } of sources.find((source) => source.file === each)!.imports) {
      if (kind !== 'value') continue
      const next = fileOf(target, each)
      if (next === undefined) found.packages.add(placeOf(target, each))
      else found.files.add(next)
    }
  }
  return found
}

describe('the rooms of src', () => {
  test('are all in the table', () => {
    expect([...new Set(sources.map(({ room }) => room))].sort()).toEqual(Object.keys(MAY_IMPORT).sort())
  })

  test.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (room) => {
    const allowed = [room, ...MAY_IMPORT[room]!]
    const strangers = sources
      .filter((source) => source.room === room)
      .flatMap(({ file, imports }) =>
        imports
          .map(({ target }) => placeOf(target, file))
          .filter(
            (place) => !allowed.includes(place) && !(place.startsWith('node:') && allowed.includes('node:')),
          )
          .map((place) => `${file} imports ${place}`),
      )
    expect(strangers).toEqual([])
  })

  test('import files by their whole names, and only such as exist', () => {
    const missing = sources.flatMap(({ file, imports }) =>
      imports
        .map(({ target }) => fileOf(target, file))
        .filter((target) => target !== undefined && !existsSync(join(ROOT, 'src', target)))
        .map((target) => `${file} imports ${target}`),
    )
    expect(missing).toEqual([])
  })

  test('load parts on demand only by literal names, which this test can follow', () => {
    for (const { file, code, imports } of sources) {
      const calls = code.match(/\bimport\(/g)?.length ?? 0
      expect(
        imports.filter(({ kind }) => kind === 'dynamic'),
        file,
      ).toHaveLength(calls)
    }
  })

  test('never have a command import another command', () => {
    const cross = sources
      .filter(({ room }) => room === 'commands')
      .flatMap(({ file, imports }) =>
        imports
          .filter(({ target }) => placeOf(target, file) === 'commands')
          .map(({ target }) => `${file} imports ${target}`),
      )
    expect(cross).toEqual([])
  })
})

describe('pure rooms', () => {
  test.each(PURE)('%s has neither clock nor dice nor streams', (room) => {
    const uses = sources
      .filter((source) => source.room === room)
      .flatMap(({ file, code }) => (code.match(IMPURE) ?? []).map((use) => `${file} uses ${use}`))
    expect(uses).toEqual([])
  })

  test.each(['formats', 'terminal', 'session', 'commands'])(
    '%s does not touch the process or the console',
    (room) => {
      const uses = sources
        .filter((source) => source.room === room)
        .flatMap(({ file, code }) =>
          (code.match(/\bconsole\.|\bprocess\./g) ?? []).map((use) => `${file} uses ${use}`),
        )
      expect(uses).toEqual([])
    },
  )
})

describe('the start of the program', () => {
  test('loads the commands only on demand, and statically nothing but commander, context and options', () => {
    const { imports } = sources.find(({ file }) => file === 'cli.ts')!
    const places = (kind: Import['kind']) =>
      [
        ...new Set(
          imports.filter((each) => each.kind === kind).map(({ target }) => placeOf(target, 'cli.ts')),
        ),
      ].sort()
    expect(
      [...places('value'), ...places('type')].filter(
        (place) => !['commander', 'context.ts', 'options.ts'].includes(place),
      ),
    ).toEqual([])
    expect(places('dynamic')).toEqual(['commands'])
  })

  test('loads no package but commander and the folders of the platform', () => {
    const packages = [...loadedWith('main.ts').packages].filter((name) => !name.startsWith('node:'))
    expect(packages.filter((name) => !['commander', 'env-paths', 'ulid'].includes(name))).toEqual([])
  })

  test.each(['files/bank.ts', 'files/record.ts', 'session/exam-header.ts', 'session/sit.ts'])(
    'loads neither zod nor yaml with %s',
    (file) => {
      expect([...loadedWith(file).packages].filter((name) => ['zod', 'yaml'].includes(name))).toEqual([])
    },
  )
})

describe('files', () => {
  test('have at most 250 lines', () => {
    expect(sources.filter(({ lines }) => lines > 250).map(({ file, lines }) => `${file}: ${lines}`)).toEqual(
      [],
    )
  })

  test('have no default export', () => {
    expect(sources.filter(({ code }) => /^export default\b/m.test(code)).map(({ file }) => file)).toEqual([])
  })

  test('of tests stand where the file they test stands in src', () => {
    const tested = filesUnder('test', '.test.ts')
      .filter((file) => file !== 'architecture.test.ts' && !/^(program|bench|support|mutations)\//.test(file))
      .map((file) => file.replace(/\.test\.ts$/, '.ts'))
    expect(tested.length).toBeGreaterThan(20)
    expect(tested.filter((file) => !existsSync(join(ROOT, 'src', file)))).toEqual([])
  })
})

describe('the rules of check', () => {
  const ids = rules.map(({ id }) => id).sort()

  test('are each a file of that name', () => {
    expect(filesUnder('src/check/rules', '.ts').map((file) => file.replace(/\.ts$/, ''))).toEqual(ids)
  })

  test('have each a fixture of that name', () => {
    const fixtures = readdirSync(join(ROOT, 'test/check/rules'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.name.endsWith('.yaml'))
      .map(({ name }) => name.replace(/\.yaml$/, ''))
    expect(fixtures.sort()).toEqual(ids)
  })

  test('have each its row in the README, with its severity and what it finds', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
    const [, table = ''] = readme.split('| rule | severity | what it finds |\n|---|---|---|\n')
    const rows = table.split('\n\n')[0]!.trimEnd().split('\n')
    const expected = rules.map(
      ({ id, severity, summary }) => `| \`${id}\` | ${severity} | ${summary.replaceAll('|', '\\|')} |`,
    )
    expect(rows.sort()).toEqual(expected.sort())
  })
})
