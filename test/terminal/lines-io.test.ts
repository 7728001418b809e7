import { expect, test } from 'vitest'
import { openLines } from '../../src/terminal/lines-io.ts'
import { virtualTerminal } from '../support/terminal.ts'

test('lines come one by one, however they arrive, and then the end', async () => {
  const terminal = virtualTerminal()
  const lines = openLines(terminal.io)
  terminal.pipe('one', 'two\r')
  terminal.io.output.write('')
  terminal.endInput()
  expect([await lines.next(), await lines.next(), await lines.next(), await lines.next()]).toEqual([
    { line: 'one' },
    { line: 'two' },
    'ended',
    'ended',
  ])
})

test('a wait that runs out loses no line', async () => {
  const terminal = virtualTerminal()
  const lines = openLines(terminal.io)
  expect(await lines.next(1)).toBe('timeout')
  terminal.pipe('late')
  expect(await lines.next()).toEqual({ line: 'late' })
  lines.close()
})

test('an abort before or during the wait is leaving', async () => {
  const controller = new AbortController()
  const lines = openLines(virtualTerminal({ signal: controller.signal }).io)
  const waiting = lines.next()
  controller.abort()
  expect([await waiting, await lines.next()]).toEqual(['left', 'left'])
  lines.close()
})
