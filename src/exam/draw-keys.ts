import { seededRandom } from './random.ts'

/** Where a key of a new question is to stand and how long it is to be. */
export interface DrawnKey {
  /** Among the options, from 1. */
  place: number
  /** Rank of its length among the options: 1 is the longest. */
  rank: number
}

/**
 * Draws the places and length ranks of the keys of a new question before a word of it is written, in the order of
 * their places. Writers left to themselves, human or model, put the key in the middle and make it the longest.
 */
export function drawKeys(seed: string, question: string, options: number, keys: number): DrawnKey[] {
  const random = seededRandom('new question', seed, question)
  const numbers = Array.from({ length: options }, (_, index) => index + 1)
  const ranks = random.shuffle(numbers)
  return random
    .shuffle(numbers)
    .slice(0, keys)
    .sort((a, b) => a - b)
    .map((place, index) => ({ place, rank: ranks[index]! }))
}
