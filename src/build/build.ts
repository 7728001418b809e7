import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build, type Plugin } from 'esbuild'
import { readBankFolder } from '../files/bank-folder.ts'
import { licencesOf } from './licences.ts'

/*
 * Makes `dist`: the program with everything it needs bundled and its commands in parts of their own, the shipped
 * bank compiled to JSON, and the licences of the packages inside.
 */

const OUT = 'dist'
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** commander can run sub-commands as programs of their own; ours never do, and loading the module takes 2 ms. */
const withoutSubprocesses: Plugin = {
  name: 'without-subprocesses',
  setup(builder) {
    builder.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'nothing', namespace: 'nothing' } : undefined,
    )
    builder.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
  },
}

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
  define: { CERTDRILL_VERSION: JSON.stringify(version) },
  // Packages written for CommonJS call `require` for Node's own modules.
  banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
  plugins: [withoutSubprocesses],
  logLevel: 'warning',
})

writeFileSync(`${OUT}/LICENCES.txt`, licencesOf(Object.keys(metafile.inputs)))

const { bank, findings } = readBankFolder('questions')
if (!bank || findings.length > 0) {
  for (const { file, line, column, message } of findings)
    console.error(`questions/${file}:${line}:${column} ${message}`)
  throw new Error('the shipped bank does not have the right form')
}
writeFileSync(`${OUT}/bank.json`, JSON.stringify(bank))
