import { expect, test } from 'vitest'
import { keyName } from '../../src/terminal/key.ts'

test.each([
  [{ name: 'return', sequence: '\r' }, 'enter'],
  [{ name: 'pagedown', sequence: '\x1b[6~' }, 'pagedown'],
  [{ name: 'space', sequence: ' ' }, 'space'],
  [{ name: 'a', sequence: 'a' }, 'a'],
  [{ name: 'a', sequence: 'A', shift: true }, 'A'],
  [{ sequence: '?' }, '?'],
  [{ name: 'a', sequence: '\x01', ctrl: true }, undefined],
  [{ name: 'f5', sequence: '\x1b[15~' }, undefined],
])('%j is %s', (raw, name) => {
  expect(keyName(raw)).toBe(name)
})
