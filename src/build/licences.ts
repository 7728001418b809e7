import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licence texts of all packages among the inputs of a bundle. Throws for a package without one. */
export function licencesOf(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((input) => packageFolder(input) ?? []))
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name: string
      version: string
      license?: string
    }
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
    if (!file && !license) throw new Error(`${name} says nothing of its licence`)
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`
    return `${name} ${version}\n\n${text}\n`
  })
  return `certdrill contains these packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`
}

/** `node_modules/@scope/name` of a file of a package; undefined for our own. */
function packageFolder(input: string): string | undefined {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)
  return match && existsSync(join(match[1]!, 'package.json')) ? match[1] : undefined
}
