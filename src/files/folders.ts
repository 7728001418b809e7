import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those above it that are missing. Node's own recursive `mkdir` never returns where a file
 * system refuses with ENOENT although the parent exists (as /proc does). Throws errno errors.
 */
export function makeFolders(path: string): void {
  const missing: string[] = []
  // A drive that does not exist is its own parent.
  for (
    let folder = resolve(path);
    !existsSync(folder) && folder !== dirname(folder);
    folder = dirname(folder)
  )
    missing.push(folder)
  for (const folder of missing.reverse()) makeFolder(folder)
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another program may have made it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
