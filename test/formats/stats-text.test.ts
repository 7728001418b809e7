import { describe, expect, it } from 'vitest'
import { statsText } from '../../src/formats/stats-text.ts'
import type { Mastery } from '../../src/learn/mastery.ts'
import type { SittingSummary } from '../../src/learn/progress.ts'
import { makeTheme } from '../../src/theme.ts'

const theme = makeTheme({ color: false, unicode: true })

function mastery(over: Partial<Mastery>): Mastery {
  return {
    topic: 'ecs',
    title: 'Amazon ECS',
    low: 0.22,
    high: 0.58,
    answers: 14,
    state: 'weak',
    ...over,
  } as Mastery
}

const NOTHING_DUE = { now: 0, week: 0 }
const mock = (correct: number) => ({ correct, total: 65 }) as SittingSummary

describe('Statistics', () => {
  it('show each topic with its interval, and say where nothing is known', () => {
    const rows = [
      mastery({}),
      mastery({ title: 'AWS X-Ray', low: 0.5, high: 1, answers: 3, state: 'not sure yet' }),
      mastery({ title: 'Amazon Macie', answers: 0, state: 'no evidence' }),
    ]
    expect(statsText(rows, [mock(33), mock(52)], { now: 12, week: 30 }, theme, 80)).toBe(
      [
        'topic         known                          answers',
        'Amazon ECS    [░░░░▓▓▓▓▓▓░░░░░░░]   22-58 %       14  weak',
        'AWS X-Ray     [░░░░░░░░░▓▓▓▓▓▓▓▓]  50-100 %        3  not sure yet',
        'Amazon Macie  not enough evidence                  0',
        '',
        'Mocks 51 % → 80 %   (each give or take about 10)',
        'Due for review: 12, 30 more within a week. Begin with: certdrill drill --due',
        'Known: 80 % interval. Weak: less than 70 % even at its upper end. Older answers',
        'and repeats weigh less.',
        '',
      ].join('\n'),
    )
  })

  it('fit into the screen with the longest title', () => {
    const title = 'AWS Certificate Manager and Private CA'
    const text = statsText(
      [mastery({ title, low: 0, high: 1, state: 'not sure yet' })],
      [],
      NOTHING_DUE,
      theme,
      80,
    )
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(text).toContain('AWS Certificate Manager…')
    expect(text).toContain('No mock exam yet. Begin with: certdrill exam')
  })

  it('leave bars and counts out on a narrow screen', () => {
    const rows = [
      mastery({ title: 'AWS Certificate Manager and Private CA' }),
      mastery({ title: 'Amazon Macie', answers: 0, state: 'no evidence' }),
    ]
    const lines = statsText(rows, [], NOTHING_DUE, theme, 40).split('\n')
    expect(lines.slice(0, 3)).toEqual([
      'topic             known',
      'AWS Certifica…  22-58 %  weak',
      'Amazon Macie             no evidence',
    ])
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40)
  })

  it('say when reviews come where none is due yet, and nothing where there are none', () => {
    const text = (now: number, week: number) => statsText([mastery({})], [], { now, week }, theme, 80)
    expect(text(0, 3)).toContain('\nNothing is due for review yet, 3 within a week.\n')
    expect(text(1, 0)).toContain('\nDue for review: 1. Begin with: certdrill drill --due\n')
    expect(text(0, 0)).not.toContain('review')
  })
})
