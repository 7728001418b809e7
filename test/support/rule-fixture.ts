import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bank, Ledger, Manifest, Topic } from '../../src/bank/bank.ts'
import { questionHash } from '../../src/bank/digest.ts'
import { LEDGER_FILE } from '../../src/bank/ledger.ts'
import { ledgerSchema, manifestSchema, topicSchema } from '../../src/bank/schema.ts'
import { parseYaml, type YamlSource } from '../../src/files/yaml.ts'
import { baseFact, baseManifest, baseOptions, baseQuestion } from './rule-base.ts'

type Values = Record<string, unknown>

/** A fixture as a bank, with the sources of its files for places. */
export interface Fixture {
  bank: Bank
  sources: Map<string, { text: string; yaml: YamlSource }>
}

/**
 * Reads the fixture of a rule: a topic file, or a folder with a manifest and topic files. Fixtures write only what
 * matters: whatever is missing comes from the base question; `null` takes a value away, `copies: n` repeats a question,
 * and in a ledger the hash `present` is that of the question as it stands.
 */
export function readFixture(folder: string, rule: string): Fixture {
  const sources: Fixture['sources'] = new Map()
  const inFolder = existsSync(join(folder, rule))
  const names = inFolder ? readdirSync(join(folder, rule)) : [`${rule}.yaml`]
  for (const name of names) {
    const text = readFileSync(inFolder ? join(folder, rule, name) : join(folder, name), 'utf8')
    sources.set(name, { text, yaml: parseYaml(text, name) })
  }
  const manifest = sources.get('bank.yaml')?.yaml.value as Values | undefined
  const topics = [...sources]
    .filter(([name]) => name !== 'bank.yaml' && name !== LEDGER_FILE)
    .map(([name, { yaml }]) => topicOf(name, yaml.value as Values))
  const bank: Bank = { manifest: manifestOf(manifest ?? {}), topics }
  const ledger = sources.get(LEDGER_FILE)?.yaml.value
  return {
    bank: ledger ? { ...bank, ledger: ledgerOf(ledger as Record<string, Values>, topics) } : bank,
    sources,
  }
}

function ledgerOf(value: Record<string, Values>, topics: readonly Topic[]): Ledger {
  const filled: Record<string, Values> = structuredClone(value)
  for (const { topic, questions } of topics)
    for (const question of questions) {
      const entry = JSON.stringify(filled[topic]?.[question.id] ?? null)
      if (entry !== 'null')
        filled[topic]![question.id] = JSON.parse(entry.replaceAll('"present"', `"${questionHash(question)}"`))
    }
  return ledgerSchema.parse(filled)
}

/** Lines that carry the comment `# finding: RULE`, as `file:line`, sorted. */
export function markedLines({ sources }: Fixture, rule: string): string[] {
  const marker = new RegExp(`# finding: ${rule}$`)
  return [...sources].flatMap(([name, { text }]) =>
    text.split('\n').flatMap((line, index) => (marker.test(line.trimEnd()) ? [`${name}:${index + 1}`] : [])),
  )
}

/** The base manifest with some of its parts replaced. */
export function manifestOf(over: Values): Manifest {
  const { blueprint, policy, ...rest } = over
  return manifestSchema.parse({
    ...baseManifest,
    ...rest,
    blueprint: { ...baseManifest.blueprint, ...(blueprint as Values) },
    policy: { ...baseManifest.policy, ...(policy as Values) },
  })
}

/** A topic with everything missing taken from the base question. */
export function topicOf(file: string, value: Values): Topic {
  const facts = (value.facts as Values[] | undefined) ?? [{}]
  const questions = (value.questions as Values[] | undefined) ?? []
  const parsed = topicSchema.parse({
    title: 'Topic',
    ...value,
    facts: facts.map((fact) => over(baseFact, fact)),
    questions: questions.flatMap((question) => repeated(question).map(questionOf)),
  })
  return { ...parsed, file }
}

/** One question as plain data, everything missing taken from the base question. */
export function questionOf({ options, ...partial }: Values): Values {
  const given = (options ?? []) as (Values | null)[]
  const count = Math.max(given.length, baseOptions.length)
  return {
    ...over(baseQuestion, partial),
    options: Array.from({ length: count }, (_, index) =>
      given[index] === null ? null : over(baseOptions[index] ?? {}, given[index] ?? {}),
    ).filter(Boolean),
  }
}

function over(base: Values, value: Values): Values {
  return Object.fromEntries(Object.entries({ ...base, ...value }).filter(([, each]) => each !== null))
}

function repeated({ copies, ...question }: Values): Values[] {
  if (copies === undefined) return [question]
  return Array.from({ length: copies as number }, (_, index) => ({
    ...question,
    id: `${question.id}-${index}`,
  }))
}
