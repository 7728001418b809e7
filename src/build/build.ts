import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { readBankFolder } from '../files/bank-folder.ts'
import { compileBank } from '../files/compiled-bank.ts'
import { globalProcess, grouped, quickWidths, slimInquirer, withoutSubprocesses } from './lean.ts'
import { licencesOf } from './licences.ts'
import { toCommonJs } from './to-commonjs.ts'

/*
 * Makes `dist`: the program with everything it needs bundled and its commands in parts of their own, the shipped
 * bank compiled to JSON, and the licences of the packages inside.
 */

const OUT = 'dist'
const { version, homepage } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  homepage?: string
}

const { bank, findings } = readBankFolder('questions')
if (!bank || findings.length > 0) {
  for (const { file, line, column, message } of findings)
    console.error(`questions/${file}:${line}:${column} ${message}`)
  throw new Error('the shipped bank does not have the right form')
}

const { metafile, outputFiles } = await build({
  entryPoints: ['src/main.ts'],
  outdir: OUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  define: {
    CERTDRILL_VERSION: JSON.stringify(version),
    CERTDRILL_HOMEPAGE: JSON.stringify(homepage) ?? 'undefined',
    'Intl.Segmenter': 'LazySegmenter',
  },
  inject: ['src/build/lazy-segmenter.ts'],
  // Its sources, of which what is not used can be left out; the package offers importers one file of everything.
  alias: { 'ml-matrix': resolve('node_modules/ml-matrix/src/index.js') },
  plugins: [grouped, withoutSubprocesses, globalProcess, quickWidths, slimInquirer],
  logLevel: 'warning',
})

const files = new Map([
  ['package.json', '{"type":"commonjs"}\n'],
  ['bank.json', compileBank(bank)],
  ['LICENCES.txt', licencesOf(Object.keys(metafile.inputs))],
])
for (const { path, text } of outputFiles) files.set(basename(path), await toCommonJs(text))

// Parts have a name of their content, so the program works at every moment: the old one, then the new one.
mkdirSync(OUT, { recursive: true })
for (const [name, text] of [...files].sort(([a], [b]) => Number(a === 'main.js') - Number(b === 'main.js'))) {
  const temporary = join(OUT, `.${name}.${process.pid}`)
  writeFileSync(temporary, text)
  renameSync(temporary, join(OUT, name))
}
const old = readdirSync(OUT).filter((name) => !files.has(name) && !name.startsWith('.'))
for (const name of old) rmSync(join(OUT, name), { recursive: true, force: true })
