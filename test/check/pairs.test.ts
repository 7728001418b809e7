import { describe, expect, test } from 'vitest'
import { pairMember } from '../../src/check/pairs.ts'
import { viewsOfOptions } from '../support/views.ts'

describe('members of a pair', () => {
  test.each<[string, string[], number[]]>([
    [
      'are options that differ by two words at most',
      ['Send the events to a queue.', 'Send the records to a topic.', 'Write a file.', 'Restart it now.'],
      [1, 1, 0, 0],
    ],
    [
      'are options that say the opposite',
      [
        'Enable versioning in the bucket.',
        'Copy what is there, and disable all of it.',
        'Wait for it.',
        'Ask somebody else first.',
      ],
      [1, 1, 0, 0],
    ],
    [
      'are not options that name both of two opposites',
      [
        'Run it before and after the copy.',
        'Look at the result after lunch.',
        'Wait a while.',
        'Ask a person.',
      ],
      [0, 0, 0, 0],
    ],
    [
      'are not options that only begin alike',
      [
        'Create a queue for each of the three tenants.',
        'Create a queue and let one worker read all messages.',
        'Keep it.',
        'Stop the service for now.',
      ],
      [0, 0, 0, 0],
    ],
  ])('%s', (_, options, expected) => {
    expect(pairMember(viewsOfOptions(options)[0]!)).toEqual(expected)
  })
})
