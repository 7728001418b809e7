/** 32-bit words of a signature. */
const WORDS = 4

/**
 * Signatures of sets of numbers, 128 bits each: bit r mod 128 for every number r. Two sets differ in at least as
 * many numbers as their signatures differ in bits, so most pairs can be told apart without reading them
 * (Sandes, Teodoro, Melo, Bitmap filter, Information Systems 88, 2020).
 */
export function signaturesOf(sets: readonly Int32Array[]): Int32Array {
  const signatures = new Int32Array(sets.length * WORDS)
  for (const [index, set] of sets.entries())
    for (const number of set) {
      const word = index * WORDS + ((number >> 5) % WORDS)
      signatures[word] = signatures[word]! | (1 << (number & 31))
    }
  return signatures
}

/** In how many bits the signatures of two sets differ. */
export function bitsApart(signatures: Int32Array, a: number, b: number): number {
  let bits = 0
  for (let word = 0; word < WORDS; word++)
    bits += bitCount(signatures[a * WORDS + word]! ^ signatures[b * WORDS + word]!)
  return bits
}

/** How many bits of a 32-bit number are set (Warren, Hacker's Delight, 5-1). */
export function bitCount(number: number): number {
  let sum = number - ((number >>> 1) & 0x55555555)
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333)
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
