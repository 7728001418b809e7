import { isAbsolute, relative, resolve, sep } from 'node:path'

/** The path of a file, with `/`, as seen from a folder: relative inside the folder, absolute outside. */
export function seenFrom(folder: string, file: string): string {
  const whole = resolve(file)
  const path = relative(resolve(folder), whole)
  const outside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)
  return (outside ? whole : path).split(sep).join('/')
}
