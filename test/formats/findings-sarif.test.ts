import { readFileSync } from 'node:fs'
import Draft04 from 'ajv-draft-04'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { guides } from '../../src/check/guide.ts'
import { findingsSarif } from '../../src/formats/findings-sarif.ts'
import { HOSTILE, hostileFindings, makeFinding } from '../support/findings.ts'

const DRIVER = { version: '1.2.3' }
const TEXT = 'topic: ecs\nquestions:\n  - id: one\n    task: "9.9"\n'

/** Path of the schema of SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0); it is not ours to ship. */
const SCHEMA = process.env['SARIF_SCHEMA']

let faultsOf: (sarif: unknown) => unknown[] = () => []

beforeAll(() => {
  if (SCHEMA === undefined) return
  const ajv = new Draft04.default({ strict: false })
  formats.default(ajv)
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'))
  const validate = ajv.compile(schema)
  faultsOf = (sarif) => (validate(JSON.parse(JSON.stringify(sarif))) ? [] : validate.errors!)
})

const resultsOf = (findings: Parameters<typeof findingsSarif>[1], text = TEXT) =>
  findingsSarif(DRIVER, findings, new Map([['questions/ecs.yaml', text]])).runs[0]!.results

describe('Findings as SARIF', () => {
  it.skipIf(SCHEMA === undefined)('have the form of its schema, which refuses another', () => {
    expect(faultsOf(findingsSarif(DRIVER, [makeFinding()], new Map()))).toEqual([])
    expect(faultsOf(findingsSarif(DRIVER, [], new Map()))).toEqual([])
    expect(faultsOf(findingsSarif(DRIVER, [makeFinding({ line: 0 })], new Map()))).not.toEqual([])
  })

  it('name the program and, where it has one, its homepage', () => {
    const driverOf = (driver: Parameters<typeof findingsSarif>[0]) =>
      findingsSarif(driver, [], new Map()).runs[0]!.tool.driver
    expect(driverOf(DRIVER)).toMatchObject({ name: 'certdrill', version: '1.2.3' })
    expect(driverOf(DRIVER)).not.toHaveProperty('informationUri')
    const sarif = findingsSarif({ version: '1.2.3', homepage: 'https://example.com/' }, [], new Map())
    expect(sarif.runs[0]!.tool.driver).toHaveProperty('informationUri', 'https://example.com/')
    expect(faultsOf(sarif)).toEqual([])
  })

  it('bring along what each rule finds and why', () => {
    const { rules } = findingsSarif(DRIVER, [], new Map()).runs[0]!.tool.driver
    expect(rules.map(({ id }) => id)).toEqual(guides.map(({ id }) => id))
    const robots = rules.find(({ id }) => id === 'robots')!
    const { summary, why } = guides.find(({ id }) => id === 'robots')!
    expect(robots.shortDescription.text).toBe(summary)
    expect(robots.help.text).toContain(why)
    expect(robots.help.markdown).toContain('**robots** (warning)')
    expect(robots.defaultConfiguration.level).toBe('warning')
  })

  it('say where and what', () => {
    const [result] = resultsOf([makeFinding({ severity: 'warning' })])
    expect(result).toMatchObject({
      ruleId: 'known-task',
      level: 'warning',
      message: { text: 'There is no task "9.9".\nMend: Use a task of the blueprint.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'questions/ecs.yaml' },
            region: { startLine: 4, startColumn: 11, endLine: 4, endColumn: 16 },
          },
        },
      ],
    })
    expect(guides[result!.ruleIndex]!.id).toBe('known-task')
  })

  it.each(['yaml', 'schema', 'notes'])('know %s, which is no rule', (rule) => {
    const [result] = resultsOf([makeFinding({ rule })])
    expect(guides[result!.ruleIndex]!.id).toBe(rule)
  })

  it.each([
    ['questions/50% a b#c?.yaml', 'questions/50%25%20a%20b%23c%3F.yaml'],
    ['a:b.yaml', 'a%3Ab.yaml'],
    ['questions/é\u202e.yaml', 'questions/%C3%A9%E2%80%AE.yaml'],
    ['/tmp/a b/ecs.yaml', 'file:///tmp/a%20b/ecs.yaml'],
    ['C:/banks/ecs.yaml', 'file:///C:/banks/ecs.yaml'],
  ])('point at %j', (file, uri) => {
    expect(resultsOf([makeFinding({ file })])[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe(
      uri,
    )
  })

  it('keep their form whatever the texts are', () => {
    fc.assert(
      fc.property(hostileFindings, (findings) => {
        const sarif = findingsSarif(
          DRIVER,
          [...findings, makeFinding({ message: HOSTILE, file: HOSTILE })],
          new Map(),
        )
        expect(faultsOf(sarif)).toEqual([])
        for (const { message } of sarif.runs[0]!.results) {
          expect(message.text).not.toMatch(/[^\n\P{Cc}]|\]\(|[\u202a-\u202e]/u)
        }
      }),
      { numRuns: 30 },
    )
  })
})
