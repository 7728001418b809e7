import { type Bank, MANIFEST_FILE, type Topic } from '../bank/bank.ts'
import { draftFact } from '../bank/draft.ts'
import { LEDGER_FILE } from '../bank/ledger.ts'
import { topicSchema } from '../bank/schema.ts'
import { UserError } from '../errors.ts'
import type { BankFolder } from '../files/bank-folder.ts'
import { nearest } from './setup.ts'

/** Names of files that are something else in a bank. */
const TAKEN = new Set([MANIFEST_FILE, LEDGER_FILE])

/** Throws `UserError` where a topic cannot be called so. */
export function requireTopicName(name: string): void {
  const { error } = topicSchema.shape.topic.safeParse(name)
  const fault = error
    ? error.issues[0]!.message
    : TAKEN.has(`${name}.yaml`)
      ? 'is the name of another file of a bank'
      : ''
  if (fault) throw new UserError(`The topic "${name}" ${fault}.`, { hint: 'Give another name.' })
}

/**
 * The bank. Its manifest and ledger at least must have the right form: they say what is allowed and what was used.
 * Throws `UserError`.
 */
export function usableBank({ bank, findings }: BankFolder, prefix: string): Bank {
  const first = findings.find(({ file }) => file === MANIFEST_FILE || file === LEDGER_FILE)
  if (bank && !first) return bank
  throw broken(first!, prefix)
}

/** The topic of a file that is there. Throws `UserError` where it cannot be read, or `title` is for a new one. */
export function oldTopic(read: BankFolder, prefix: string, name: string, title?: string): Topic {
  const file = `${name}.yaml`
  if (title !== undefined)
    throw new UserError(`The topic ${name} exists already, in ${prefix}${file}.`, {
      hint: 'Leave out --title, which is for a new topic.',
    })
  const topic = read.bank!.topics.find((each) => each.file === file) ?? begunTopic(read, file)
  const first = read.findings.find((finding) => finding.file === file)
  if (!topic) throw broken(first!, prefix)
  if (topic.topic !== name)
    throw new UserError(`The file ${prefix}${file} says that its topic is "${topic.topic}".`, {
      hint: `Rename the file to ${topic.topic}.yaml, or the topic to ${name}.`,
    })
  return topic
}

/** A topic whose last line is `questions:`, which is no list yet. */
function begunTopic({ sources }: BankFolder, file: string): Topic | undefined {
  const value = sources.get(file)?.value as { questions?: unknown } | undefined
  if (value?.questions !== null) return undefined
  const { data } = topicSchema.safeParse({ ...value, questions: [] })
  return data && { ...data, file }
}

/** A topic with a place-holder fact, for a file that is not there yet. Throws `UserError` where it cannot be. */
export function newTopic(bank: Bank, prefix: string, name: string, title?: string): Topic {
  const other = bank.topics.find(({ topic }) => topic === name)
  if (other)
    throw new UserError(`The topic ${name} is in ${prefix}${other.file}, not in ${name}.yaml.`, {
      hint: 'Rename that file.',
    })
  if (title === undefined) {
    const near = nearest(
      name,
      bank.topics.map(({ topic }) => topic),
    )
    throw new UserError(`There is no topic "${name}" in ${prefix || 'this folder'}.`, {
      hint: `${near ? `Did you mean ${near}? ` : ''}To begin a new topic, give its name for people with --title.`,
    })
  }
  const host = bank.manifest.policy.referenceHosts[0] ?? 'example.com'
  const { data, error: fault } = topicSchema.safeParse({ topic: name, title, facts: [draftFact(host)] })
  if (fault?.issues[0]?.path[0] === 'facts')
    throw new UserError(`No address can be made with the host "${host}".`, {
      hint: 'Correct policy.referenceHosts in bank.yaml.',
    })
  // Control and invisible characters, line breaks among them.
  if (!data || /\p{C}/u.test(data.title))
    throw new UserError('The title is not a line of text.', { hint: 'Give another --title.' })
  return { ...data, file: `${name}.yaml` }
}

function broken(
  { file, line, message }: { file: string; line: number; message: string },
  prefix: string,
): UserError {
  return new UserError(`${prefix}${file}:${line}: ${message}.`, {
    hint: `Mend this first; nothing was changed. Run: certdrill check ${prefix.replace(/\/$/, '') || '.'}`,
  })
}
