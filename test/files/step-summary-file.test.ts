import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addToStepSummary } from '../../src/files/step-summary-file.ts'
import { temporaryFolder } from '../support/folder.ts'

const MIB = 1024 * 1024

describe('The summary file of a step', () => {
  it('is added to, within what GitHub takes from all commands of the step', () => {
    const path = join(temporaryFolder(), 'summary')
    const rooms: number[] = []
    const write = (text: string) =>
      addToStepSummary(path, (room) => {
        rooms.push(room)
        return text
      })
    write('one\n')
    write('two\n')
    expect(rooms).toEqual([MIB, MIB - 4])
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n')
    writeFileSync(path, 'x'.repeat(MIB + 1))
    write('')
    expect(rooms[2]).toBe(0)
  })
})
