import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml'
import type { Question } from '../bank/bank.ts'

/** How a file indents. */
export interface Style {
  /** Spaces from a key to the "-" of its list. */
  dash: number
  /** Spaces from a "-" to what follows it. */
  text: number
}

/** Values that are sentences, written as folded blocks, in which ": " and "#" are ordinary characters. */
const SENTENCES = new Set(['claim', 'scenario', 'prompt', 'text', 'why', 'takeaway'])

/** A question as an item of a list whose "-" stands in column `column` (from 0); lines end in LF. */
export function draftText(
  question: Question,
  comments: ReadonlyMap<string, string>,
  { dash, text }: Style,
  column: number,
): string {
  const lines = yamlText(question, comments, dash).trimEnd().split('\n')
  return lines
    .map((line, index) =>
      index === 0
        ? `${' '.repeat(column)}-${' '.repeat(text - 1)}${line}\n`
        : `${line && ' '.repeat(column + text)}${line}\n`,
    )
    .join('')
}

/**
 * YAML in the form of a bank: sentences as folded blocks, lists of plain values in brackets, tasks in quotes.
 * `comments` are put before the options of these ids.
 */
export function yamlText(value: object, comments: ReadonlyMap<string, string>, dash: number): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  visit(document, {
    Map(_, map) {
      const comment = comments.get(String(map.get('id')))
      if (comment !== undefined && map.has('why')) map.commentBefore = ` ${comment}`
    },
    Pair(_, { key, value: node }) {
      if (isSeq(node)) node.flow = !node.items.some(isMap)
      if (!isScalar(node)) return
      if (SENTENCES.has(String(key))) node.type = Scalar.BLOCK_FOLDED
      if (String(key) === 'task') node.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    indent: dash || 2,
    indentSeq: dash > 0,
  })
}
