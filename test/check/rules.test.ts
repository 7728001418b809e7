import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/check/rules.ts'
import { runRules } from '../../src/check/run.ts'
import { manifestOf, markedLines, readFixture, topicOf } from '../support/rule-fixture.ts'

const FIXTURES = join(import.meta.dirname, 'rules')
/** The day as of which fixtures are judged. */
const FRESH = '2026-12-01'

describe('fixtures', () => {
  test.each(rules.map(({ id }) => id))('%s finds the marked lines and no others', (id) => {
    const fixture = readFixture(FIXTURES, id)
    const found = runRules(fixture.bank, { fresh: FRESH }).filter(({ rule }) => rule === id)
    const lines = found.map(
      ({ problem: { file, path } }) => `${file}:${fixture.sources.get(file)!.yaml.locate(path).line}`,
    )
    expect([...new Set(lines)].sort()).toEqual(markedLines(fixture, id).sort())
    expect(lines).not.toHaveLength(0)
  })

  test('there is one for each rule and none besides', () => {
    const names = readdirSync(FIXTURES).map((name) => name.replace(/\.yaml$/, ''))
    expect(names.sort()).toEqual(rules.map(({ id }) => id).sort())
  })

  test('the question they are made from has no finding', () => {
    const topic = topicOf('sample.yaml', { topic: 'sample', questions: [{ id: 'base' }] })
    const found = runRules({ manifest: manifestOf({}), topics: [topic] }, { fresh: FRESH })
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['note domain-coverage'])
  })
})

describe('the list of rules', () => {
  test('each rule is a file of its name', () => {
    const files = join(import.meta.dirname, '../../src/check/rules')
    for (const { id } of rules) expect(existsSync(join(files, `${id}.ts`)), id).toBe(true)
    expect(readdirSync(files)).toHaveLength(rules.length)
  })

  test('each rule says in sentences what it finds and why it matters', () => {
    for (const { id, summary, why } of rules) {
      expect(summary, id).toMatch(/^[A-Z`].*\.$/)
      expect(why, id).toMatch(/^[A-Z].*\.$/)
    }
  })
})
