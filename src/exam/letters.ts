/** The letter of an option in the order shown: 'A' for 0. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}

/** The place, from 0, of the option that a letter names, in either case. */
export function placeOf(letter: string): number {
  return letter.toUpperCase().charCodeAt(0) - 65
}
