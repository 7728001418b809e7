import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createJournal } from '../../src/files/journal.ts'
import { openDesk } from '../../src/files/sitting-desk.ts'
import { makeBank, makeTopic, questionOnTask } from '../support/bank.ts'
import { temporaryFolder } from '../support/folder.ts'
import { journalPath, sittingId } from '../support/journal.ts'
import { drillHeader, later, seatsOf } from '../support/sitting.ts'

const bank = makeBank([makeTopic('ecs', [questionOnTask('one', '1.1', { version: 3 })])])

/** A desk at a drill whose only question was answered wrong, and the learner's data folder. */
function judged() {
  const data = temporaryFolder()
  const header = drillHeader({ id: sittingId(1), questions: seatsOf(bank) })
  const journal = createJournal(journalPath(data, header.id), header)
  const desk = openDesk(journal, bank, () => later(5))
  desk.act({ type: 'answer', question: 0, chosen: ['option-b'] })
  desk.act({ type: 'check', question: 0 })
  return { desk, data: dirname(dirname(journal.path)) }
}

describe('a dispute', () => {
  test('is a file with all that an author needs to see the question as it was asked', () => {
    const { desk, data } = judged()
    const said = desk.dispute(0, 'b is right\u001b[2J too')
    const [name] = readdirSync(join(data, 'disputes'))
    expect(name).toBe(`ecs.one@3-${sittingId(1)}.json`)
    expect(said).toContain(join(data, 'disputes', name!))
    expect(JSON.parse(readFileSync(join(data, 'disputes', name!), 'utf8'))).toMatchObject({
      v: 1,
      question: 'ecs/one',
      version: 3,
      chosen: ['option-b'],
      key: ['option-a'],
      date: '2026-11-22',
      reason: 'b is right\u001b[2J too',
    })
  })

  test('of the same question in the same sitting replaces the one before', () => {
    const { desk, data } = judged()
    desk.dispute(0, 'first thought')
    desk.dispute(0, 'second thought')
    const names = readdirSync(join(data, 'disputes'))
    expect(names).toHaveLength(1)
    expect(readFileSync(join(data, 'disputes', names[0]!), 'utf8')).toContain('second thought')
  })

  test('that cannot be saved is said, and the sitting goes on', () => {
    const { desk, data } = judged()
    writeFileSync(join(data, 'disputes'), 'a file in the way')
    expect(desk.dispute(0, 'reason')).toMatch(/^The dispute could not be saved \([A-Z]+\)\.$/)
    expect(desk.sitting().phase).toBe('open')
  })
})
