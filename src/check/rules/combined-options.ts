import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

/** `A and C`, `A, B`: lists of capital letters; `Only B and D`. */
const LETTERS = /^(?:only )?[A-F](?:\s*(?:,|and|or|&)\s*[A-F])+\.?$/
const NUMERALS = /^(?:only )?(?:[1-6]|[ivIV]{1,3})(?:\s*(?:,|and|&)\s*(?:[1-6]|[ivIV]{1,3}))+\.?$/

export const combinedOptions: Rule = {
  id: 'combined-options',
  severity: 'error',
  summary: 'Options are not lists of other answers ("A and C", "1, 3").',
  why: 'One statement known to be false strikes several options at once.',
  *check(bank) {
    for (const view of viewsOf(bank)) {
      const lists = view.options.filter(({ option: { text } }) => LETTERS.test(text) || NUMERALS.test(text))
      if (lists.length >= 2)
        yield {
          ...place(view, 'options'),
          message: `In ${view.id}, ${lists.length} options are lists of other answers ("${lists[0]!.option.text}").`,
          mend: 'Make it multiple response: one statement per option.',
        }
    }
  },
}
