import { describe, expect, it } from 'vitest'
import { keyOf } from '../../src/bank/bank.ts'
import { temporaryFolder } from '../support/folder.ts'
import { countBy } from '../support/form.ts'
import { journalsOf, runJson, runProgram, shippedQuestions } from '../support/program.ts'

/** Every key and every name of a property in a value, at any depth. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
}

const SECRETS = ['key', 'correct', 'why', 'verdict', 'takeaway', 'belief', 'trap', 'meets', 'fails', 'angoff']

/** Option ids of a question: the key, or as many that are not. */
function idsFor(id: string, right: boolean): string[] {
  const question = shippedQuestions().get(id)!
  const key = keyOf(question)
  const wrong = question.options.map((option) => option.id).filter((each) => !key.includes(each))
  return right ? key : wrong.slice(0, key.length)
}

describe('An exam by JSON', () => {
  it('is sat question by question; show never says what is right until it is handed in', async () => {
    const data = temporaryFolder()
    const start = await runJson(['sitting', 'start', '-n', '4', '--seed', 'json'], { data })
    expect(start).toMatchObject({ version: 1, kind: 'exam', phase: 'open', questions: 4, answered: 0 })
    expect(start.ticket).toMatch(/^dop-c02:\d+-json\./)
    expect(Date.parse(start.deadline)).toBeGreaterThan(Date.now())
    const { sitting } = start
    for (const number of [1, 2, 3]) {
      const shown = await runJson(['sitting', 'show', sitting, String(number)], { data })
      expect(namesIn(shown).filter((name) => SECRETS.includes(name))).toEqual([])
      expect(shown.question.options.length).toBeGreaterThan(shown.question.choose)
      const ids = idsFor(shown.question.id, number !== 2)
      const answered = await runJson(['sitting', 'answer', sitting, String(number), ...ids], { data })
      expect(namesIn(answered).filter((name) => SECRETS.includes(name))).toEqual([])
      expect(new Set(answered.question.chosen)).toEqual(new Set(ids))
    }
    expect(await runJson(['sitting', 'flag', sitting, '4'], { data })).toMatchObject({
      flagged: [4],
      open: [4],
    })
    expect((await runJson(['sitting', 'show', sitting], { data })).question.number).toBe(4)
    const result = await runJson(['sitting', 'finish', sitting], { data })
    expect(result).toMatchObject({ finished: 'submitted', correct: 2, total: 4, percent: 50, blank: 1 })
    expect(result.questions.map((each: { correct: boolean }) => each.correct)).toEqual([
      true,
      false,
      true,
      false,
    ])
    for (const { id, key } of result.questions) expect(key).toEqual(keyOf(shippedQuestions().get(id)!))
    const after = await runJson(['sitting', 'show', sitting, '1'], { data })
    expect(after).toMatchObject({ phase: 'finished', question: { verdict: { correct: true } } })
    expect(await runJson(['sitting', 'finish', sitting], { data })).toEqual(result)
    expect(await runJson(['report', sitting, '--format', 'json'], { data })).toEqual(result)
  })

  it('has the table of domains of the blueprint when it is a whole mock', async () => {
    const data = temporaryFolder()
    const { sitting, counted, questions } = await runJson(['sitting', 'start', '--seed', 'whole'], { data })
    expect({ counted, questions }).toEqual({ counted: true, questions: 75 })
    const result = await runJson(['sitting', 'finish', sitting], { data })
    expect(result.domains.map(({ total }: { total: number }) => total)).toEqual([14, 11, 10, 10, 9, 11])
    expect(result).toMatchObject({ total: 65, unscored: { total: 10 }, blank: 75 })
    expect(countBy(result.questions as { domain: string }[], ({ domain }) => domain)).toEqual({
      'sdlc-automation': 17,
      'configuration-management-iac': 13,
      'resilient-cloud-solutions': 11,
      'monitoring-logging': 11,
      'incident-event-response': 10,
      'security-compliance': 13,
    })
  })

  it('takes the next form of the series the second time, and no question twice', async () => {
    const data = temporaryFolder()
    const first = await runJson(['sitting', 'start'], { data })
    const second = await runJson(['sitting', 'start'], { data })
    const [one, two] = [first, second].map(({ ticket }) => /-(\w+)\.(\d+)@/.exec(ticket)!.slice(1))
    expect(one![0]).toBe(two![0])
    expect([one![1], two![1]]).toEqual(['1', '2'])
    const ids = journalsOf(data).flatMap(({ sitting }) => sitting.header.questions.map(({ id }) => id))
    expect(new Set(ids).size).toBe(150)
  })

  it('is the same for the same ticket, options in the same order', async () => {
    const data = temporaryFolder()
    const { ticket } = await runJson(
      ['sitting', 'start', '-n', '6', '--topic', 'codedeploy,ecs,iam,cloudformation', '--seed', 'again'],
      { data },
    )
    await runJson(['sitting', 'start', '--ticket', ticket], { data })
    const [one, two] = journalsOf(data).map(({ sitting }) => sitting.header)
    expect(two!.questions).toEqual(one!.questions)
    expect(two!.ticket).toBe(ticket)
  })

  it('is handed in by whatever looks at it after its time', async () => {
    const data = temporaryFolder()
    const { sitting } = await runJson(['sitting', 'start', '-n', '2', '--minutes', '0.0001'], { data })
    const late = await runProgram(['sitting', 'answer', sitting, '1', 'a'], { data })
    expect(late.code).toBe(2)
    expect(late.errors).toMatch(/The time is over; the sitting was handed in\./)
    expect(await runJson(['sitting', 'finish', sitting], { data })).toMatchObject({
      finished: 'time',
      blank: 2,
    })
  })

  it.each([
    [['answer', 'ID', '9', 'a'], /has no question "9".*1 to 2/s],
    [['answer', 'ID', '1', 'zebra'], /Question 1 has no option "zebra"/],
    [['answer', 'ID', '1'], /No option was given/],
    [['answer', 'ID', '1', 'a', 'b', 'c', 'd'], /Question 1 takes \d, not 4/],
    [['show', '01ARZ3NDEKTSV4RRFFQ69G5FAV'], /no sitting/],
  ] as const)('refuses %j with words and 2', async (args, words) => {
    const data = temporaryFolder()
    const { sitting } = await runJson(['sitting', 'start', '-n', '2', '--seed', 'json'], { data })
    const ran = await runProgram(['sitting', ...args.map((each) => (each === 'ID' ? sitting : each))], {
      data,
    })
    expect(ran.code).toBe(2)
    expect(ran.output).toBe('')
    expect(ran.errors).toMatch(words)
    expect(ran.errors).not.toMatch(/\n\s+at /)
  })
})

describe('A drill by JSON', () => {
  it('answers with the verdict, and stats and --missed know of it', async () => {
    const data = temporaryFolder()
    const start = await runJson(['sitting', 'start', '--kind', 'drill', '--topic', 'codedeploy', '-n', '3'], {
      data,
    })
    const { sitting } = start
    expect(start).toMatchObject({ kind: 'drill', ticket: null, deadline: null })
    const ids: string[] = []
    for (const number of [1, 2, 3]) {
      const { question } = await runJson(['sitting', 'show', sitting, String(number)], { data })
      expect(namesIn(question).filter((name) => SECRETS.includes(name))).toEqual([])
      ids.push(question.id)
      const chosen = idsFor(question.id, number !== 3)
      const judged = await runJson(['sitting', 'answer', sitting, String(number), ...chosen, '--sure', '2'], {
        data,
      })
      expect(judged.question.verdict.correct).toBe(number !== 3)
      for (const { why } of judged.question.options) expect(why).not.toBe('')
    }
    await runJson(['sitting', 'finish', sitting], { data })

    const stats = await runJson(['stats', '--format', 'json', '--topic', 'codedeploy'], { data })
    expect(stats.topics).toHaveLength(1)
    expect(stats.topics[0]).toMatchObject({ topic: 'codedeploy', answers: 3 })
    expect(stats.topics[0].low).toBeLessThan(stats.topics[0].high)
    const text = await runProgram(['stats'], { data })
    expect(text.output).toMatch(/AWS CodeDeploy .* 3 /)
    expect(text.output).toContain('not enough evidence')
    const { sitting: again } = await runJson(['sitting', 'start', '--kind', 'drill', '--missed'], { data })
    const missed = journalsOf(data).find((journal) => journal.sitting.header.id === again)!
    expect(missed.sitting.header.questions.map(({ id }) => id)).toEqual([ids[2]])
  })
})
