import { type Bank, MANIFEST_FILE } from '../../src/bank/bank.ts'
import { rules } from '../../src/check/rules.ts'
import { runRules } from '../../src/check/run.ts'
import { seededRandom } from '../../src/exam/random.ts'
import { readBankFolder } from '../../src/files/bank-folder.ts'
import type { Mutant, Mutation } from './mutation.ts'
import type { Shipped } from './shipped.ts'

/** Read in place of the manifest where that is as shipped, to save the time. */
const STAND_IN = `
id: stand-in
title: Stand-in
code: S
blueprint:
  questions: 1
  unscored: 0
  minutes: 1
  source: https://docs.aws.amazon.com/
  checked: 2026-11-22
  domains: [{ id: d, title: D, weight: 1, tasks: [{ id: "1", title: T }] }]
policy:
  shapes: [{ options: 4, keys: 1 }]
  referenceHosts: []
  blindSolves: 0
  staleDays: { warning: 1, error: 2 }
`

/** Rules that compare a question with all others. The rest say the same of a bank of the topics at fault alone. */
const LOOK_FAR = new Set([
  'known-fact',
  'mutual-enemies',
  'near-duplicate',
  'gives-away',
  'ledger-entry',
  'untested-fact',
  'domain-coverage',
])

/** What became of a mutant. */
export interface Verdict {
  /** Whether the rule that claims the mutation reported it anywhere. */
  caught: boolean
  /** Whether it did so on a line of the fault. */
  onLine: boolean
  /** What was looked for and what was found, in words. */
  story: string
}

interface Found {
  rule: string
  file: string
  line: number
}

/** Makes the mutant of a seed and looks whether its rule reports it. */
export function judge(shipped: Shipped, mutation: Mutation, seed: number): Verdict {
  const { kind, rule, fresh, mutate } = mutation
  const mutant = mutate(shipped, seededRandom('mutation', kind, seed))
  const found = findingsOf(shipped, mutant, rule, fresh)
  const own = found.filter((each) => each.rule === rule)
  const [from, to] = mutant.lines
  const story = `${mutant.file}:${from}-${to} ${rule}; found ${
    found.map((each) => `${each.file}:${each.line} ${each.rule}`).join(', ') || 'nothing'
  }`
  return {
    caught: own.length > 0,
    onLine: own.some(({ file, line }) => file === mutant.file && line >= from && line <= to),
    story,
  }
}

/** What reading finds, or else the rule (`all`: every rule). Only changed files are read again. */
export function findingsOf(
  shipped: Shipped,
  { texts, file: atFault }: Mutant,
  rule: string,
  fresh?: string,
): Found[] {
  const changed = new Map([[MANIFEST_FILE, STAND_IN], ...Object.entries(texts)])
  const bytes = new Map([...changed].map(([file, text]) => [file, Buffer.from(text)]))
  const read = readBankFolder('', bytes)
  if (read.findings.length > 0 || rule === 'yaml' || rule === 'schema') return read.findings
  const { topics, ledger } = read.bank!
  const manifest = texts[MANIFEST_FILE] === undefined ? shipped.bank.manifest : read.bank!.manifest
  const replaced = new Map(topics.map((topic) => [topic.file, topic]))
  const far = rule === 'all' || LOOK_FAR.has(rule)
  const bank: Bank = {
    manifest,
    topics: shipped.bank.topics
      .filter(({ file }) => far || file === atFault || replaced.has(file))
      .map((topic) => replaced.get(topic.file) ?? topic),
    ledger: ledger ?? shipped.bank.ledger!,
  }
  const options = fresh === undefined ? {} : { fresh }
  const problems =
    rule === 'all' || rule === 'unused-waiver'
      ? runRules(bank, options).filter(({ severity }) => severity !== 'note')
      : [...rules.find(({ id }) => id === rule)!.check(bank, options)].map((problem) => ({ rule, problem }))
  return problems.map(({ rule: id, problem: { file, path } }) => ({
    rule: id,
    file,
    line: (texts[file] === undefined ? shipped.read : read).sources.get(file)!.locate(path).line,
  }))
}
