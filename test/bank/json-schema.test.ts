import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FileKind, jsonSchema } from '../../src/bank/json-schema.ts'

const KINDS: FileKind[] = ['topic', 'bank', 'ledger']

// biome-ignore lint/suspicious/noExplicitAny: JSON
type Json = any

/** Every key that a schema names, with its path and its own schema. */
function* keysOf(schema: Json, path = ''): Iterable<{ path: string; part: Json }> {
  for (const [key, part] of Object.entries<Json>(schema.properties ?? {})) {
    yield { path: `${path}${key}`, part }
    yield* keysOf(part, `${path}${key}.`)
  }
  if (schema.items) yield* keysOf(schema.items, path)
  if (typeof schema.additionalProperties === 'object') yield* keysOf(schema.additionalProperties, path)
}

describe.each(KINDS)('The JSON Schema of a %s file', (kind) => {
  it('lies in the bank as the program makes it', () => {
    const file = `questions/schema/${kind}.json`
    const made = `${JSON.stringify(jsonSchema(kind), null, 2)}\n`
    const command = `npm run build && node bin/certdrill.js schema --kind ${kind} --output ${file}`
    expect(readFileSync(file, 'utf8'), `${file} is out of date; make it again: ${command}`).toBe(made)
  })

  it('is of draft 7 and has no parts that an editor would have to look for elsewhere', () => {
    const schema = jsonSchema(kind)
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#')
    expect(JSON.stringify(schema)).not.toContain('$ref')
  })

  it('describes every key', () => {
    const keys = [...keysOf(jsonSchema(kind))]
    expect(keys.length).toBeGreaterThan(5)
    expect(keys.filter(({ part }) => !part.description).map(({ path }) => path)).toEqual([])
  })

  it('says of each value of a list what it means', () => {
    for (const { path, part } of keysOf(jsonSchema(kind)))
      if (part.enum && part.enumDescriptions)
        expect(part.enumDescriptions, path).toHaveLength(part.enum.length)
  })
})

describe('The JSON Schema of a topic file', () => {
  const question = (jsonSchema('topic') as Json).properties.questions.items

  it('refuses keys of another format, at every level', () => {
    const open = [...keysOf(jsonSchema('topic'))].filter(
      ({ part }) => part.properties && part.additionalProperties !== false,
    )
    expect(open).toEqual([])
    expect(question.additionalProperties).toBe(false)
    expect(question.properties.options.items.additionalProperties).toBe(false)
  })

  it('demands of a writer what has no default, and offers no empty default', () => {
    expect((jsonSchema('topic') as Json).required).toEqual(['topic', 'title'])
    expect(question.required).toContain('takeaway')
    expect(question.required).not.toContain('enemies')
    expect(JSON.stringify(jsonSchema('topic'))).not.toContain('"default":[]')
  })

  it('gives an example for what has a form', () => {
    const examples = (path: string) =>
      [...keysOf(jsonSchema('topic'))].find((each) => each.path === path)!.part.examples
    expect(examples('questions.task')).toEqual(['1.4'])
    expect(examples('questions.id')).toEqual(['canary-on-ec2'])
    expect(examples('facts.references.checked')).toEqual(['2026-11-22'])
  })

  it('demands at least one constraint, which zod only checks by a function', () => {
    expect(question.properties.constraints.minProperties).toBe(1)
  })
})
