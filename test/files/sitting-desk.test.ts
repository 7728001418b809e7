import { mkdirSync, rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Bank } from '../../src/bank/bank.ts'
import { UserError } from '../../src/errors.ts'
import type { Instant } from '../../src/exam/sitting.ts'
import { createJournal, readJournal } from '../../src/files/journal.ts'
import { openDesk, seatedQuestions } from '../../src/files/sitting-desk.ts'
import { makeBank, makeTopic, questionOnTask } from '../support/bank.ts'
import { temporaryFolder } from '../support/folder.ts'
import { journalPath, sittingId } from '../support/journal.ts'
import { makeQuestion } from '../support/questions.ts'
import { later, makeHeader, seatsOf } from '../support/sitting.ts'

const bank = makeBank([
  makeTopic('ecs', [questionOnTask('one', '1.1'), makeQuestion('two', 5, 2)]),
  makeTopic('iam', [questionOnTask('three', '6.1')]),
])

/** A desk over a new journal, with a clock that is set by hand. */
function setUp(over: Parameters<typeof makeHeader>[0] = {}, of: Bank = bank) {
  const header = makeHeader({ id: sittingId(1), questions: seatsOf(bank), ...over })
  const path = journalPath(temporaryFolder(), header.id)
  const journal = createJournal(path, header)
  const clock = { now: later(0) as Instant }
  return { desk: openDesk(journal, of, () => clock.now), journal, path, clock }
}

/** The bank with the question `ecs/one` changed. */
function changed(over: Parameters<typeof questionOnTask>[2]): Bank {
  const [ecs, iam] = bank.topics
  return {
    ...bank,
    topics: [{ ...ecs!, questions: [{ ...ecs!.questions[0]!, ...over }, ecs!.questions[1]!] }, iam!],
  }
}

describe('a desk', () => {
  test('has every accepted action on the disk before it gives the new state', () => {
    const { desk, path, clock } = setUp()
    clock.now = later(5)
    const visited = desk.act({ type: 'visit', question: 0 })
    expect(readJournal(path)!.sitting).toEqual(visited)
    clock.now = later(9)
    const answered = desk.act({ type: 'answer', question: 1, chosen: ['option-b', 'option-a'] })
    expect(readJournal(path)!.sitting).toEqual(answered)
    expect(desk.sitting()).toBe(answered)
  })

  test('writes nothing for what is refused, and gives the same object', () => {
    const { desk, path } = setUp()
    const before = desk.sitting()
    expect(desk.act({ type: 'answer', question: 0, chosen: ['option-a', 'option-b'] })).toBe(before)
    expect(readJournal(path)!.next).toBe(1)
  })

  test('shows the texts and the facts of the seated questions', () => {
    const { desk } = setUp({ questions: [...seatsOf(bank)].reverse() })
    expect(desk.question(0).id).toBe('three')
    expect(desk.facts(0)).toMatchObject([{ claim: 'What is true of fact-three.' }])
    expect(desk.question(2).prompt).toBe('Prompt of one?')
  })

  test('judges all questions when handed in, blank and half answered ones as wrong', () => {
    const { desk, path } = setUp()
    desk.act({ type: 'answer', question: 0, chosen: ['option-a'] })
    desk.act({ type: 'answer', question: 1, chosen: ['option-a'] })
    const finished = desk.act({ type: 'finish', reason: 'submitted' })
    expect(finished.questions.map(({ verdict }) => verdict!.correct)).toEqual([true, false, false])
    expect(finished.questions[1]!.verdict!.key).toEqual(['option-a', 'option-b'])
    expect(readJournal(path)!.sitting).toEqual(finished)
  })

  test('judges one question of a drill when asked', () => {
    const { desk } = setUp({ kind: 'drill' })
    desk.act({ type: 'answer', question: 0, chosen: ['option-c'] })
    const judged = desk.act({ type: 'check', question: 0, sure: 3 })
    expect(judged.questions[0]).toMatchObject({ verdict: { correct: false, key: ['option-a'] }, sure: 3 })
  })

  test('refuses to judge a question that does not exist', () => {
    const { desk } = setUp({ kind: 'drill' })
    const before = desk.sitting()
    expect(desk.act({ type: 'check', question: 9 })).toBe(before)
  })
})

describe('when time is up', () => {
  test('any action hands the sitting in instead, with the time used up exactly', () => {
    const { desk, path, clock } = setUp({ duration: 60_000 })
    desk.act({ type: 'answer', question: 0, chosen: ['option-a'] })
    clock.now = later(61)
    const finished = desk.act({ type: 'answer', question: 2, chosen: ['option-a'] })
    expect(finished).toMatchObject({ phase: 'finished', elapsed: 60_000, finish: { reason: 'time' } })
    expect(finished.questions.map(({ chosen }) => chosen.length)).toEqual([1, 0, 0])
    expect(finished.questions.map(({ verdict }) => verdict!.correct)).toEqual([true, false, false])
    expect(readJournal(path)!.sitting).toEqual(finished)
  })

  test('handing in oneself is recorded as the end of time', () => {
    const { desk, clock } = setUp({ duration: 60_000 })
    clock.now = later(3600)
    expect(desk.act({ type: 'finish', reason: 'submitted' }).finish!.reason).toBe('time')
  })

  test('setting the wall clock back gains nothing', () => {
    const { desk, clock } = setUp({ duration: 60_000 })
    clock.now = { ...later(61), wall: later(-100_000).wall }
    expect(desk.act({ type: 'visit', question: 1 }).phase).toBe('finished')
  })
})

describe('a sitting whose questions are no longer as drawn', () => {
  test.each<[string, Bank]>([
    ['changed its text', changed({ prompt: 'Another prompt?' })],
    ['changed its key', changed({ options: makeQuestion('one', 4, 2).options })],
    [
      'is gone',
      { ...bank, topics: bank.topics.map((topic) => ({ ...topic, questions: topic.questions.slice(1) })) },
    ],
  ])('because one %s is refused with words', (_, other) => {
    const open = () => setUp({}, other)
    expect(open).toThrow(UserError)
    expect(open).toThrow(/cannot go on: ecs\/one/)
    expect(open).toThrow(expect.objectContaining({ hint: expect.stringMatching(/its answers stay saved/) }))
  })

  test('says how many there are', () => {
    const { journal } = setUp()
    const empty = { ...bank, topics: [] }
    expect(() => seatedQuestions(journal.sitting, empty)).toThrow('ecs/one and 2 more changed in the bank')
  })

  test('goes on where only what nobody sees was changed', () => {
    const other = changed({ takeaway: 'Another.', version: 1, angoff: [0.9], status: 'retired' })
    expect(() => setUp({}, other)).not.toThrow()
  })
})

describe('an action that cannot be saved', () => {
  test('is not shown as done, and the learner is told how to go on', () => {
    const { desk, path } = setUp()
    const before = desk.sitting()
    rmSync(path)
    mkdirSync(path)
    const act = () => desk.act({ type: 'visit', question: 1 })
    expect(act).toThrow(UserError)
    expect(act).toThrow(/could not be saved \(EISDIR\); everything before it is safe/)
    expect(act).toThrow(
      expect.objectContaining({ hint: expect.stringContaining(`certdrill resume ${sittingId(1)}`) }),
    )
    expect(desk.sitting()).toBe(before)
  })
})
