import type { Rule } from '../rule.ts'
import type { QuestionView } from '../view.ts'
import { place, viewsOf } from '../view.ts'

const NUMBER = /-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?/g

export const numberOrder: Rule = {
  id: 'number-order',
  severity: 'error',
  summary: 'Options that differ only in one number stand in order, with `shuffle: false`.',
  why: 'Numbers out of order are searched instead of compared.',
  *check(bank) {
    for (const view of viewsOf(bank)) {
      const numbers = series(view)
      if (numbers.length < 3) continue
      const steps = numbers.slice(1).map((number, index) => Math.sign(number - numbers[index]!))
      const ordered = steps.every((step) => step === steps[0])
      if (ordered && view.question.shuffle === false) continue
      yield {
        ...place(view, 'options'),
        message: `The options of ${view.id} differ in one number (${numbers.join(', ')}) and ${
          ordered ? 'are shuffled' : 'are not in order'
        }.`,
        mend: 'Put them in ascending order and set `shuffle: false`.',
      }
    }
  },
}

/** The numbers, in file order, of the largest group of options that are alike but for one number. */
function series({ options }: QuestionView): number[] {
  const groups = new Map<string, { texts: number[][] }>()
  for (const { option } of options) {
    const numbers = (option.text.match(NUMBER) ?? []).map((text) => Number(text.replaceAll(',', '')))
    const frame = option.text.replace(NUMBER, '#').replace(/[\s.]+/g, ' ')
    const group = groups.get(frame) ?? { texts: [] }
    group.texts.push(numbers)
    groups.set(frame, group)
  }
  const [largest] = [...groups.values()].sort((a, b) => b.texts.length - a.texts.length)
  const rows = largest!.texts
  const varying = rows[0]!.map((_, at) => at).filter((at) => new Set(rows.map((row) => row[at])).size > 1)
  return varying.length === 1 ? rows.map((row) => row[varying[0]!]!) : []
}
