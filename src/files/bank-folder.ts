import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { z } from 'zod'
import { type Bank, type Ledger, MANIFEST_FILE, type Manifest, type Topic } from '../bank/bank.ts'
import type { Finding } from '../bank/finding.ts'
import { LEDGER_FILE } from '../bank/ledger.ts'
import { ledgerSchema, manifestSchema, topicSchema } from '../bank/schema.ts'
import { UserError } from '../errors.ts'
import { schemaFindings } from './issues.ts'
import { decodeText, readBytes } from './text.ts'
import { parseYaml, type YamlSource } from './yaml.ts'
import { MAX_BYTES } from './yaml-limits.ts'

const MAX_FILES = 2000

/** A bank folder as read: as much of the bank as has the right shape, and everything that has not. */
export interface BankFolder {
  /** Absent where there is no usable manifest. */
  bank?: Bank
  /** Rules `yaml` and `schema`. */
  findings: Finding[]
  /** Sources by file name, for places. */
  sources: Map<string, YamlSource>
  /** Texts by file name, for code frames. */
  texts: Map<string, string>
}

/** What stands before the name of a file of a bank folder, seen from where the command was run: `questions/`. */
export function bankPrefix(folder: string): string {
  return folder === '.' ? '' : `${folder.replace(/\/+$/, '')}/`
}

/** File names and bytes of a bank folder, sorted. Throws `UserError` where there is no such folder. */
export function bankFiles(folder: string): Map<string, Buffer | string> {
  const names = listFolder(folder)
  const root = realpathSync(folder)
  const files = new Map<string, Buffer | string>()
  for (const name of names) {
    if (!/\.ya?ml$/i.test(name)) continue
    files.set(name, readInside(root, name))
  }
  return files
}

/** Reads a bank folder. A bad bank gives findings; only a folder that cannot be read at all throws `UserError`. */
export function readBankFolder(folder: string, files = bankFiles(folder)): BankFolder {
  const out: BankFolder = { findings: [], sources: new Map(), texts: new Map() }
  const topics: Topic[] = []
  let manifest: Manifest | undefined
  let ledger: Ledger | undefined
  if (!files.has(MANIFEST_FILE))
    out.findings.push(
      fileFinding(
        MANIFEST_FILE,
        'schema',
        'the bank has no manifest',
        `Add ${MANIFEST_FILE} with id, title, code, blueprint and policy.`,
      ),
    )
  for (const [file, bytes] of files) {
    if (!file.endsWith('.yaml')) {
      out.findings.push(
        fileFinding(file, 'yaml', 'the name does not end in ".yaml", so it is not read', 'Rename it.'),
      )
      continue
    }
    const value = parseFile(file, bytes, out)
    if (value === undefined) continue
    if (file === MANIFEST_FILE) manifest = validate(manifestSchema, value, file, out) as Manifest | undefined
    else if (file === LEDGER_FILE) ledger = validate(ledgerSchema, value, file, out) as Ledger | undefined
    else {
      const topic = validate(topicSchema, value, file, out)
      if (topic) topics.push({ ...(topic as Omit<Topic, 'file'>), file })
    }
  }
  if (manifest) out.bank = ledger ? { manifest, topics, ledger } : { manifest, topics }
  return out
}

function parseFile(file: string, bytes: Buffer | string, out: BankFolder): unknown {
  if (typeof bytes === 'string') {
    out.findings.push(
      fileFinding(file, 'yaml', bytes, 'Replace it by a readable text file of ordinary size, or remove it.'),
    )
    return undefined
  }
  const text = decodeText(bytes)
  if (typeof text !== 'string') {
    const { line, column, message, mend } = text
    out.findings.push({
      ...fileFinding(file, 'yaml', message, mend),
      line,
      column,
      endLine: line,
      endColumn: column,
    })
    return undefined
  }
  out.texts.set(file, text)
  const source = parseYaml(text, file)
  out.sources.set(file, source)
  out.findings.push(...source.findings)
  return source.value
}

function validate(schema: z.ZodType, value: unknown, file: string, out: BankFolder): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  out.findings.push(...schemaFindings(result.error.issues, out.sources.get(file)!, file))
  return undefined
}

function listFolder(folder: string): string[] {
  try {
    if (!statSync(folder).isDirectory())
      throw new UserError(`The bank ${folder} is a file, not a folder.`, {
        hint: 'Give the folder that holds bank.yaml and the topic files.',
      })
    const names = readdirSync(folder).sort()
    if (names.length > MAX_FILES)
      throw new UserError(
        `The folder ${folder} holds ${names.length} files; a bank has at most ${MAX_FILES}.`,
        {
          hint: 'Give the folder of one bank.',
        },
      )
    return names
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UserError(`There is no bank at ${folder}.`, {
        hint: 'Check the path; a bank is a folder with bank.yaml in it.',
      })
    if (code === 'EACCES' || code === 'EPERM')
      throw new UserError(`The folder ${folder} cannot be read: permission denied.`, {
        hint: 'Change its permissions.',
      })
    throw error
  }
}

/** Bytes of a file in the folder, or in words why it is not read. Links that leave the folder are not followed. */
function readInside(root: string, name: string): Buffer | string {
  try {
    const path = realpathSync(join(root, name))
    if (!path.startsWith(root + sep)) return 'the file is a link that leaves the bank'
    const bytes = readBytes(path, MAX_BYTES)
    if (bytes === 'too large') return `the file is larger than ${MAX_BYTES / 1024 / 1024} MiB`
    return bytes === 'not a file' ? 'this is not a regular file' : bytes
  } catch (error) {
    return `the file cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`
  }
}

function fileFinding(file: string, rule: string, message: string, mend: string): Finding {
  return { rule, severity: 'error', file, line: 1, column: 1, endLine: 1, endColumn: 1, message, mend }
}
