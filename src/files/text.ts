import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** Why bytes are no text, and where the trouble begins: line and column count from 1. */
export interface TextTrouble {
  message: string
  mend: string
  line: number
  column: number
}

/** Reads a regular file of at most `limit` bytes without following it into a pipe or device. Throws errno errors. */
export function readBytes(path: string, limit: number): Buffer | 'too large' | 'not a file' {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) return 'not a file'
    if (stats.size > limit) return 'too large'
    const bytes = Buffer.alloc(stats.size)
    let length = 0
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, length)
      if (read === 0) break
      length += read
    }
    return bytes.subarray(0, length)
  } finally {
    closeSync(descriptor)
  }
}

/** Bytes as UTF-8 text without a byte order mark, or where they are not. */
export function decodeText(bytes: Uint8Array): string | TextTrouble {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { message: 'the file is UTF-16', mend: 'Save it as UTF-8.', line: 1, column: 1 }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A wrong byte may look like the beginning of a character; streaming holds that one back.
    const good = new TextDecoder('utf-8').decode(bytes.subarray(0, validLength(bytes)), { stream: true })
    const lines = good.split('\n')
    return {
      message: 'the file is not valid UTF-8',
      mend: 'Save it as UTF-8; the character here was written in another encoding.',
      line: lines.length,
      column: lines.at(-1)!.length + 1,
    }
  }
}

/** Number of leading bytes that decode, the beginning of a character included; by bisection. */
function validLength(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  return low
}
