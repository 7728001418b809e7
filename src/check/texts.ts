import { type Bank, MANIFEST_FILE } from '../bank/bank.ts'
import { oncePer } from '../bank/once-per.ts'
import { referencesOf } from './references.ts'
import type { QuestionView } from './view.ts'
import { viewsOf } from './view.ts'

/** One text of a bank with its place. */
export interface PlacedText {
  file: string
  path: readonly (string | number)[]
  text: string
  /** Whom a message names: a question's or fact's whole id, or the file. */
  owner: string
}

/** Every text that a learner may read in a question; found once. */
export const textsOf: (view: QuestionView) => readonly PlacedText[] = oncePer(gather)

function gather(view: QuestionView): PlacedText[] {
  const { question, id: owner, file, path } = view
  const found: PlacedText[] = []
  const add = (text: string, ...keys: (string | number)[]) =>
    found.push({ file, path: [path[0], path[1], ...keys], text, owner })
  add(question.scenario, 'scenario')
  add(question.prompt, 'prompt')
  for (const [id, constraint] of Object.entries(question.constraints)) add(constraint, 'constraints', id)
  for (const [index, option] of question.options.entries()) {
    add(option.text, 'options', index, 'text')
    if (option.belief !== undefined) add(option.belief, 'options', index, 'belief')
    add(option.why, 'options', index, 'why')
  }
  add(question.takeaway, 'takeaway')
  return found
}

const UNUSUAL = /[^\n\x20-\x7e]/

/** The texts of the bank that are not plain ASCII on lines, where characters can go wrong; found once per bank. */
export const unusualTexts: (bank: Bank) => readonly PlacedText[] = oncePer(collectUnusual)

/** Looks at every text of the bank: manifest, topics, facts, questions. Places are made only where they are needed. */
function collectUnusual(bank: Bank): PlacedText[] {
  const { manifest } = bank
  const found: PlacedText[] = []
  const own = (text: string, ...path: (string | number)[]) => {
    if (UNUSUAL.test(text)) found.push({ file: MANIFEST_FILE, path, text, owner: MANIFEST_FILE })
  }
  own(manifest.title, 'title')
  own(manifest.code, 'code')
  for (const [d, domain] of manifest.blueprint.domains.entries()) {
    own(domain.title, 'blueprint', 'domains', d, 'title')
    for (const [t, task] of domain.tasks.entries())
      own(task.title, 'blueprint', 'domains', d, 'tasks', t, 'title')
  }
  for (const [s, { name, prefix, formerly }] of manifest.services.entries()) {
    own(name, 'services', s, 'name')
    own(prefix ?? '', 'services', s, 'prefix')
    for (const [at, old] of (formerly ?? []).entries()) own(old, 'services', s, 'formerly', at)
  }
  for (const { file, title, topic, facts } of bank.topics) {
    if (UNUSUAL.test(title)) found.push({ file, path: ['title'], text: title, owner: topic })
    for (const [index, { id, claim, differs }] of facts.entries())
      for (const [key, text] of [
        ['claim', claim],
        ['differs', differs ?? ''],
      ] as const)
        if (UNUSUAL.test(text))
          found.push({ file, path: ['facts', index, key], text, owner: `${topic}/${id}` })
  }
  for (const { file, path, reference, owner } of referencesOf(bank))
    if (UNUSUAL.test(reference.url)) found.push({ file, path: [...path, 'url'], text: reference.url, owner })
  for (const view of viewsOf(bank))
    for (const placed of textsOf(view)) if (UNUSUAL.test(placed.text)) found.push(placed)
  return found
}
