import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { between, elapsedAt, isTimeUp, remainingAt } from '../../src/exam/clock.ts'
import type { Instant } from '../../src/exam/sitting.ts'
import { startSitting } from '../../src/exam/sitting.ts'
import { drillHeader, handIn, later, makeHeader, play, START, visit } from '../support/sitting.ts'

const MINUTE = 60_000

describe('the time between two moments', () => {
  const from = later(0)

  test('is that of the uptime within one boot, however the wall clock is set', () => {
    expect(between(from, { ...later(60), wall: START - 86_400_000 })).toBe(MINUTE)
    expect(between(from, { ...later(60), wall: START + 86_400_000 })).toBe(MINUTE)
  })

  test('is that of the wall across boots', () => {
    expect(between(from, { wall: START + 5 * MINUTE, uptime: 10, boot: 'boot-2' })).toBe(5 * MINUTE)
  })

  test('is that of the wall where the uptime shrank, though boots have no names there', () => {
    expect(between(from, { wall: START + 5 * MINUTE, uptime: 10, boot: 'boot-1' })).toBe(5 * MINUTE)
  })

  test('is nothing, never negative, where the wall was set back over a restart', () => {
    expect(between(from, { wall: START - MINUTE, uptime: 10, boot: 'boot-2' })).toBe(0)
  })

  test('is never negative', () => {
    const moment: fc.Arbitrary<Instant> = fc.record({
      wall: fc.integer(),
      uptime: fc.nat(),
      boot: fc.constantFrom('a', 'b'),
    })
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        expect(between(a, b)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the clock of an exam', () => {
  const exam = startSitting(makeHeader({ duration: 60 * MINUTE }))

  test('counts sleep and absence: nothing has to happen for time to pass', () => {
    expect(remainingAt(exam, later(40 * 60))).toBe(20 * MINUTE)
  })

  test('never goes below zero nor above the duration', () => {
    expect(remainingAt(exam, later(100_000))).toBe(0)
    expect(elapsedAt(exam, later(100_000))).toBe(60 * MINUTE)
    expect(remainingAt(exam, { wall: START - MINUTE, uptime: 0, boot: 'boot-2' })).toBe(60 * MINUTE)
  })

  test('is up at the last millisecond, not before', () => {
    expect(isTimeUp(exam, later(3599.999))).toBe(false)
    expect(isTimeUp(exam, later(3600))).toBe(true)
  })

  test('stands still while paused and after the end', () => {
    const paused = play(makeHeader({ pausable: true }), visit(0), [{ type: 'pause' }, later(100)])
    expect(elapsedAt(paused, later(5000))).toBe(100_000)
    expect(isTimeUp(paused, later(5000))).toBe(false)
    const finished = play(exam, [handIn(exam), later(120)])
    expect(elapsedAt(finished, later(5000))).toBe(120_000)
    expect(isTimeUp(finished, later(5000))).toBe(false)
  })
})

describe('a drill', () => {
  test('has no clock, but knows the time used', () => {
    const drill = startSitting(drillHeader())
    expect(remainingAt(drill, later(90))).toBeUndefined()
    expect(isTimeUp(drill, later(1_000_000))).toBe(false)
    expect(elapsedAt(drill, later(90))).toBe(90_000)
  })
})
