import { isMap, isNode, isScalar, isSeq, type Node, parseDocument } from 'yaml'

/** Keys and indices that lead to a value. */
export type Path = readonly (string | number)[]

/** Where a value stands in a text: offsets of its key (of the value itself in a list), its start and its end. */
interface Span {
  key: number
  start: number
  end: number
}

/** A YAML text whose places can be found. */
export interface Source {
  text: string
  root: Node
}

/** Takes a YAML text that has no errors apart for editing. */
export function sourceOf(text: string): Source {
  return { text, root: parseDocument(text).contents as Node }
}

/** Edits of one YAML text that leave all other characters as they are. */
export class Patch {
  readonly file: string
  readonly #source: Source
  readonly #edits: { from: number; to: number; by: string }[] = []

  constructor(file: string, source: Source) {
    this.file = file
    this.#source = source
  }

  /** Replaces a value, on one line. */
  set(path: Path, value: unknown): this {
    const { start, end } = spanOf(this.#source, path)
    const old = this.#source.text.slice(start, end)
    return this.replace(start, end, JSON.stringify(value) + (/\n\s*$/.exec(old)?.[0] ?? ''))
  }

  /** Replaces the name of a key, or a value that is already on one line, by bare text. */
  rename(path: Path, by: string): this {
    const { key } = spanOf(this.#source, path)
    const [old] = /^[^:\n]*/.exec(this.#source.text.slice(key))!
    return this.replace(key, key + old.length, by)
  }

  /** Adds a key behind the first one of a map. */
  add(path: Path, key: string, value: unknown): this {
    return this.addLine(path, `${key}: ${JSON.stringify(value)}`)
  }

  /** Adds a line of bare text behind the first key of a map. */
  addLine(path: Path, line: string): this {
    const map = nodeAt(this.#source.root, path)
    if (!isMap(map)) throw new Error(`no map at ${path.join('.')}`)
    const second = (map.items[1]!.key as Node).range![0]
    const at = this.#lineStart(second)
    return this.replace(at, at, `${' '.repeat(second - at)}${line}\n`)
  }

  /** Adds an item at the head of a list that is written in lines. */
  addItem(path: Path, value: unknown): this {
    const first = this.#source.text.lastIndexOf('-', spanOf(this.#source, [...path, 0]).start)
    const at = this.#lineStart(first)
    return this.replace(at, at, `${' '.repeat(first - at)}- ${JSON.stringify(value)}\n`)
  }

  /** Takes a key with its value, or an item of a list that is written in lines, out of the text. */
  drop(path: Path): this {
    const { text } = this.#source
    const from = this.#lineStart(spanOf(this.#source, path).key)
    const indent = /^ */.exec(text.slice(from))![0].length
    let to = text.indexOf('\n', from) + 1
    while (to > 0 && to < text.length && indentAt(text, to) > indent) to = text.indexOf('\n', to) + 1
    return this.replace(from, to === 0 ? text.length : to, '')
  }

  /** Writes text in front of the line of a place. */
  before(path: Path, lines: string): this {
    const at = this.#lineStart(spanOf(this.#source, path).key)
    return this.replace(at, at, lines)
  }

  replace(from: number, to: number, by: string): this {
    this.#edits.push({ from, to, by })
    return this
  }

  /** Offset of the start of the line on which a place is. */
  offset(path: Path): number {
    return this.#lineStart(spanOf(this.#source, path).key)
  }

  /** The text with all edits made. */
  get text(): string {
    const edits = this.#edits.toSorted((a, b) => b.from - a.from)
    return edits.reduce(
      (text, { from, to, by }) => text.slice(0, from) + by + text.slice(to),
      this.#source.text,
    )
  }

  #lineStart(offset: number): number {
    return this.#source.text.lastIndexOf('\n', offset - 1) + 1
  }
}

/** First and last line, from 1, between the key of a place and the beginning of its value. */
export function linesAt(source: Source, path: Path): [number, number] {
  const { key, start } = spanOf(source, path)
  return [lineOf(source.text, key), lineOf(source.text, start)]
}

/** The line, from 1, of an offset. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function indentAt(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  const line = text.slice(at, end === -1 ? text.length : end)
  return line.trim() === '' ? Number.POSITIVE_INFINITY : /^ */.exec(line)![0].length
}

function nodeAt(root: Node, path: Path): unknown {
  return path.reduce<unknown>((node, step) => {
    if (isMap(node)) return node.get(String(step), true)
    return isSeq(node) ? node.items[Number(step)] : undefined
  }, root)
}

function spanOf({ root }: Source, path: Path): Span {
  const node = nodeAt(root, path)
  if (!isNode(node)) throw new Error(`nothing at ${path.join('.')}`)
  const parent = nodeAt(root, path.slice(0, -1))
  const [start, end] = node.range!
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
    : undefined
  return { key: pair ? (pair.key as Node).range![0] : start, start, end }
}
