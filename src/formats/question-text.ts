import type { Fact, Question } from '../bank/bank.ts'
import { clean, cleanLine } from '../clean.ts'
import { letterOf } from '../exam/letters.ts'
import type { Theme } from '../theme.ts'
import { indented } from './columns.ts'

/** A question with key, reasons, corrections and references, options in file order. */
export function questionText(
  id: string,
  question: Question,
  facts: readonly Fact[],
  theme: Theme,
  width: number,
): string {
  const { glyphs } = theme
  const options = question.options.flatMap((option, index) => {
    const mark = option.correct ? theme.right(glyphs.right) : ' '
    const letter = letterOf(index)
    return [
      ...indented(clean(option.text), '      ', width).map((line, n) =>
        n === 0 ? ` ${mark} ${letter}  ${line.trimStart()}` : line,
      ),
      ...indented(clean(option.why), '      ', width).map(theme.dim),
      ...(option.belief ? indented(`Rests on: ${clean(option.belief)}`, '      ', width).map(theme.dim) : []),
      '',
    ]
  })
  const corrections = facts.flatMap(({ differs }) => (differs ? indented(clean(differs), '  ', width) : []))
  const references = [...facts.flatMap((fact) => fact.references), ...(question.references ?? [])]
  const sources = [...new Map(references.map((each) => [each.url, each])).values()]
  const lines = [
    theme.heading(
      `${cleanLine(id)}  (version ${question.version}, ${question.status}, task ${cleanLine(question.task)}, ${question.cognitive})`,
    ),
    '',
    ...indented(clean(question.scenario), '', width),
    '',
    ...indented(clean(question.prompt), '', width).map(theme.heading),
    '',
    ...options,
    theme.heading('Remember'),
    ...indented(clean(question.takeaway), '  ', width),
    ...(corrections.length ? ['', theme.heading('Notes'), ...corrections] : []),
    '',
    theme.heading('Sources'),
    ...sources.map(({ url, checked }) => `  ${cleanLine(url)} (read ${checked})`),
  ]
  return `${lines.join('\n')}\n`
}
