import { transform } from 'esbuild'

/**
 * An ES module of the bundle as CommonJS, which Node loads at once: each ES module takes several turns of the event
 * loop and of the thread pool. esbuild splits ES modules only, so this comes after the bundling.
 */
export async function toCommonJs(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    define: { 'import.meta.dirname': '__dirname' },
    // Makes `import()` a `require`.
    supported: { 'dynamic-import': false },
  })
  return code
}
