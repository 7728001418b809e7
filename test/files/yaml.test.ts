import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMap, isScalar, isSeq, LineCounter, parse, parseDocument, stringify } from 'yaml'
import { parseYaml } from '../../src/files/yaml.ts'

/** `line:column message` of every finding. */
function troubles(text: string): string[] {
  const { findings, value } = parseYaml(text, 'topic.yaml')
  if (findings.length > 0) expect(value).toBeUndefined()
  return findings.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

describe('a YAML text', () => {
  test('is read as YAML 1.2, where only true and false are no texts', () => {
    const { value, findings } = parseYaml('a: yes\nb: no\nc: true\nd: 012\ne: "1.4"\n', 'f.yaml')
    expect(findings).toEqual([])
    expect(value).toEqual({ a: 'yes', b: 'no', c: true, d: 12, e: '1.4' })
  })

  test('may use Windows line ends, a document mark and a few aliases', () => {
    expect(parseYaml('---\r\na: &x one\r\nb: *x\r\n', 'f.yaml').value).toEqual({ a: 'one', b: 'one' })
  })

  test('gives the value that the library gives', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }).filter((value) => value !== null),
        (value) => {
          const text = stringify(value, { aliasDuplicateObjects: false })
          const source = parseYaml(text, 'f.yaml')
          expect(source.findings).toEqual([])
          expect(source.value).toEqual(parse(text))
        },
      ),
    )
  })

  test('cannot change the prototype of anything', () => {
    const { value } = parseYaml('__proto__: {polluted: true}\n', 'f.yaml')
    expect(Object.hasOwn(value as object, '__proto__')).toBe(true)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('a mistake', () => {
  test.each<[string, string, string[]]>([
    ['a key written twice', 'a: 1\nb: 2\na: 3\n', ['3:1 Map keys must be unique']],
    [
      'each of several such keys',
      'a: 1\na: 2\nc:\n  d: 1\n  d: 2\n',
      ['2:1 Map keys must be unique', '5:3 Map keys must be unique'],
    ],
    ['a tab for indentation', 'a:\n\tb: 1\n', ['2:1 Tabs are not allowed as indentation']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['2:1 the file holds more than one YAML document']],
    [
      'a colon in a sentence',
      'a: 1\nb: this: that\n',
      ['2:4 Nested mappings are not allowed in compact mappings'],
    ],
    [
      'a text that looks like an alias',
      'a: 1\nb: *text*\n',
      ['2:4 Unresolved alias (the anchor must be set before the alias): text*'],
    ],
    ['a tag', 'a: 1\nb: !!js/function x\n', ['2:4 Unresolved tag: tag:yaml.org,2002:js/function']],
    ['a key that is no text', 'a: 1\n? [b]\n: c\n', ['2:3 With stringKeys, all keys must be strings']],
    ['nothing at all', '', ['1:1 the file is empty']],
    ['only comments', '# a\n# b\n', ['1:1 the file is empty']],
  ])('like %s is told with its place', (_, text, expected) => {
    expect(troubles(text)).toEqual(expected)
  })

  test('of syntax is reported once, for what follows cannot be relied upon', () => {
    expect(troubles('a: "open\nb: [1, 2\nc: }\n')).toHaveLength(1)
  })

  test('comes with a way to mend it', () => {
    const texts = ['a: 1\na: 2\n', 'a: b: c\n', 'a: *b\n', 'a: !x y\n', '', 'a:\n\tb: 1\n']
    for (const text of texts) expect(parseYaml(text, 'f.yaml').findings[0]!.mend).toMatch(/^[A-Z].*\.$/)
  })

  test('never makes it throw, and never leaves it without a value or a finding', () => {
    const pieces = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '#',
      '&a ',
      '*a',
      '!!str ',
      '!x ',
      '|',
      '>-',
      '---',
      '...',
      '%YAML 1.1\n',
      '? ',
      '<<: ',
      '\r',
      '\u0000',
      '\ud800',
      '1e999',
      '@',
      '`',
    )
    const text = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: text }, fc.string({ unit: 'binary' })), (hostile) => {
        const { value, findings } = parseYaml(hostile, 'f.yaml')
        expect(value === undefined).toBe(findings.length > 0)
        const lines = hostile.split(/\r\n|\n|\r/).length
        for (const { line, column, endLine } of findings) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(column).toBeGreaterThanOrEqual(1)
          expect(endLine).toBeLessThanOrEqual(lines + 1)
        }
      }),
      { numRuns: 600 },
    )
  })
})

describe('a place', () => {
  const text = `topic: ecs
questions:
  - id: one
    prompt: >-
      A long
      text.
    options:
      - text: "x"
      - text: 'y'
    empty:
  - id: two
`
  const { locate } = parseYaml(text, 'ecs.yaml')
  const place = (path: (string | number)[], at?: 'key' | 'value') => {
    const { line, column } = locate(path, at)
    return `${line}:${column}`
  }

  test('of a value is where it begins', () => {
    expect(place(['topic'])).toBe('1:8')
    expect(place(['questions', 0, 'id'])).toBe('3:9')
    expect(place(['questions', 0, 'prompt'])).toBe('4:13')
    expect(place(['questions', 0, 'options', 1, 'text'])).toBe('9:15')
    expect(place(['questions', 1, 'id'])).toBe('11:9')
  })

  test('of a key is where it is written', () => {
    expect(place(['questions', 0, 'options'], 'key')).toBe('7:5')
  })

  test('of a missing key is that of the map it belongs into', () => {
    expect(place(['questions', 0, 'version'], 'key')).toBe('3:5')
    expect(place(['questions', 1, 'version'])).toBe('11:5')
    expect(place(['title'], 'key')).toBe('1:1')
    expect(place(['questions', 0, 'options', 0, 'why'], 'key')).toBe('8:9')
  })

  test('of an item that is not there is that of the list', () => {
    expect(place(['questions', 7])).toBe('3:3')
  })

  test('of a value that was left out is that of its key', () => {
    expect(place(['questions', 0, 'empty'])).toBe('10:5')
  })

  test('of a map or a list covers its first line only', () => {
    expect(locate(['questions', 0])).toEqual({ line: 3, column: 5, endLine: 3, endColumn: 12 })
  })

  test('is found through an alias', () => {
    const { locate: find } = parseYaml('a: &x\n  b: 1\nc: *x\n', 'f.yaml')
    expect(find(['c', 'b'])).toMatchObject({ line: 2, column: 6 })
  })

  test('of any scalar is the one that the library gives when it reads the whole text at once', () => {
    const words = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,3}(\n[a-z]{1,6}){0,2}$/)
    const maps = (node: fc.Arbitrary<unknown>) =>
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), node, { minKeys: 1, maxKeys: 3 })
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        words,
        fc.integer(),
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
        maps(tie('node')),
      ),
    }))
    fc.assert(
      fc.property(maps(node), (value) => {
        const yaml = stringify(value, { aliasDuplicateObjects: false })
        const lines = new LineCounter()
        const document = parseDocument(yaml, { lineCounter: lines })
        const source = parseYaml(yaml, 'f.yaml')
        for (const [path, offset] of scalarsOf(document.contents, [])) {
          const { line, col } = lines.linePos(offset)
          expect(source.locate(path), `${path} in ${yaml}`).toMatchObject({ line, column: col })
        }
      }),
    )
  })
})

function scalarsOf(node: unknown, path: (string | number)[]): [(string | number)[], number][] {
  if (isScalar(node)) return [[path, node.range![0]]]
  if (isMap(node)) return node.items.flatMap(({ key, value }) => scalarsOf(value, [...path, String(key)]))
  return isSeq(node) ? node.items.flatMap((item, index) => scalarsOf(item, [...path, index])) : []
}

describe('a hostile text', () => {
  test('of nine levels of aliases is refused', () => {
    const levels = Array.from(
      { length: 8 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join()}]`,
    )
    expect(troubles(['a0: &a0 [x]', ...levels].join('\n'))).toEqual([
      '2:10 Excessive alias count indicates a resource exhaustion attack',
    ])
  })

  test('of merge keys within merge keys is refused', () => {
    const levels = Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1}\n  <<: [*a${n}, *a${n}]`)
    expect(troubles(['%YAML 1.1', '---', 'a0: &a0 {x: 1}', ...levels].join('\n'))[0]).toMatch(
      /Excessive alias count/,
    )
  })

  test('of 80,000 keys is refused before they are compared', () => {
    const keys = Array.from({ length: 80_000 }, (_, n) => `key${n}: ${n}`).join('\n')
    expect(troubles(keys)).toEqual([
      expect.stringMatching(/^50\d\d:\d+ more than 5000 entries in one list or map$/),
    ])
  })

  test('of a million brackets is refused at the 65th', () => {
    expect(troubles(`a: ${'['.repeat(1_000_000)}`)[0]).toMatch(/^1:6\d nested more than 64 levels deep$/)
  })

  test('of thousands of levels, ten files of it, does not bring the process down', () => {
    const script = `
      const { parseYaml } = await import(${JSON.stringify(fileURLToPath(new URL('../../src/files/yaml.ts', import.meta.url)))})
      for (const open of ['[', '{a: ', '- ', '? ', '{', '[{a: ', '!x [', '&a [', '"a": [', '- - '])
        console.log(parseYaml(open.repeat(5000), 'f.yaml').findings.length)
    `
    const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    })
    expect(output.trim().split('\n')).toEqual(Array(10).fill('1'))
  })
})
