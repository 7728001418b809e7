import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsGithub } from '../../src/formats/findings-github.ts'
import { HOSTILE, hostileFindings, makeFinding, manyFindings } from '../support/findings.ts'

interface Command {
  name: string
  properties: Record<string, string>
  data: string
}

function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}

/** Lines as the runner reads them: its commands, and what it just prints. */
function read(text: string): { annotations: Command[]; printed: string[] } {
  const annotations: Command[] = []
  const printed: string[] = []
  for (const line of text.split('\n')) {
    const match = /^\s*::(\S*?)(?: (.*?))?::(.*)$/.exec(line)
    if (!match) printed.push(line)
    else if (match[1] !== 'group' && match[1] !== 'endgroup') {
      const pairs = match[2]
        ? match[2].split(',').map((pair) => /^(.*?)=(.*)$/.exec(pair)!.slice(1) as [string, string])
        : []
      const properties = Object.fromEntries(pairs.map(([key, value]) => [key, unescaped(value)]))
      annotations.push({ name: match[1]!, properties, data: unescaped(match[3]!) })
    }
  }
  return { annotations, printed }
}

describe('Findings for GitHub', () => {
  it('are annotations with their place, the rule as title, and how to mend it', () => {
    expect(findingsGithub([makeFinding()])).toBe(
      '::error file=questions/ecs.yaml,line=4,endLine=4,col=11,endColumn=16,title=known-task' +
        '::There is no task "9.9".%0AMend: Use a task of the blueprint.\n',
    )
  })

  it('come errors first, and notes as notices', () => {
    const text = findingsGithub([
      makeFinding({ severity: 'note' }),
      makeFinding({ severity: 'warning' }),
      makeFinding(),
    ])
    expect(read(text).annotations.map(({ name }) => name)).toEqual(['error', 'warning', 'notice'])
  })

  it('have no columns where they take several lines', () => {
    const [annotation] = read(findingsGithub([makeFinding({ endLine: 6, endColumn: 1 })])).annotations
    expect(annotation!.properties).toEqual({
      file: 'questions/ecs.yaml',
      line: '4',
      endLine: '6',
      title: 'known-task',
    })
  })

  it('stand each for itself while there are ten of a kind', () => {
    const { annotations, printed } = read(
      findingsGithub([...manyFindings(10), ...manyFindings(10, { severity: 'warning' })]),
    )
    expect(annotations).toHaveLength(20)
    expect(printed).toEqual([''])
  })

  it('share the last annotation of their rule and file where there are more, and are listed below', () => {
    const { annotations, printed } = read(
      findingsGithub([...manyFindings(12), makeFinding({ rule: 'robots' })]),
    )
    expect(annotations).toHaveLength(10)
    expect(annotations[8]!.data.split('\n').slice(2)).toEqual([
      'Line 10: Mistake 10.',
      'Line 11: Mistake 11.',
      'Line 12: Mistake 12.',
    ])
    expect(annotations[9]!.properties['title']).toBe('robots')
    expect(printed.filter(Boolean).map((line) => line.split(' ')[0])).toEqual([
      'questions/ecs.yaml:10:11',
      'questions/ecs.yaml:11:11',
      'questions/ecs.yaml:12:11',
    ])
  })

  it('of more than ten rules and files end with how many more there are', () => {
    const findings = manyFindings(14).map((finding, index) => ({ ...finding, file: `${index}.yaml` }))
    const { annotations, printed } = read(findingsGithub([...findings, findings[13]!]))
    expect(annotations).toHaveLength(10)
    expect(annotations[9]!.properties).toEqual({ title: '6 more errors' })
    expect(annotations[9]!.data).toContain('\n13.yaml: known-task (2)')
    expect(printed.filter(Boolean)).toHaveLength(6)
  })

  it('keep their words through the escaping', () => {
    const [annotation] = read(
      findingsGithub([makeFinding({ message: '100%0A: a, b\n::error::c', file: 'a:b,c%=.yaml' })]),
    ).annotations
    expect(annotation!.properties['file']).toBe('a:b,c%=.yaml')
    expect(annotation!.data).toMatch(/^100%0A: a, b\n::error::c\nMend/)
  })

  it('make no command but their own of any text, lose none, and are at most ten of a kind', () => {
    fc.assert(
      fc.property(hostileFindings, (findings) => {
        const text = findingsGithub([...findings, makeFinding({ message: HOSTILE, file: HOSTILE })])
        expect(text).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u)
        const { annotations, printed } = read(text)
        expect(printed.join('\n')).not.toContain('##[')
        for (const name of ['error', 'warning', 'notice']) {
          const ofKind = annotations.filter((annotation) => annotation.name === name)
          expect(ofKind.length).toBeLessThanOrEqual(10)
        }
        expect(annotations.every(({ name }) => ['error', 'warning', 'notice'].includes(name))).toBe(true)
        for (const { data } of annotations) expect(data.length).toBeLessThan(4096)
        const alone = annotations.filter(({ properties }) => properties['file'] !== undefined).length
        expect(alone + printed.filter(Boolean).length).toBe(findings.length + 1)
      }),
    )
  })
})
