import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/bank/finding.ts'
import { findingsText } from '../../src/formats/findings-text.ts'
import { makeTheme } from '../../src/theme.ts'
import { makeFinding } from '../support/findings.ts'

const theme = makeTheme({ color: false, unicode: true })
const TEXT = 'topic: ecs\nquestions:\n  - id: one\n    task: "9.9"\n'

const shown = (over: Partial<Finding> = {}, text = TEXT, width = 80) =>
  findingsText([makeFinding(over)], new Map([['questions/ecs.yaml', text]]), theme, width)

describe('A finding', () => {
  it('is shown with its place, words, the lines around it and how to mend it', () => {
    expect(shown()).toBe(
      [
        'questions/ecs.yaml:4:11 error known-task',
        '  There is no task "9.9".',
        '  2 │ questions:',
        '  3 │   - id: one',
        '  4 │     task: "9.9"',
        '                ^^^^^',
        '  Mend: Use a task of the blueprint.',
        '',
      ].join('\n'),
    )
  })

  it('of a file without text has no lines', () => {
    expect(shown({ line: 1, column: 1 }, '')).toBe(
      'questions/ecs.yaml:1:1 error known-task\n  There is no task "9.9".\n  Mend: Use a task of the blueprint.\n',
    )
  })

  it('puts the mark below wide characters', () => {
    const lines = shown({ line: 2, column: 4, endLine: 2, endColumn: 5 }, 'a: 1\n新版 x\n').split('\n')
    expect(lines.slice(3, 5)).toEqual(['  2 │ 新版 x', '           ^'])
  })

  it('cuts lines that are longer than the screen', () => {
    const lines = shown({}, TEXT.replace('"9.9"', `"9.9" # ${'x'.repeat(200)}`), 60).split('\n')
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60)
  })

  it('passes on no control characters and no commands of a CI runner', () => {
    const text = shown({ message: '::error::\x1b[2J##[group]', file: '::set-output.yaml\x07' })
    expect(text).not.toMatch(/[\x1b\x07]|##\[|^\s*::/m)
  })
})
