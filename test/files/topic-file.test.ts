import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftFact, draftQuestion } from '../../src/bank/draft.ts'
import { UserError } from '../../src/errors.ts'
import { newTopicFile, saveTopicFile } from '../../src/files/topic-file.ts'
import { parseYaml } from '../../src/files/yaml.ts'
import { temporaryFolder } from '../support/folder.ts'

const isRoot = process.getuid?.() === 0
const question = draftQuestion({
  topic: 'ecs',
  id: 'draft-1',
  task: '1.4',
  facts: ['first-fact'],
  options: 5,
  keys: [1, 4],
  seed: 'seed',
})
const topic = {
  topic: 'ecs',
  title: 'ECS: "containers" # and more',
  file: 'ecs.yaml',
  facts: [draftFact('docs.example.com')],
  questions: [question],
}

describe('A new topic file', () => {
  it('holds the topic, whatever its title, and says on which line the question begins', () => {
    const { text, line } = newTopicFile(
      temporaryFolder(),
      topic,
      new Map([['option-4', 'Length rank 2 of 5.']]),
    )
    const { file: _file, ...expected } = topic
    expect(parseYaml(text, 'ecs.yaml')).toMatchObject({ value: expected, findings: [] })
    expect(text.split('\n')[line - 1]).toBe('  - id: draft-1')
    expect(text).toContain('      # Length rank 2 of 5.\n      - id: option-4\n')
  })

  it('names the JSON Schema of the bank where it has one', () => {
    const folder = temporaryFolder()
    expect(newTopicFile(folder, topic, new Map()).text).toMatch(/^topic: ecs\n/)
    mkdirSync(join(folder, 'schema'))
    writeFileSync(join(folder, 'schema/topic.json'), '{}')
    const { text, line } = newTopicFile(folder, topic, new Map())
    expect(text).toMatch(/^# yaml-language-server: \$schema=schema\/topic\.json\ntopic: ecs\n/)
    expect(text.split('\n')[line - 1]).toBe('  - id: draft-1')
  })
})

describe('Saving a topic file', () => {
  it('keeps a byte order mark, and makes none', () => {
    const folder = temporaryFolder()
    const saved = (before?: Buffer) => {
      saveTopicFile(folder, 'ecs.yaml', 'topic: ecs\n', before)
      return readFileSync(join(folder, 'ecs.yaml'), 'utf8')
    }
    expect(saved(Buffer.from('\ufefftopic: old\n'))).toBe('\ufefftopic: ecs\n')
    expect(saved(Buffer.from('topic: old\n'))).toBe('topic: ecs\n')
    expect(saved(Buffer.from(''))).toBe('topic: ecs\n')
    expect(saved()).toBe('topic: ecs\n')
    expect(readdirSync(folder)).toEqual(['ecs.yaml'])
  })

  it.skipIf(process.platform === 'win32')('keeps its permissions', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'ecs.yaml')
    writeFileSync(path, '')
    chmodSync(path, 0o664)
    saveTopicFile(folder, 'ecs.yaml', 'topic: ecs\n')
    expect(statSync(path).mode & 0o777).toBe(0o664)
  })

  // Permissions do not bind the superuser.
  it.skipIf(isRoot)('leaves a read-only file alone', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'ecs.yaml')
    writeFileSync(path, 'topic: old\n')
    chmodSync(path, 0o444)
    expect(() => saveTopicFile(folder, 'ecs.yaml', 'topic: ecs\n')).toThrow(/is read-only/)
    expect(readFileSync(path, 'utf8')).toBe('topic: old\n')
  })

  it.skipIf(isRoot)('in a folder that may not be written is refused with words', () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o500)
    expect(() => saveTopicFile(folder, 'ecs.yaml', '')).toThrow(/cannot be written \(EACCES\)/)
  })

  it('where it cannot be written is refused with words', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'ecs.yaml'))
    expect(() => saveTopicFile(folder, 'ecs.yaml', '')).toThrow(UserError)
    expect(readdirSync(folder)).toEqual(['ecs.yaml'])
  })
})
