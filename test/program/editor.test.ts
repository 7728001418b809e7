import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LanguageServer } from '../support/language-server.ts'

const MODELINE = '# yaml-language-server: $schema=schema/topic.json\n'
const TOPIC = `${MODELINE}topic: ecs
title: Amazon ECS
facts:
  - id: digest-reference
    claim: A reference by digest names one exact image.
    status: current
    references:
      - url: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
        checked: 2026-11-22
questions:
  - id: rollback-brings-other-image
    version: 1
    status: active
    task: "1.4"
    facts: [digest-reference]
    cognitive: apply
    angoff: [0.6]
    scenario: A company.
    prompt: Which change will meet these requirements?
    constraints:
      c1: the same image after a rollback
    options:
      - id: deploy-by-digest
        text: Refer to the image by digest.
        correct: true
        meets: [c1]
        why: A digest names one image.
      - id: immutable-later
        text: Refer to the image by a tag.
        fails: [c1]
        why: A tag can move.
    takeaway: Deploy by digest.
`

/** A line of a text by what stands in it, counted from 0. */
function lineOf(text: string, part: string): number {
  const line = text.split('\n').findIndex((each) => each.includes(part))
  expect(line, part).toBeGreaterThan(-1)
  return line
}

describe('An editor with yaml-language-server', () => {
  const server = new LanguageServer()
  const folder = mkdtempSync(join(tmpdir(), 'certdrill-editor-'))
  let files = 0
  beforeAll(async () => {
    cpSync('questions/schema', join(folder, 'schema'), { recursive: true })
    await server.start()
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })

  /** A new file in a bank folder with its schemas. */
  const newFile = () => join(folder, `${++files}.yaml`)

  /** What the editor finds in a text, as `line message`; lines count from 0. */
  async function found(text: string): Promise<string[]> {
    const diagnostics = await server.open(newFile(), text)
    return diagnostics.map(({ range, message }) => `${range.start.line} ${message}`)
  }

  /** What it offers where `|` stands. */
  async function offered(text: string): Promise<Map<string, string>> {
    const path = newFile()
    const before = text.slice(0, text.indexOf('|')).split('\n')
    await server.open(path, text.replace('|', ''))
    const position = { line: before.length - 1, character: before.at(-1)!.length }
    const items = await server.completion(path, position)
    return new Map(items.map(({ label, insertText }) => [label, insertText]))
  }

  it('finds nothing in a topic that is right', async () => {
    expect(await found(TOPIC)).toEqual([])
  })

  it('finds nothing in the files of the shipped bank', async () => {
    const names = readdirSync('questions').filter((name) => name.endsWith('.yaml'))
    const kinds: Record<string, string> = { 'bank.yaml': 'bank', 'ledger.yaml': 'ledger' }
    const wrong = await Promise.all(
      names.map(async (name) => {
        const modeline = `# yaml-language-server: $schema=schema/${kinds[name] ?? 'topic'}.json\n`
        const text = readFileSync(join('questions', name), 'utf8')
        const whole = text.includes('yaml-language-server:') ? text : modeline + text
        return (await found(whole)).map((each) => `${name}: ${each}`)
      }),
    )
    expect(names.length).toBeGreaterThan(3)
    expect(wrong.flat()).toEqual([])
  })

  it('offers the keys that a question lacks', async () => {
    const keys = await offered(TOPIC.replace(/ {4}(cognitive|takeaway): .*\n/g, '').replace(/$/, '    |\n'))
    expect([...keys.keys()]).toEqual(expect.arrayContaining(['cognitive', 'takeaway', 'enemies', 'waive']))
    expect(keys.has('scenario')).toBe(false)
  })

  it('offers the keys of an option', async () => {
    const keys = await offered(TOPIC.replace('        fails: [c1]\n', '        |\n'))
    expect([...keys.keys()]).toEqual(expect.arrayContaining(['fails', 'belief', 'trap', 'correct']))
    expect(keys.get('belief')).toMatch(/^belief: /)
  })

  it('offers values: what a status can be, and a task in quotes', async () => {
    const statuses = await offered(TOPIC.replace('status: active', 'status: |'))
    expect([...statuses.keys()]).toEqual(['draft', 'active', 'legacy', 'retired'])
    expect((await offered(TOPIC.replace('task: "1.4"', 'task: |'))).get('"1.4"')).toBe('"1.4"')
  })

  it('marks a key that is misspelt, and the question that lacks it', async () => {
    expect(await found(TOPIC.replace('takeaway: ', 'takaway: '))).toEqual([
      `${lineOf(TOPIC, '- id: rollback')} Missing property "takeaway".`,
      `${lineOf(TOPIC, 'takeaway')} Property takaway is not allowed.`,
    ])
  })

  it('marks a wrong value on its line, with the words of check where a form is demanded', async () => {
    const mistakes: [from: string, to: string, words: string][] = [
      ['status: active', 'status: actve', 'Value is not accepted. Valid values: "draft", "active"'],
      ['task: "1.4"', 'task: 1.4', 'Incorrect type. Expected "string"'],
      ['- id: deploy-by-digest', '- id: By digest', 'must be lower-case words joined by hyphens'],
      ['checked: 2026-11-22', 'checked: 2026-02-30', 'must be a date like 2026-11-22'],
      ['url: https:', 'url: http:', 'must be an https address'],
      ['takeaway: Deploy by digest.', 'takeaway: " "', 'must not be empty'],
      ['correct: true', 'correct: false', 'Value must be true'],
      ['angoff: [0.6]', 'angoff: [60]', 'Value is above the maximum of 1'],
    ]
    const all = await Promise.all(mistakes.map(([from, to]) => found(TOPIC.replace(from, to))))
    for (const [index, [from, , words]] of mistakes.entries())
      expect(all[index]).toEqual([expect.stringContaining(`${lineOf(TOPIC, from)} ${words}`)])
  })

  it('explains a key, and what each value means', async () => {
    const path = newFile()
    await server.open(path, TOPIC)
    const hover = (part: string) => server.hover(path, { line: lineOf(TOPIC, part), character: 6 })
    expect(await hover('takeaway:')).toContain('The one sentence to remember.')
    const status = await hover('status: active')
    expect(status).toContain('Where the question stands.')
    expect(status).toContain('`draft`: Being written: checked, never asked.')
  })
})
