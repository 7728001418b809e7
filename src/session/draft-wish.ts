import { type Bank, factIds, type Manifest, type Topic } from '../bank/bank.ts'
import { draftId, openFact, usualTask } from '../bank/draft-defaults.ts'
import { entryOf, LEDGER_FILE } from '../bank/ledger.ts'
import { questionSchema } from '../bank/schema.ts'
import { UserError } from '../errors.ts'
import { nearest } from './setup.ts'

type Shape = Manifest['policy']['shapes'][number]

/** The id that was asked for, or the next free `draft-N`. Throws `UserError` where it is malformed or was ever used. */
export function idForDraft({ ledger }: Bank, topic: Topic, wish?: string): string {
  const used = (id: string) => entryOf(ledger, `${topic.topic}/${id}`) !== undefined
  if (wish === undefined) return draftId(topic, used)
  const { error } = questionSchema.shape.id.safeParse(wish)
  if (error)
    throw new UserError(`The id "${wish}" ${error.issues[0]!.message}.`, {
      hint: 'Say in two to five words what the question is about.',
    })
  if (topic.questions.some(({ id }) => id === wish))
    throw new UserError(`${topic.topic} has a question with the id "${wish}" already.`, {
      hint: 'Choose another id.',
    })
  if (used(wish))
    throw new UserError(`The id "${wish}" was used in ${topic.topic} before, as ${LEDGER_FILE} says.`, {
      hint: 'Choose another id: answers of learners are stored by it.',
    })
  return wish
}

/** The task that was asked for, or the usual one of the topic. Throws `UserError` for an unknown one. */
export function taskForDraft(bank: Bank, topic: Topic, wish?: string): string {
  if (wish === undefined) return usualTask(bank, topic)
  const tasks = bank.manifest.blueprint.domains.flatMap((domain) => domain.tasks.map(({ id }) => id))
  if (tasks.includes(wish)) return wish
  throw new UserError(`The blueprint has no task "${wish}".`, { hint: `The tasks are: ${tasks.join(', ')}.` })
}

/**
 * The facts that were asked for, or the one that most needs a question, as a question of the topic names them.
 * Throws `UserError` for an unknown one, and where the topic has none.
 */
export function factsForDraft(bank: Bank, topic: Topic, wish: readonly string[] = []): string[] {
  if (wish.length === 0) {
    const fact = openFact(bank, topic)
    if (fact !== undefined) return [fact]
    throw new UserError(`${topic.file} has no fact that a question could rest on.`, {
      hint: "Write the fact first, or give another topic's with --fact TOPIC/FACT.",
    })
  }
  const others = bank.topics.filter((each) => each.topic !== topic.topic)
  const known = [topic, ...others].flatMap((each) => each.facts.map(({ id }) => `${each.topic}/${id}`))
  const own = (id: string) => (id.startsWith(`${topic.topic}/`) ? id.slice(topic.topic.length + 1) : id)
  for (const id of factIds(topic.topic, { facts: [...wish] }))
    if (!known.includes(id)) {
      const near = nearest(id, known)
      throw new UserError(`There is no fact "${own(id)}" in ${id.slice(0, id.indexOf('/'))}.`, {
        hint: near ? `Did you mean ${own(near)}?` : 'Write the fact first, with its reference.',
      })
    }
  return [...new Set(wish.map(own))]
}

/** The shape that was asked for as `OPTIONSxKEYS`, or the first of the bank. Throws `UserError` where it has no such. */
export function shapeForDraft({ manifest }: Bank, wish?: string): Shape {
  const shapes = manifest.policy.shapes.filter(({ options, keys }) => keys < options && options <= 26)
  const shape = shapes.find(({ options, keys }) => wish === undefined || wish === `${options}x${keys}`)
  if (shape) return shape
  const names = shapes.map(({ options, keys }) => `${options}x${keys}`)
  throw new UserError(
    wish === undefined
      ? 'The bank allows no shape of question.'
      : `The bank has no questions of the shape "${wish}".`,
    {
      hint:
        names.length > 0
          ? `Its shapes, options x keys, are: ${names.join(', ')}.`
          : 'Correct policy.shapes in bank.yaml.',
    },
  )
}
