import { resolve } from 'node:path'
import type { Plugin } from 'esbuild'

/*
 * What keeps the start short: a first frame or `--version` loads only what it needs, from few files.
 */

/**
 * Bodies that share one file: each file that a start loads costs more than the little code in it, and each body in a
 * file of its own has the code that it shares with others cut into more files.
 */
const GROUPS: Record<string, string[]> = {
  sitting: [
    ...['exam', 'drill', 'resume', 'sitting', 'stats', 'report', 'topics', 'show', 'home', 'complete'].map(
      (name) => `commands/${name}`,
    ),
    ...['exam-screen', 'drill-screen', 'result-screen', 'lines-exam', 'lines-drill'].map(
      (name) => `terminal/${name}`,
    ),
    'formats/result-text',
  ],
  writing: ['check', 'new', 'schema', 'solve', 'completion'].map((name) => `commands/${name}`),
}

/** Imports on demand of any module of a group load one file with all of them. */
export const grouped: Plugin = {
  name: 'grouped',
  setup(builder) {
    const groups = new Map(
      Object.entries(GROUPS).flatMap(([group, names]) =>
        names.map((name) => [resolve('src', `${name}.ts`), group] as const),
      ),
    )
    builder.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
      const group = kind === 'dynamic-import' ? groups.get(resolve(resolveDir, path)) : undefined
      return group === undefined ? undefined : { path: group, namespace: 'group' }
    })
    builder.onLoad({ filter: /.*/, namespace: 'group' }, ({ path }) => ({
      contents: GROUPS[path]!.map((name) => `export * from './${name}.ts'`).join('\n'),
      resolveDir: resolve('src'),
    }))
  },
}

/** commander can run sub-commands as programs of their own; ours never do, and loading the modules takes 4 ms. */
export const withoutSubprocesses: Plugin = {
  name: 'without-subprocesses',
  setup(builder) {
    builder.onResolve({ filter: /^node:(child_process|fs)$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'nothing', namespace: 'nothing' } : undefined,
    )
    builder.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** `process` is there without an import; importing it makes Node build all three standard streams. */
export const globalProcess: Plugin = {
  name: 'global-process',
  setup(builder) {
    // One for each importer: shared, it would be a file of its own.
    builder.onResolve({ filter: /^node:process$/ }, ({ importer }) => ({
      path: importer,
      namespace: 'process',
    }))
    builder.onLoad({ filter: /.*/, namespace: 'process' }, () => ({ contents: 'module.exports = process' }))
  },
}

/** Puts `quickWidth` before string-width, whose own code then runs only for a text that needs it. */
export const quickWidths: Plugin = {
  name: 'quick-widths',
  setup(builder) {
    builder.onResolve({ filter: /^string-width$/ }, ({ namespace }) =>
      namespace === 'quick' ? undefined : { path: 'width', namespace: 'quick' },
    )
    builder.onLoad({ filter: /.*/, namespace: 'quick' }, () => ({
      contents: `
        import { quickWidth } from './src/build/quick-width.ts'
        export default (text, options) =>
          quickWidth(text, options?.countAnsiEscapeCodes) ?? require('string-width').default(text, options)`,
      resolveDir: process.cwd(),
    }))
  },
}

/** The screen's share of Inquirer: its index would bring along lists, prefixes and figures, which only a menu shows. */
export const slimInquirer: Plugin = {
  name: 'slim-inquirer',
  setup(builder) {
    builder.onResolve({ filter: /^@inquirer\/core$/ }, ({ importer }) =>
      importer === resolve('src/terminal/screen.ts') ? { path: 'core', namespace: 'inquirer' } : undefined,
    )
    builder.onLoad({ filter: /.*/, namespace: 'inquirer' }, () => ({
      contents: ['create-prompt', 'use-effect', 'use-keypress', 'use-ref', 'use-state']
        .map((name) => `export * from './node_modules/@inquirer/core/dist/lib/${name}.js'`)
        .join('\n'),
      resolveDir: process.cwd(),
    }))
  },
}
