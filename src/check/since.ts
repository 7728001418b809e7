import type { Problem } from '../bank/finding.ts'

/** What changed in a bank, as far as `check --since` looks at it. */
export interface Changes {
  /** How many of the present questions and facts. */
  questions: number
  facts: number
  /** Whether a problem is to be told: not where it points into a question or fact that is as it was. */
  concern(problem: Pick<Problem, 'file' | 'path'>): boolean
}

const LISTS = ['facts', 'questions'] as const

interface Item {
  list: (typeof LISTS)[number]
  /** Whole id, `topic/question`. */
  id: string
  topic: string
  place: string
  text: string
  value: { facts?: unknown; enemies?: unknown }
}

/**
 * Compares topic files, given as parsed YAML, by whole ids: the order, the layout and the name of the file do not
 * matter. A question also counts as changed where a fact that it rests on did, or where that or an enemy left the
 * bank: it may be wrong from then on.
 */
export function changesSince(before: readonly unknown[], now: ReadonlyMap<string, unknown>): Changes {
  const old = new Map<string, string[]>()
  for (const value of before)
    for (const item of itemsOf(value, ''))
      old.set(nameOf(item), [...(old.get(nameOf(item)) ?? []), item.text])
  const present = [...now].flatMap(([file, value]) => itemsOf(value, file))
  const touched = new Set(old.keys())
  for (const item of present) touched.delete(nameOf(item))
  const gone = new Set(touched)
  const changed = new Set<Item>()
  for (const item of present) {
    // Each text of then stands for one of now: a copy is new.
    const texts = old.get(nameOf(item)) ?? []
    const at = texts.indexOf(item.text)
    if (at >= 0) texts.splice(at, 1)
    else {
      changed.add(item)
      touched.add(nameOf(item))
    }
  }
  for (const item of present)
    if (
      strings(item.value.facts).some((id) =>
        touched.has(`facts ${id.includes('/') ? id : `${item.topic}/${id}`}`),
      ) ||
      strings(item.value.enemies).some((id) => gone.has(`questions ${id}`))
    )
      changed.add(item)
  const places = new Set([...changed].map(({ place }) => place))
  const count = (list: Item['list']) => [...changed].filter((item) => item.list === list).length
  return {
    questions: count('questions'),
    facts: count('facts'),
    // Elsewhere, as in the ledger, such words may be ids.
    concern: ({ file, path: [list, index] }) =>
      !LISTS.includes(list as Item['list']) ||
      typeof index !== 'number' ||
      places.has(`${file} ${list} ${index}`),
  }
}

function nameOf({ list, id }: Item): string {
  return `${list} ${id}`
}

/** The questions and facts of a file that have an id; the file may be of any shape. */
function itemsOf(value: unknown, file: string): Item[] {
  if (!isObject(value)) return []
  const topic = String(value['topic'])
  return LISTS.flatMap((list) => {
    const entries = value[list]
    if (!Array.isArray(entries)) return []
    return entries.flatMap((entry: unknown, index) =>
      isObject(entry)
        ? [
            {
              list,
              id: `${topic}/${String(entry['id'])}`,
              topic,
              place: `${file} ${list} ${index}`,
              text: JSON.stringify(entry, sorted),
              value: entry,
            },
          ]
        : [],
    )
  })
}

/** Keys in one order, for `JSON.stringify`. */
function sorted(_key: string, value: unknown): unknown {
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
