import { cleanLine } from '../clean.ts'

/** Text as one line of GitHub's Markdown that shows it and obeys nothing in it, also in the cell of a table. */
export function markdownText(text: string): string {
  // A reference is never structure: https://github.github.com/gfm/#entity-and-numeric-character-references
  return cleanLine(text).replace(/[&<>|\\`*_[\]{}~$!#@]/g, (character) => `&#${character.charCodeAt(0)};`)
}
