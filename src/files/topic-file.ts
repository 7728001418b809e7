import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Topic } from '../bank/bank.ts'
import { yamlText } from './draft-text.ts'
import type { Extended } from './new-question.ts'
import { saveBankFile } from './save-bank-file.ts'
import { parseYaml } from './yaml.ts'

const SCHEMA = 'schema/topic.json'

/** A new topic file with one question; where the bank keeps its JSON Schemas, the first line names one for editors. */
export function newTopicFile(
  folder: string,
  { topic, title, facts, questions }: Topic,
  comments: ReadonlyMap<string, string>,
): Extended {
  const modeline = existsSync(join(folder, SCHEMA)) ? `# yaml-language-server: $schema=${SCHEMA}\n` : ''
  const text = modeline + yamlText({ topic, title, facts, questions }, comments, 2)
  return { text, line: parseYaml(text, topic).locate(['questions', 0]).line }
}

/** Writes a topic file of a bank. A byte order mark of the file that is replaced stays. Throws `UserError`. */
export function saveTopicFile(folder: string, file: string, text: string, before?: Buffer): void {
  const mark = before?.subarray(0, 3).equals(Buffer.from('\ufeff')) ? '\ufeff' : ''
  saveBankFile(join(folder, file), mark + text)
}
