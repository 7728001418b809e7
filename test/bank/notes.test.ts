import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notesLines } from '../../src/bank/notes.ts'

const markOf = (text: string) => `n-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`

describe('the lines of notes', () => {
  test('are all but blank ones, headings and code fences, each under its headings', () => {
    const notes = [
      'before any heading',
      '# Queues',
      '* one *message*',
      '',
      '  - Nested **line**',
      '## Dead letters ##',
      '1. first',
      '```',
      '# a comment in code',
      '```',
      '# Other',
      'plain',
      '#no heading',
    ].join('\n')
    expect(notesLines(notes).map(({ line, heading, text }) => [line, heading, text])).toEqual([
      [1, '', 'before any heading'],
      [3, 'Queues', 'one message'],
      [5, 'Queues', 'Nested line'],
      [7, 'Queues > Dead letters', 'first'],
      [9, 'Queues > Dead letters', '# a comment in code'],
      [12, 'Other', 'plain'],
      [13, 'Other', '#no heading'],
    ])
  })

  test('are marked by heading path and line, lower case', () => {
    const [line] = notesLines('# AWS *Queues*\n## Size\n* Up to  **256 KB**')
    expect(line!.mark).toBe(markOf('aws queues > size\nup to 256 kb'))
  })

  test('share a mark where they are equal under one heading, and only there', () => {
    const marks = notesLines('# A\n* same\n- Same\n# B\n* same').map(({ mark }) => mark)
    expect(marks[0]).toBe(marks[1])
    expect(marks[2]).not.toBe(marks[0])
  })

  test('keep their marks when lines come and go around them', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,5}$/)
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 12 }), fc.nat(), (words, at) => {
        const notes = (list: string[]) => `# Topic\n\n${list.map((each) => `* ${each}`).join('\n')}\n`
        const dropped = at % words.length
        const marks = (list: string[]) => notesLines(notes(list)).map(({ mark }) => mark)
        expect(marks(words.filter((_, index) => index !== dropped))).toEqual(
          marks(words).filter((_, index) => index !== dropped),
        )
      }),
    )
  })

  test('do not depend on line endings, list signs, emphasis or spaces', () => {
    const one = notesLines('# T\n* keep the *old* fleet\n')
    const other = notesLines('# T\r\n  3) keep   the __old__ fleet  \r\n')
    expect(other[0]!.mark).toBe(one[0]!.mark)
  })
})
