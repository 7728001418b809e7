import type { Bank, Question } from '../bank/bank.ts'
import { draftQuestion } from '../bank/draft.ts'
import { cleanLine } from '../clean.ts'
import type { Context } from '../context.ts'
import { type DrawnKey, drawKeys } from '../exam/draw-keys.ts'
import { bankFiles, bankPrefix, readBankFolder } from '../files/bank-folder.ts'
import { withQuestion } from '../files/new-question.ts'
import { newTopicFile, saveTopicFile } from '../files/topic-file.ts'
import type { GlobalOptions } from '../options.ts'
import { newTopic, oldTopic, requireTopicName, usableBank } from '../session/draft-topic.ts'
import { factsForDraft, idForDraft, shapeForDraft, taskForDraft } from '../session/draft-wish.ts'

interface NewOptions extends GlobalOptions {
  id?: string
  task?: string
  fact?: string[]
  shape?: string
  title?: string
  seed?: string
}

/** `certdrill new TOPIC`: a draft at the end of a topic file, its keys drawn before a word of it is written. */
export async function newQuestion(context: Context, options: NewOptions, name: string): Promise<number> {
  requireTopicName(name)
  const folder = options.bank ?? 'questions'
  const prefix = bankPrefix(folder)
  const files = bankFiles(folder)
  const read = readBankFolder(folder, files)
  const bank = usableBank(read, prefix)
  const before = files.get(`${name}.yaml`)
  const topic =
    before === undefined
      ? newTopic(bank, prefix, name, options.title)
      : oldTopic(read, prefix, name, options.title)

  const seed = options.seed ?? context.newSeed()
  const id = idForDraft(bank, topic, options.id)
  const shape = shapeForDraft(bank, options.shape)
  const keys = drawKeys(seed, `${name}/${id}`, shape.options, shape.keys)
  const question = draftQuestion({
    topic: name,
    id,
    task: taskForDraft(bank, topic, options.task),
    facts: factsForDraft(bank, topic, options.fact),
    options: shape.options,
    keys: keys.map(({ place }) => place),
    seed,
  })
  const comments = commentsOn(keys, shape.options, seed)
  const { text, line } =
    before === undefined
      ? newTopicFile(folder, { ...topic, questions: [question] }, comments)
      : withQuestion(read.texts.get(topic.file)!, prefix + topic.file, question, comments)
  saveTopicFile(folder, topic.file, text, Buffer.isBuffer(before) ? before : undefined)
  context.output.write(`${prefix}${topic.file}:${line}\n${report(bank, question, keys, seed)}`)
  context.output.write(nextSteps(folder, before === undefined))
  return 0
}

function commentsOn(keys: readonly DrawnKey[], options: number, seed: string): Map<string, string> {
  return new Map(
    keys.map(({ place, rank }) => [
      `option-${place}`,
      `Drawn with seed ${seed}: this place, and length rank ${rank} of ${options} (1 is the longest option).`,
    ]),
  )
}

function report(
  bank: Bank,
  { task, facts, options }: Question,
  keys: readonly DrawnKey[],
  seed: string,
): string {
  const { title } = bank.manifest.blueprint.domains
    .flatMap(({ tasks }) => tasks)
    .find(({ id }) => id === task)!
  const drawn = keys.map(({ place, rank }) => `option-${place} with length rank ${rank}`).join(', ')
  return [
    `A draft on ${facts.join(', ')}, task ${cleanLine(`${task} (${title})`)}.`,
    `Drawn with seed ${seed} as key: ${drawn} (of ${options.length}; 1 is the longest).`,
    '',
  ].join('\n')
}

function nextSteps(folder: string, isNew: boolean): string {
  return [
    ...(isNew
      ? ['Begin with the fact: its sentence, its page, and the day on which you read the page.']
      : []),
    'Write over every text; leave each key at its place and of its length rank. Then give the options ids that say',
    `what they do, and run: certdrill check ${folder}`,
    '',
  ].join('\n')
}
