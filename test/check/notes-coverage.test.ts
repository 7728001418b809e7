import { describe, expect, test } from 'vitest'
import { notesLines } from '../../src/bank/notes.ts'
import { notesCoverage, notesProblems } from '../../src/check/notes-coverage.ts'
import { makeBank, makeTopic } from '../support/bank.ts'
import { makeQuestion } from '../support/questions.ts'

const NOTES =
  '# Queues\n* a dead-letter queue keeps what fails\n* messages are hidden while read\n# Other\n* nobody cites this\n'
const lines = notesLines(NOTES)
const [first, second, third] = lines.map(({ mark }) => mark) as [string, string, string]

const fact = (id: string, notes?: string[]) => ({
  id,
  claim: `What is true of ${id}.`,
  status: 'current' as const,
  references: [{ url: 'https://example.com', checked: '2026-11-22' }],
  ...(notes ? { notes } : {}),
})

const bank = makeBank([
  makeTopic(
    'sqs',
    [
      makeQuestion('asks', 4, 1, { facts: ['cited'] }),
      makeQuestion('draft', 4, 1, { status: 'draft', facts: ['untested'] }),
    ],
    {
      facts: [fact('cited', [first, 'n-00000000']), fact('untested', [second]), fact('beyond')],
    },
  ),
])

describe('the coverage of notes', () => {
  const coverage = notesCoverage(bank, lines)

  test('counts lines that a fact cites, by heading too', () => {
    expect(coverage).toMatchObject({ lines: 3, cited: 2 })
    expect(coverage.headings).toEqual([
      { heading: 'Queues', lines: 2, cited: 2 },
      { heading: 'Other', lines: 1, cited: 0 },
    ])
  })

  test('counts facts from the notes, and those that a question tests', () => {
    expect(coverage).toMatchObject({ facts: 2, tested: 1 })
  })

  test('names lines that nobody cites, with the mark to cite them by', () => {
    expect(coverage.uncited.map(({ mark, line }) => [mark, line])).toEqual([[third, 5]])
  })

  test('names facts whose line is gone and the questions on them', () => {
    expect(coverage.gone).toEqual([
      {
        mark: 'n-00000000',
        fact: 'sqs/cited',
        file: 'sqs.yaml',
        path: ['facts', 0, 'notes', 1],
        questions: ['sqs/asks'],
      },
    ])
  })

  test('becomes words at the line of the notes and of the fact', () => {
    const [uncited, gone] = notesProblems(coverage, 'notes.md')
    expect(uncited).toMatchObject({ file: 'notes.md', line: 5 })
    expect(uncited!.message).toContain(`${third}: nobody cites this`)
    expect(gone).toMatchObject({ file: 'sqs.yaml', path: ['facts', 0, 'notes', 1] })
    expect(gone!.mend).toContain('sqs/asks')
  })
})
