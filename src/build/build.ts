import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })

const { metafile } = await build({
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
  define: { CERTDRILL_VERSION: JSON.stringify(version), 'Intl.Segmenter': 'LazySegmenter' },
  inject: ['src/build/lazy-segmenter.ts'],
  plugins: [grouped, withoutSubprocesses, globalProcess, quickWidths, slimInquirer],
  logLevel: 'warning',
})

await toCommonJs(OUT)
writeFileSync(`${OUT}/LICENCES.txt`, licencesOf(Object.keys(metafile.inputs)))

const { bank, findings } = readBankFolder('questions')
if (!bank || findings.length > 0) {
  for (const { file, line, column, message } of findings)
    console.error(`questions/${file}:${line}:${column} ${message}`)
  throw new Error('the shipped bank does not have the right form')
}
writeFileSync(`${OUT}/bank.json`, compileBank(bank))
