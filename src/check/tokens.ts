/** Function words, which say nothing about what a text is about. */
const STOP = new Set(
  `a an and are as at be been but by can could do does for from had has have how if in into is it its must no nor
  not of on one or other over should so such than that the their them then there these they this those to under up
  use used uses using was were what when where which while who will with would your each all any same only new`.split(
    /\s+/,
  ),
)

const WORD = /[\p{L}\p{N}]+(?:[.-]+[\p{L}\p{N}]+)*/gu
/** The same for texts in ASCII, three times as fast. */
const ASCII_WORD = /[a-z0-9]+(?:[.-]+[a-z0-9]+)*/g
const ASCII = /^[\x00-\x7f]*$/
const SUFFIX = /^(.{3,}?)(?:ations|ation|ings|ing|ied|ies|ed|es|s)$/u

/** Cuts one common ending off a lower-case word if three letters or more remain: `deploys` gives `deploy`. */
export function stemWord(word: string): string {
  return SUFFIX.exec(word)?.[1] ?? word
}

/** All words of a text in order, lower case; `.` and `-` stay inside a word (`t3.large`, `blue-green`). */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(ASCII.test(text) ? ASCII_WORD : WORD) ?? []
}

/**
 * Gives a function from the words of a text (`wordsIn`) to its content words: without function words and
 * `ignored` words, without common endings. One per bank: it remembers the words it has seen.
 */
export function createTokenizer(ignored: ReadonlySet<string>): (words: readonly string[]) => string[] {
  const known = new Map<string, string>()
  const tokenOf = (word: string) => {
    let token = known.get(word)
    if (token === undefined) {
      token = STOP.has(word) || ignored.has(word) ? '' : stemWord(word)
      known.set(word, token)
    }
    return token
  }
  return (words) => words.map(tokenOf).filter(Boolean)
}

/** How many words a text has, counted by white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/** Size of the intersection over size of the union, 0-1; two empty sets have nothing in common. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const token of a) if (b.has(token)) both++
  const either = a.size + b.size - both
  return either === 0 ? 0 : both / either
}

/** The text without code (back-ticks and fences), where words are not prose. */
export function withoutCode(text: string): string {
  return text.includes('`') ? text.replace(/```[\s\S]*?```|`[^`]*`/g, ' ') : text
}

/** What stands between back-ticks, in order. */
export function codeIn(text: string): string[] {
  return text.includes('`') ? (text.match(/```[\s\S]*?```|`[^`]*`/g) ?? []) : []
}
