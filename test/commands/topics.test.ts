import { describe, expect, it } from 'vitest'
import { questionsOf } from '../../src/bank/bank.ts'
import { bankOfSize } from '../support/bank.ts'
import { fakeProgram } from '../support/context.ts'

describe('certdrill topics', () => {
  it('counts the active questions of every topic and domain', async () => {
    const { topics, domains } = await fakeProgram().json('topics', '--format', 'json')
    const bank = bankOfSize(160)
    expect(topics.map(({ topic }: { topic: string }) => topic)).toEqual(bank.topics.map(({ topic }) => topic))
    const sum = (rows: { active: number }[]) => rows.reduce((total, { active }) => total + active, 0)
    expect([sum(topics), sum(domains)]).toEqual([160, questionsOf(bank).length])
    expect(domains.map(({ weight }: { weight: number }) => weight)).toEqual([22, 17, 15, 15, 14, 17])
  })

  it('prints them as two tables', async () => {
    const { code, output } = await fakeProgram().run(['topics'])
    expect(code).toBe(0)
    expect(output).toMatch(/^A bank made up for a test: 160 active questions in \d+ topics, /)
    expect(output).toMatch(/^security-compliance {2,}Domain security-compliance {2,}17 % {2,}27$/m)
  })
})
