import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'esbuild'

/**
 * Turns the ES modules of a folder into CommonJS, which Node loads at once: each ES module takes several turns of
 * the event loop and of the thread pool. esbuild splits ES modules only, so this comes after the bundling.
 */
export async function toCommonJs(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    const path = join(folder, name)
    const { code } = await transform(readFileSync(path, 'utf8'), {
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      minify: true,
      define: { 'import.meta.dirname': '__dirname' },
      // Makes `import()` a `require`.
      supported: { 'dynamic-import': false },
    })
    writeFileSync(path, code)
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}\n')
}
