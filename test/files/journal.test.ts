import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action, Instant } from '../../src/exam/sitting.ts'
import { startSitting } from '../../src/exam/sitting.ts'
import {
  appendAction,
  createJournal,
  type Journal,
  journalVersion,
  readJournal,
  refreshJournal,
} from '../../src/files/journal.ts'
import { temporaryFolder } from '../support/folder.ts'
import { perform } from '../support/journal.ts'
import { answer, handIn, later, makeHeader, visit } from '../support/sitting.ts'

const header = makeHeader()
const place = () => join(temporaryFolder(), 'sitting.jsonl')

/** Five actions, one every ten seconds. */
const MOVES: Action[] = [
  visit(0),
  answer(0, 'a'),
  visit(1),
  answer(1, 'a', 'b'),
  { type: 'flag', question: 2, on: true },
]

function written(path: string, moves = MOVES): Journal {
  const journal = createJournal(path, header)
  for (const [index, action] of moves.entries()) perform(journal, action, later(10 * (index + 1)))
  return journal
}

const linesOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n')

describe('a journal', () => {
  test('gives back the sitting that was written', () => {
    const path = place()
    const { sitting } = written(path)
    expect(readJournal(path)).toEqual({ path, sitting, next: 6, torn: false })
  })

  test('of a sitting without actions gives it back at its start', () => {
    const path = place()
    createJournal(path, header)
    expect(readJournal(path)).toEqual({ path, sitting: startSitting(header), next: 1, torn: false })
  })

  test('holds a line for the header and one for each action, each with the CRC-32 of its JSON', () => {
    const path = place()
    written(path)
    const lines = linesOf(path)
    expect(lines).toHaveLength(6)
    for (const line of lines)
      expect(crc32(line.slice(9)).toString(16).padStart(8, '0')).toBe(line.slice(0, 8))
    expect(JSON.parse(lines[2]!.slice(9))).toEqual({ n: 2, ...later(20), ...answer(0, 'a') })
  })

  test('is for its owner only and never replaces another', () => {
    const path = place()
    createJournal(path, header)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(() => createJournal(path, header)).toThrow(expect.objectContaining({ code: 'EEXIST' }))
  })

  test('that was removed is not begun anew by an append', () => {
    const path = place()
    const journal = written(path)
    rmSync(path)
    expect(() => appendAction(journal, visit(2), later(60))).toThrow(/is gone/)
    expect(() => statSync(path)).toThrow()
  })

  test('gives back any sitting, whatever was done and at whatever time', () => {
    const action: fc.Arbitrary<Action> = fc.oneof(
      fc.nat(2).map(visit),
      fc
        .tuple(fc.nat(2), fc.subarray(['a', 'b', 'c'], { maxLength: 2 }))
        .map(([question, chosen]) => answer(question, ...chosen)),
      fc.record({ type: fc.constant('flag' as const), question: fc.nat(2), on: fc.boolean() }),
      fc.record({
        type: fc.constant('strike' as const),
        question: fc.nat(2),
        option: fc.constantFrom('a', 'd'),
        on: fc.boolean(),
      }),
    )
    const moment: fc.Arbitrary<Instant> = fc.record({
      wall: fc.integer(),
      uptime: fc.nat(),
      boot: fc.string({ unit: 'binary' }),
    })
    const folder = temporaryFolder()
    let count = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(action, moment), { maxLength: 15 }), fc.boolean(), (moves, ends) => {
        const path = join(folder, `${count++}.jsonl`)
        const journal = createJournal(path, header)
        for (const [each, now] of moves) perform(journal, each, now)
        if (ends) perform(journal, handIn(journal.sitting), later(1))
        expect(readJournal(path)).toEqual(journal)
      }),
      { numRuns: 25 },
    )
  })
})

describe('a crash in the middle of a line', () => {
  test('at any byte loses at most the action being written, and the sitting goes on after it', () => {
    const path = place()
    written(path)
    const whole = readFileSync(path)
    // From the middle of the journal on: a header alone is another matter.
    const from = whole.indexOf('\n', whole.length - 160)
    const complete = MOVES.map((_, index) => {
      const short = place()
      return written(short, MOVES.slice(0, index)).sitting
    })
    for (let length = from; length < whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length))
      const journal = readJournal(path)!
      const actions = journal.next - 1
      const lineEnds =
        whole
          .subarray(0, length + 1)
          .toString()
          .split('\n').length - 2
      expect(actions).toBe(lineEnds)
      if (actions < MOVES.length) expect(journal.sitting).toEqual(complete[actions])
      expect(journal).not.toHaveProperty('damagedLine')

      perform(journal, { type: 'flag', question: 0, on: true }, later(100))
      perform(journal, { type: 'flag', question: 1, on: true }, later(110))
      expect(readJournal(path)).toEqual(journal)
      expect(journal.next).toBe(actions + 3)
    }
  })

  test('twice in a row is survived too', () => {
    const path = place()
    written(path)
    for (const rest of ['deadbeef {"n":6', 'x']) {
      appendFileSync(path, rest)
      const journal = readJournal(path)!
      expect(journal).toMatchObject({ torn: true })
      perform(journal, { type: 'flag', question: 0, on: journal.next % 2 === 0 }, later(100 + journal.next))
      expect(readJournal(path)).toEqual(journal)
    }
    expect(readJournal(path)!.next).toBe(8)
  })

  test('in the header leaves no journal', () => {
    const path = place()
    createJournal(path, header)
    truncateSync(path, 50)
    expect(readJournal(path)).toBeUndefined()
    writeFileSync(path, '')
    expect(readJournal(path)).toBeUndefined()
  })
})

describe('damage in the middle', () => {
  /** Spoils one line (from 1) without changing its length. */
  function spoil(path: string, line: number): void {
    const lines = linesOf(path)
    lines[line - 1] = lines[line - 1]!.replace('"n"', '"m"')
    writeFileSync(path, `${lines.join('\n')}\n`)
  }

  test.each([2, 3, 4, 5])('at line %i is told, and everything else kept', (line) => {
    const path = place()
    written(path)
    spoil(path, line)
    const before = place()
    const without = createJournal(before, header)
    for (const [index, action] of MOVES.entries())
      if (index !== line - 2) perform(without, action, later(10 * (index + 1)))
    const { sitting } = without
    const next = MOVES.length + 1
    expect(readJournal(path)).toEqual({ path, sitting, next, torn: false, damagedLine: line })
  })

  test('does not cost what is answered afterwards', () => {
    const path = place()
    written(path)
    spoil(path, 3)
    const journal = readJournal(path)!
    perform(journal, answer(0, 'c'), later(100))
    perform(journal, visit(2), later(110))
    const again = readJournal(path)!
    expect(again.sitting).toEqual(journal.sitting)
    expect(again.damagedLine).toBe(3)
  })

  test('is told at its own line, not at one that a crash had torn before', () => {
    const path = place()
    written(path)
    const lines = linesOf(path)
    writeFileSync(path, `${[...lines.slice(0, 3), 'torn', lines[3], ...lines.slice(5)].join('\n')}\n`)
    expect(readJournal(path)).toMatchObject({ next: MOVES.length + 1, damagedLine: 6 })
  })

  test('by a line that is missing is told', () => {
    const path = place()
    written(path)
    const lines = linesOf(path)
    writeFileSync(path, `${[...lines.slice(0, 2), ...lines.slice(3)].join('\n')}\n`)
    expect(readJournal(path)).toMatchObject({ next: MOVES.length + 1, damagedLine: 3 })
  })

  test('by a line with a right sum and no JSON is told like any other', () => {
    const path = place()
    written(path)
    const lines = linesOf(path)
    lines[2] = `${crc32('no json').toString(16).padStart(8, '0')} no json`
    writeFileSync(path, `${lines.join('\n')}\n`)
    expect(readJournal(path)).toMatchObject({ damagedLine: 3 })
  })
})

describe('a journal read again', () => {
  test('takes in what another program wrote meanwhile, so that no number is used twice', () => {
    const path = place()
    const mine = written(path, MOVES.slice(0, 2))
    perform(readJournal(path)!, visit(1), later(30))
    refreshJournal(mine)
    perform(mine, answer(1, 'a', 'b'), later(40))
    expect(readJournal(path)).toEqual({ path, sitting: mine.sitting, next: 5, torn: false })
    expect(mine.sitting.questions[1]!.chosen).toEqual(['a', 'b'])
  })
})

describe('an append that fails', () => {
  test('changes neither the number of the next entry nor the journal on the disk', () => {
    const path = place()
    const journal = written(path)
    const before = readFileSync(path)
    const circular: Record<string, unknown> = { type: 'visit', question: 2 }
    circular['self'] = circular
    expect(() => appendAction(journal, circular as unknown as Action, later(60))).toThrow()
    expect(journal.next).toBe(6)
    expect(readFileSync(path)).toEqual(before)
    perform(journal, visit(2), later(70))
    expect(readJournal(path)).toEqual(journal)
  })

  test('halfway leaves no part of itself behind', () => {
    const path = place()
    written(path)
    appendFileSync(path, 'torn')
    const journal = readJournal(path)!
    const before = readFileSync(path)
    // The line end after the torn line is written before the action turns out to be no JSON.
    const impossible = { type: 'visit', question: 2n } as unknown as Action
    expect(() => appendAction(journal, impossible, later(60))).toThrow(TypeError)
    expect(readFileSync(path)).toEqual(before)
    perform(journal, visit(2), later(70))
    expect(readJournal(path)).toEqual(journal)
  })

  test('because a folder stands in the place gives the error of the system', () => {
    const path = place()
    const journal = written(path)
    rmSync(path)
    mkdirSync(path)
    expect(() => appendAction(journal, visit(2), later(60))).toThrow(
      expect.objectContaining({ code: 'EISDIR' }),
    )
  })
})

describe('the version of a journal', () => {
  const line = (value: unknown) => {
    const json = JSON.stringify(value)
    return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`
  }

  test('is read from its header, also from one that this program cannot read', () => {
    const path = place()
    writeFileSync(path, line({ ...header, v: 2 }))
    expect(journalVersion(path)).toBe(2)
    expect(readJournal(path)).toBeUndefined()
  })

  test.each(['', 'text', line([]), line({ v: '2' })])('is none in %j', (text) => {
    const path = place()
    writeFileSync(path, text)
    expect(journalVersion(path)).toBeUndefined()
    expect(readJournal(path)).toBeUndefined()
  })
})
