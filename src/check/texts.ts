import type { Bank, Fact, Topic } from '../bank/bank.ts'
import type { QuestionView } from './view.ts'
import { viewsOf } from './view.ts'

/** Path of the manifest inside a bank folder. */
export const MANIFEST_FILE = 'bank.yaml'

/** One text of a bank with its place. */
export interface PlacedText {
  file: string
  path: readonly (string | number)[]
  text: string
  /** Whom a message names: a question's or fact's whole id, or the file. */
  owner: string
}

const texts = new WeakMap<QuestionView, PlacedText[]>()

/** Every text that a learner may read in a question; found once. */
export function textsOf(view: QuestionView): readonly PlacedText[] {
  let found = texts.get(view)
  if (!found) {
    found = gather(view)
    texts.set(view, found)
  }
  return found
}

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
const unusual = new WeakMap<Bank, PlacedText[]>()

/** The texts of the bank that are not plain ASCII on lines, where characters can go wrong; found once per bank. */
export function unusualTexts(bank: Bank): PlacedText[] {
  let found = unusual.get(bank)
  if (!found) {
    found = [...allTexts(bank)].filter(({ text }) => UNUSUAL.test(text))
    unusual.set(bank, found)
  }
  return found
}

/** Every text of the bank: manifest, topics, facts, questions. */
function* allTexts(bank: Bank): Iterable<PlacedText> {
  const { manifest } = bank
  const own = (text: string, ...path: (string | number)[]) => ({
    file: MANIFEST_FILE,
    path,
    text,
    owner: MANIFEST_FILE,
  })
  yield own(manifest.title, 'title')
  yield own(manifest.code, 'code')
  for (const [d, domain] of manifest.blueprint.domains.entries()) {
    yield own(domain.title, 'blueprint', 'domains', d, 'title')
    for (const [t, task] of domain.tasks.entries())
      yield own(task.title, 'blueprint', 'domains', d, 'tasks', t, 'title')
  }
  for (const [s, service] of manifest.services.entries()) yield own(service.name, 'services', s, 'name')
  for (const topic of bank.topics) {
    yield { file: topic.file, path: ['title'], text: topic.title, owner: topic.topic }
    for (const [f, fact] of topic.facts.entries()) yield* factTexts(topic, fact, f)
  }
  for (const view of viewsOf(bank)) yield* textsOf(view)
}

function* factTexts(topic: Topic, fact: Fact, index: number): Iterable<PlacedText> {
  const { file } = topic
  const owner = `${topic.topic}/${fact.id}`
  yield { file, path: ['facts', index, 'claim'], text: fact.claim, owner }
  if (fact.differs !== undefined) yield { file, path: ['facts', index, 'differs'], text: fact.differs, owner }
}
