import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'
import { withoutCode } from '../tokens.ts'
import { viewsOf } from '../view.ts'

const SUSPECT = /option|answer|choice|above|below/i
const CHOICE = '(?:[Oo]ption|[Aa]nswer|[Cc]hoice)s?'
const LETTER = new RegExp(`\\b${CHOICE} (?:[A-F]\\b|\\([A-F]\\))(?! (?:record|quer|type|series))`)
const ORDINAL = new RegExp(
  `\\b(?:first|second|third|fourth|fifth|sixth|last|previous|next|preceding|following) ${CHOICE}\\b`,
  'i',
)
/** Not the "above" of quantities: "rises above 80 percent" is fine. */
const DIRECTION =
  /\b(?:the|see|as|of the|(?:option|answer|choice)s?|shown|listed|described|mentioned|stated|given) (?:above|below)\b(?! (?:\d|an? |the |its ))/i

export const letterReference: Rule = {
  id: 'letter-reference',
  severity: 'error',
  summary:
    'Texts do not point at options by letter or place ("option B", "the first option", "as shown above").',
  why: 'Options are shuffled, so the letter or place is that of another option on the screen.',
  *check(bank) {
    for (const view of viewsOf(bank))
      for (const { file, path, text } of textsOf(view)) {
        if (!SUSPECT.test(text)) continue
        const prose = withoutCode(text)
        const found = (LETTER.exec(prose) ?? ORDINAL.exec(prose) ?? DIRECTION.exec(prose))?.[0]
        if (found)
          yield {
            file,
            path,
            message: `A text of ${view.id} points at a place: "${found}".`,
            mend: 'Say what the option does instead of where it stands.',
          }
      }
  },
}
