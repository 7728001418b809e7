import type { Rule } from '../rule.ts'
import { unusualTexts } from '../texts.ts'

const NAMES: Record<string, string> = {
  '\t': 'a tab',
  '\u00a0': 'a no-break space',
  '\u2011': 'a no-break hyphen',
}
const FANCY = /[\t\u00a0\u2011\u2018-\u201f]/

export const plainCharacters: Rule = {
  id: 'plain-characters',
  severity: 'error',
  summary: 'Straight quotes, ordinary spaces and hyphens, no tabs.',
  why: 'A learner who copies a command with curly quotes or a no-break space gets an error from the shell.',
  *check(bank) {
    for (const { file, path, text, owner } of unusualTexts(bank)) {
      const found = FANCY.exec(text)?.[0]
      if (found !== undefined)
        yield {
          file,
          path,
          message: `A text of ${owner} holds ${NAMES[found] ?? `the curly quote ${found}`}.`,
          mend: 'Type the plain character of the keyboard instead.',
        }
    }
  },
}
