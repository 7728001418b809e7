import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

const MADE = ['dist/main.js', 'dist/bank.json']
const MADE_FROM = ['src', 'questions', 'package.json']

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built program, with nothing else beside it. */
    program: string
  }
}

/**
 * Builds the program once before the tests where it is missing or older than what it is made from, and gives them a
 * copy away from all packages: it has to run without them, and a build meanwhile does not pull it away.
 */
export function setup({ provide }: TestProject): () => void {
  const made = MADE.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0))
  if (Math.min(...made) < Math.max(...MADE_FROM.map(changed)))
    execFileSync(process.execPath, ['--import', 'tsx', 'src/build/build.ts'], { stdio: 'inherit' })
  const copy = mkdtempSync(join(tmpdir(), 'certdrill-program-'))
  for (const name of ['bin', 'dist', 'package.json']) cpSync(name, join(copy, name), { recursive: true })
  provide('program', copy)
  return () => rmSync(copy, { recursive: true, force: true })
}

/** When the newest file at or below a path was written. */
function changed(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))))
}
