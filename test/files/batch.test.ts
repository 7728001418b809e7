import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Batch } from '../../src/bank/batch-schema.ts'
import { batchText, readBatch } from '../../src/files/batch.ts'
import { temporaryFolder } from '../support/folder.ts'

const BATCH: Batch = {
  batch: '1e5',
  bank: 'sample',
  by: 'language model: the "second" one',
  questions: [
    {
      id: 'ecs/one',
      hash: '12345678901234e5',
      stem: 'A company: it has # signs, `code` and "quotes".\n\nWhich one?',
      choose: 2,
      options: { A: 'Yes, do - it: now.', B: `${'A long option text. '.repeat(12)}End.`, C: '- minus' },
      answer: ['B'],
      confidence: 0.85,
      against: { A: 'null', B: null, C: 'no: it is "off"' },
    },
  ],
}

function read(text: string) {
  const path = join(temporaryFolder(), 'batch.yaml')
  writeFileSync(path, text)
  return readBatch(path)
}

describe('a batch file', () => {
  test('reads back as what was written', () => {
    expect(read(batchText(BATCH)).batch).toEqual(BATCH)
  })

  test('says how it is filled in, and has the answer on one line', () => {
    const text = batchText(BATCH)
    expect(text).toContain('# Questions to be answered blind')
    expect(text).toContain('    answer: [B]\n')
  })

  test('takes one letter without brackets', () => {
    expect(read(batchText(BATCH).replace('answer: [B]', 'answer: C')).batch.questions[0]!.answer).toEqual([
      'C',
    ])
  })

  test.each([
    ['does not parse', 'a: [', /batch\.yaml:1:\d+: /],
    ['is something else', 'a: 1\n', /batch\.yaml:1:1: /],
    [
      'has a confidence in percent',
      batchText(BATCH).replace('0.85', '85'),
      /batch\.yaml:\d+:17: .*confidence/,
    ],
    [
      'has an answer that is no letter',
      batchText(BATCH).replace('answer: [B]', 'answer: [both]'),
      /must be a letter/,
    ],
  ])('is refused with its place where it %s', (_, text, words) => {
    expect(() => read(text)).toThrow(words)
  })
})
