import xterm from '@xterm/headless'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean, cleanLine } from '../src/clean.ts'

const ESCAPES = [
  '\x1b]0;title\x07',
  '\x1b]52;c;aGVsbG8=\x07',
  '\x1b]8;;https://example.com\x1b\\link\x1b]8;;\x1b\\',
  '\x1b[6n',
  '\x1b[c',
  '\x1b[2J',
  '\x1b[?1049h',
  '\x1b[31m',
  '\x1bc',
  '\x9b31m',
  '\x90q\x9c',
  '\r',
  '\b',
  '\x07',
  '\x7f',
  '\x00',
  '\x0e',
  '\x85',
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...ESCAPES), fc.string({ unit: 'grapheme-ascii', maxLength: 8 })), {
    maxLength: 12,
  })
  .map((parts) => `<${parts.join('')}>`)

/** What a terminal shows of a text, and everything else that the text made it do. */
async function drawn(text: string): Promise<{ shown: string; effects: string[] }> {
  const screen = new xterm.Terminal({ cols: 600, rows: 3, allowProposedApi: true })
  const effects: string[] = []
  screen.onTitleChange((title) => effects.push(`title ${title}`))
  screen.onData((data) => effects.push(`reply ${JSON.stringify(data)}`))
  screen.onBell(() => effects.push('bell'))
  await new Promise<void>((resolve) => screen.write(text, resolve))
  return { shown: screen.buffer.active.getLine(0)?.translateToString(true) ?? '', effects }
}

describe('clean', () => {
  test('leaves nothing for a terminal to obey: it shows every character and does nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const safe = clean(text)
        expect(await drawn(safe)).toEqual({ shown: safe, effects: [] })
      }),
      { numRuns: 300 },
    )
  })

  test('the oracle sees what raw text does', async () => {
    const { effects } = await drawn('\x1b]0;title\x07\x1b[6n')
    expect(effects).toHaveLength(2)
  })

  test.each([
    ['\x1b[31m', '^[[31m'],
    ['a\x00b', 'a^@b'],
    ['\x7f', '^?'],
    ['\u009b', '<U+009B>'],
    ['\u202e', '<U+202E>'],
    ['\u2028', '<U+2028>'],
    ['\u200b', '<U+200B>'],
    ['\ufeff', '<U+FEFF>'],
    ['\u{e0041}', '<U+E0041>'],
    ['\ud800', '<U+D800>'],
    ['a\tb', 'a  b'],
    ['a\r\nb', 'a^M\nb'],
  ])('makes %j visible as %j', (text, visible) => {
    expect(clean(text)).toBe(visible)
  })

  test.each(['two\nlines', 'naïve — “quotes”', '新しい版', '👩‍💻', 'क्‍ष'])('leaves %j as it is', (text) => {
    expect(clean(text)).toBe(text)
  })

  test('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => clean(clean(text)) === clean(text)))
  })
})

test('cleanLine keeps text on one line', () => {
  expect(cleanLine('one\r\ntwo\nthree\x07')).toBe('one two three^G')
})
