import type { Rule } from '../rule.ts'
import { unusualTexts } from '../texts.ts'

/** Controls but tab and line feed, bidirectional controls, zero-width and other invisible characters, half pairs. */
const HIDDEN =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u

export const cleanText: Rule = {
  id: 'clean-text',
  severity: 'error',
  summary: 'No control, bidirectional or invisible characters; Unicode in composed form (NFC).',
  why: 'Such characters can move the cursor, reorder a line or hide a difference between two options.',
  waivable: false,
  *check(bank) {
    for (const { file, path, text, owner } of unusualTexts(bank)) {
      const hidden = HIDDEN.exec(text)?.[0]
      if (hidden !== undefined) {
        const code = hidden.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
        yield {
          file,
          path,
          message: `A text of ${owner} holds the invisible character U+${code}.`,
          mend: 'Delete the character; it was probably pasted in from a page.',
        }
      } else if (text.normalize('NFC') !== text)
        yield {
          file,
          path,
          message: `A text of ${owner} writes a letter and its accent as two characters.`,
          mend: 'Type the letter with its accent as one character (Unicode form NFC).',
        }
    }
  },
}
