import { MANIFEST_FILE } from '../bank/bank.ts'
import { LEDGER_FILE } from '../bank/ledger.ts'
import { type BankFolder, bankFiles } from './bank-folder.ts'
import { filesAt } from './git.ts'
import { decodeText } from './text.ts'
import { parseYaml } from './yaml.ts'

/** The topic files of a bank folder as a commit has them. */
export interface BankBefore {
  ref: string
  /** Whole hash of the commit. */
  commit: string
  /** By file name; what is no text is left out. */
  texts: Map<string, string>
}

/** Reads the topic files of a bank folder at a git ref. Throws `UserError` where there is no such folder or ref. */
export async function readBankBefore(folder: string, ref: string): Promise<BankBefore> {
  bankFiles(folder)
  const { commit, files } = await filesAt(folder, ref, isTopicFile)
  const texts = new Map<string, string>()
  for (const [name, bytes] of files) {
    const text = decodeText(bytes)
    if (typeof text === 'string') texts.set(name, text)
  }
  return { ref, commit, texts }
}

/** The values of the topic files of then and of now, as written; what does not parse is undefined. */
export function topicValues({ texts }: BankBefore, now: BankFolder) {
  const present = new Map([...now.sources].filter(([file]) => isTopicFile(file)))
  // Most files are as they were, and need not be parsed again.
  const valueIn = (file: string, text: string) =>
    now.texts.get(file) === text ? present.get(file)?.value : parseYaml(text, file).value
  return {
    before: [...texts].map(([file, text]) => valueIn(file, text)),
    now: new Map([...present].map(([file, { value }]) => [file, value])),
  }
}

function isTopicFile(name: string): boolean {
  return name.endsWith('.yaml') && name !== MANIFEST_FILE && name !== LEDGER_FILE
}
