import { isDeepStrictEqual } from 'node:util'
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Question } from '../bank/bank.ts'
import { UserError } from '../errors.ts'
import { draftText, type Style } from './draft-text.ts'
import { parseYaml } from './yaml.ts'

/** A topic file with one more question. */
export interface Extended {
  text: string
  /** Line of the new question, from 1. */
  line: number
}

/** A piece of a text that is replaced. */
interface Edit {
  start: number
  end: number
  text: string
}

const QUESTIONS = 'questions'
const HOUSE: Style = { dash: 2, text: 2 }

/**
 * The text of a topic file with a question at the end of its list. Every other byte stays, and the result is read
 * again and compared before it is given. `comments` go before the options of these ids. Throws `UserError` where the
 * text is not a topic or cannot be extended so.
 */
export function withQuestion(
  text: string,
  file: string,
  question: Question,
  comments: ReadonlyMap<string, string>,
): Extended {
  const { value, findings } = parseYaml(text, file)
  const [first] = findings
  if (first)
    throw new UserError(`${file}:${first.line}:${first.column} cannot be read: ${first.message}.`, {
      hint: first.mend,
    })
  const { contents } = parseDocument(text) as Document
  if (!isMap(contents) || contents.flow)
    throw unfit(
      file,
      'does not list its keys line by line',
      'Write "topic: ...", "title: ..." on lines of their own.',
    )
  const edited = apply(text, editsFor(text, file, contents, question, comments))
  const after = parseYaml(edited, file)
  const before = value as { questions?: unknown[] | null }
  const expected = { ...before, questions: [...(before.questions ?? []), question] }
  if (after.findings.length > 0 || !isDeepStrictEqual(after.value, expected))
    throw unfit(file, 'is written in a way that a question cannot be added to', 'Add it by hand.')
  return { text: edited, line: after.locate([QUESTIONS, expected.questions.length - 1]).line }
}

function editsFor(
  text: string,
  file: string,
  root: YAMLMap,
  question: Question,
  comments: ReadonlyMap<string, string>,
): Edit[] {
  const margin = columnOf(text, startOf(root.items[0]!.key))
  const style = styleOf(text, root, margin)
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === QUESTIONS)
  const list = pair?.value
  const full = isSeq(list) && !list.flow
  const removed = pair && !full ? emptyValue(text, file, list, pair.key) : []
  const at = afterComments(text, lineAfter(text, pair ? endOf(list, pair.key) : endOf(root)), margin)
  const column = full ? columnOf(text, startOf(list)) : margin + style.dash
  const last = full ? list.items.at(-1) : root.items.at(-1)?.key
  const spaced = (full || !pair) && blankBefore(text, startOf(last))
  const lines = [
    spaced ? '\n' : '',
    pair ? '' : `${' '.repeat(margin)}${QUESTIONS}:\n`,
    draftText(question, comments, style, column),
  ].join('')
  const open = at === text.length && !text.endsWith('\n')
  const added = (open ? '\n' : '') + lines
  return [...removed, { start: at, end: at, text: added.replaceAll('\n', lineBreak(text, at)) }]
}

/** Takes `[]`, `null` or `~` away, so that a list can follow on the next lines; a list that is not empty is refused. */
function emptyValue(text: string, file: string, value: unknown, key: unknown): Edit[] {
  const [start, end] = isNode(value) && value.range ? value.range : [0, 0]
  if (start === end) return []
  const empty = (isSeq(value) && value.items.length === 0) || (isScalar(value) && value.value === null)
  if (!empty || !/^(?:\[\s*\]|~|null)$/i.test(text.slice(start, end)))
    throw unfit(
      file,
      'has its questions in brackets or in another form that is not a list of lines',
      'Write each question below "questions:", beginning with "  - ".',
    )
  let from = start
  while (from > endOf(key) && text[from - 1] === ' ') from--
  return [{ start: from, end, text: '' }]
}

/** How the file indents its lists: as the questions, else the facts, else as this program. */
function styleOf(text: string, root: YAMLMap, margin: number): Style {
  const list = [QUESTIONS, 'facts']
    .map((key): unknown => root.get(key, true))
    .find((each): each is YAMLSeq => isSeq(each) && !each.flow && each.items.length > 0)
  if (!list) return HOUSE
  const column = columnOf(text, startOf(list))
  const item = startOf(list.items[0])
  const sameLine = !text.slice(startOf(list), item).includes('\n')
  return { dash: column - margin, text: sameLine ? columnOf(text, item) - column : HOUSE.text }
}

/** Where the last thing that is written in a node ends; a value that was left out ends where its key does. */
function endOf(node: unknown, key?: unknown): number {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1)
    return isPair(last) ? endOf(last.value, last.key) : endOf(last)
  }
  const range = isNode(node) ? node.range : undefined
  if (!range || (range[0] === range[1] && key !== undefined)) return key === undefined ? 0 : endOf(key)
  return range[1]
}

function startOf(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0
}

/** Start of the line after the one that holds `offset`; `offset` itself where a line starts there, as after a block. */
function lineAfter(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end + 1
}

/** Passes over comments that are indented deeper than `margin`: they belong to what stands before them. */
function afterComments(text: string, offset: number, margin: number): number {
  const line = /([ \t\r]*\n)*( *)#[^\n]*(?:\n|$)/y
  let at = offset
  for (line.lastIndex = at; ; line.lastIndex = at) {
    const found = line.exec(text)
    if (!found || found[2]!.length <= margin) return at
    at = line.lastIndex
  }
}

function blankBefore(text: string, offset: number): boolean {
  const above = text
    .slice(0, text.lastIndexOf('\n', offset - 1) + 1)
    .split(/\r?\n/)
    .slice(0, -1)
  const uncommented = above.findLast((line) => !line.trimStart().startsWith('#'))
  return uncommented !== undefined && uncommented.trim() === ''
}

/** The line break used last before a place. */
function lineBreak(text: string, offset: number): string {
  const end = text.lastIndexOf('\n', offset - 1)
  return text[end - 1] === '\r' ? '\r\n' : '\n'
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

function apply(text: string, edits: readonly Edit[]): string {
  let at = 0
  let out = ''
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return out + text.slice(at)
}

function unfit(file: string, message: string, hint: string): UserError {
  return new UserError(`${file} ${message}.`, { hint: `${hint} Nothing was changed.` })
}
