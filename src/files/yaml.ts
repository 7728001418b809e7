import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isSeq,
  LineCounter,
  Parser,
  visit,
} from 'yaml'
import type { Finding } from '../bank/finding.ts'
import { guardedTokens, LimitError, MAX_ALIASES } from './yaml-limits.ts'

/** A place in a text: lines and columns count from 1, columns in UTF-16 units. */
export type Place = Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>

/** A YAML text: its value where it could be read, what is wrong with it, and where each path was written. */
export interface YamlSource {
  value: unknown
  /** Rule `yaml`; with an error among them there is no value. */
  findings: Finding[]
  /** The place of the value at a path; of the nearest enclosing one where the path was not written. */
  locate(path: readonly (string | number)[], at?: 'value' | 'key'): Place
}

/** Reads one YAML document behind limits of depth, width and aliases. Never throws for a bad text. */
export function parseYaml(text: string, file: string): YamlSource {
  const lines = countingLines()
  const finding = (start: number, end: number, message: string, mend: string): Finding => ({
    rule: 'yaml',
    severity: 'error',
    file,
    ...place(lines, start, end),
    message,
    mend,
  })
  const nowhere = (): Place => ({ line: 1, column: 1, endLine: 1, endColumn: 1 })
  const failed = (...findings: Finding[]): YamlSource => ({ value: undefined, findings, locate: nowhere })
  try {
    const documents = compose(text, lines)
    const document = documents[0]
    if (documents.length > 1) {
      const second = documents[1]!.range[0]
      return failed(
        finding(
          second,
          second + 3,
          'the file holds more than one YAML document',
          'Keep one document; remove the line "---".',
        ),
      )
    }
    if (!document || document.contents === null)
      return failed(finding(0, 0, 'the file is empty', 'Fill it, or delete it.'))
    // A syntax error makes the lines behind it unreliable, so only the first is reported.
    const trouble = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
    const duplicates = trouble.filter(({ code }) => code === 'DUPLICATE_KEY')
    const others = trouble.filter(({ code }) => code !== 'DUPLICATE_KEY').slice(0, 1)
    const findings = [...duplicates, ...others].map(({ pos, code, message }) =>
      finding(pos[0], pos[1], firstLine(message), mendOf(code)),
    )
    if (findings.length > 0) return { value: undefined, findings, locate: locator(document, lines) }
    try {
      return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), findings, locate: lateLocator(text) }
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error
      const { start, end, mend } = aliasAtFault(document)
      return {
        value: undefined,
        findings: [finding(start, end, firstLine(error.message), mend)],
        locate: locator(document, lines),
      }
    }
  } catch (error) {
    if (error instanceof LimitError)
      return failed(
        finding(error.offset, error.offset, error.message, 'Flatten the structure; no bank needs this.'),
      )
    if (error instanceof RangeError)
      return failed(finding(0, 0, firstLine(error.message), 'Flatten the structure; no bank needs this.'))
    throw error
  }
}

function countingLines(): LineCounter {
  const lines = new LineCounter()
  // The parser reports line starts, but the first one only from `parse`, which the guard goes around.
  lines.addNewLine(0)
  return lines
}

function compose(text: string, lines: LineCounter): Document.Parsed[] {
  const tokens = guardedTokens(text, new Parser(lines.addNewLine))
  const composer = new Composer({ lineCounter: lines, uniqueKeys: true, stringKeys: true, version: '1.2' })
  return [...composer.compose(tokens, true, text.length)]
}

/** The first alias without an anchor before it (mostly a text that begins with "*"), else the first of too many. */
function aliasAtFault(document: Document): { start: number; end: number; mend: string } {
  const anchors = new Set<string>()
  const aliases: Alias[] = []
  visit(document, {
    Alias(_, alias) {
      aliases.push(alias)
      return anchors.has(alias.source) ? undefined : visit.BREAK
    },
    Node(_, node) {
      if ('anchor' in node && typeof node.anchor === 'string') anchors.add(node.anchor)
    },
  })
  const last = aliases.at(-1)
  const unresolved = last !== undefined && !anchors.has(last.source)
  const [start, end] = (unresolved ? last : aliases[0])?.range ?? [0, 0]
  const mend = unresolved
    ? 'Quote the text if it was not meant as an alias.'
    : 'Write the values out instead of using aliases.'
  return { start, end, mend }
}

function place(lines: LineCounter, start: number, end: number): Place {
  const from = lines.linePos(start)
  const to = lines.linePos(Math.max(start, end))
  return { line: from.line || 1, column: from.col || 1, endLine: to.line || 1, endColumn: to.col || 1 }
}

/** Reads a good text once more when a place in it is asked for: few are, and the nodes of all would crowd the memory. */
function lateLocator(text: string): YamlSource['locate'] {
  let locate: YamlSource['locate'] | undefined
  return (path, at) => {
    if (!locate) {
      const lines = countingLines()
      locate = locator(compose(text, lines)[0]!, lines)
    }
    return locate(path, at)
  }
}

function locator(document: Document, lines: LineCounter): YamlSource['locate'] {
  return (path, at = 'value') => {
    let node: unknown = document.contents
    let range = [0, 0]
    for (const [index, step] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document)
      let next: unknown
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step))
        if (!pair) break
        if (isNode(pair.key) && pair.key.range) range = [pair.key.range[0], pair.key.range[1]]
        if (at === 'key' && index === path.length - 1) return place(lines, range[0]!, range[1]!)
        next = pair.value
      } else if (isSeq(node)) next = node.items[Number(step)]
      if (next === undefined) break
      node = next
      if (isNode(node) && node.range && !emptyRange(node.range)) range = [node.range[0], node.range[1]]
    }
    const [start, end] = range as [number, number]
    return place(lines, start, isMap(node) || isSeq(node) ? Math.min(end, lineEnd(lines, start)) : end)
  }
}

/** A value that was left out (`key:`) has an empty range; its key is the better place to point at. */
function emptyRange(range: readonly number[]): boolean {
  return range[0] === range[1]
}

/** A map or a list is marked on its first line only. */
function lineEnd(lines: LineCounter, start: number): number {
  const next = lines.lineStarts[lines.linePos(start).line]
  return next === undefined ? Number.POSITIVE_INFINITY : next - 1
}

function firstLine(message: string): string {
  return message.split('\n')[0]!.replace(/:$/, '')
}

function mendOf(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'Remove or rename one of the two keys.'
    case 'TAB_AS_INDENT':
      return 'Indent with spaces.'
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'Quote the text, or write it as a block: ">-" and the text indented on the next line.'
    case 'BAD_ALIAS':
      return 'Quote the text if it was not meant as an alias.'
    case 'TAG_RESOLVE_FAILED':
      return 'Quote the text; tags are not used in banks.'
    default:
      return 'Look at the indentation and quoting here and on the line before; texts with ": " or "#" belong in a ">-" block.'
  }
}
