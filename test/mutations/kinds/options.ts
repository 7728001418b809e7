import type { Random } from '../../../src/exam/random.ts'
import type { Mutant, Mutation } from '../mutation.ts'
import { anyQuestion, anySingle, faultAt, one, type Shipped } from '../shipped.ts'

/** The text outside of back-ticks, changed. */
function inProse(text: string, change: (prose: string) => string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 ? part : change(part)))
    .join('')
}

/** A mutant in which an option says what another one says, in a form of its own. */
function repeated(shipped: Shipped, random: Random, form: (text: string) => string, fits: RegExp): Mutant {
  const { file, path, options } = anyQuestion(shipped, random, ({ options: [first] }) =>
    fits.test(first!.option.text),
  )
  const at = 1 + random.below(options.length - 1)
  const place = [...path, 'options', at, 'text']
  return faultAt(shipped.patch(file).set(place, form(options[0]!.option.text)), place)
}

/** A mutation that gives one option a text made of its own. */
function reworded(
  kind: string,
  rule: string,
  of: 'key' | 'distractor',
  form: (text: string) => string,
  key: 'text' | 'why' = 'text',
): Mutation {
  return {
    kind,
    rule,
    mutate(shipped, random) {
      const { file, path, keys, distractors } = anyQuestion(shipped, random)
      const { index, option } = one(random, of === 'key' ? keys : distractors)
      const place = [...path, 'options', index, key]
      return faultAt(shipped.patch(file).set(place, form(option[key])), place)
    },
  }
}

/** A mutation that gives all options of a single-response question texts of a list. */
function allReworded(
  kind: string,
  rule: string,
  texts: (old: string, index: number) => string,
  at: 'options' | number,
) {
  return {
    kind,
    rule,
    mutate(shipped: Shipped, random: Random) {
      const { file, path, options } = anySingle(shipped, random, ({ question }) => question.shuffle !== false)
      const patch = shipped.patch(file)
      for (const { index, option } of options)
        patch.set([...path, 'options', index, 'text'], texts(option.text, index))
      return faultAt(patch, at === 'options' ? [...path, at] : [...path, 'options', at, 'text'])
    },
  }
}

/** Texts of options and their rationales. */
export const optionMutations: Mutation[] = [
  {
    kind: 'option text twice',
    rule: 'duplicate-option',
    mutate: (shipped, random) => repeated(shipped, random, (text) => text, /./),
  },
  {
    kind: 'option text twice but for capitals',
    rule: 'duplicate-option',
    mutate: (shipped, random) =>
      repeated(shipped, random, (text) => inProse(text, (prose) => prose.toLowerCase()), /[A-Z]/),
  },
  {
    kind: 'option text twice but for punctuation',
    rule: 'duplicate-option',
    mutate: (shipped, random) =>
      repeated(
        shipped,
        random,
        (text) => inProse(text, (prose) => prose.replace(/[,;]/g, '').replace(/\.$/, '')),
        /,/,
      ),
  },
  {
    kind: 'option text twice but for an article',
    rule: 'duplicate-option',
    mutate: (shipped, random) =>
      repeated(
        shipped,
        random,
        (text) => inProse(text, (prose) => prose.replace(/\b(?:a|an|the) /, '')),
        /\b(?:a|an|the) /,
      ),
  },
  {
    kind: 'option text twice but for back-ticks and a mark at the end',
    rule: 'duplicate-option',
    mutate: (shipped, random) =>
      repeated(shipped, random, (text) => text.replaceAll('`', '').replace(/\.$/, '!'), /`/),
  },
  {
    kind: 'option text twice but for a dash',
    rule: 'duplicate-option',
    mutate: (shipped, random) =>
      repeated(
        shipped,
        random,
        (text) => inProse(text, (prose) => prose.replace(', ', ' \u2013 ')),
        /^[^`]*, /,
      ),
  },
  reworded(
    'why points at a letter in brackets',
    'letter-reference',
    'distractor',
    (why) => `${why} Answer (C) does it.`,
    'why',
  ),
  reworded(
    'option "Both A and C"',
    'all-of-the-above',
    'distractor',
    () => 'Both A and C will meet the requirements.',
  ),
  reworded('option "All of the above"', 'all-of-the-above', 'key', () => 'All of the above.'),
  reworded(
    'option "None of these options"',
    'all-of-the-above',
    'distractor',
    () => 'None of these options is suitable.',
  ),
  allReworded(
    'options are lists of letters',
    'combined-options',
    (_, index) => ['A and B', 'A and C', 'B and D', 'Only C and D'][index]!,
    'options',
  ),
  allReworded(
    'options are Yes and No',
    'true-false-options',
    (_, index) => (index % 2 ? 'Yes.' : 'No.'),
    'options',
  ),
  allReworded(
    'numbers out of order',
    'number-order',
    (_, index) => `Set the timeout to ${[30, 900, 60, 300][index]} seconds.`,
    'options',
  ),
  allReworded(
    'numbers in order but shuffled',
    'number-order',
    (_, index) => `Set the timeout to ${[30, 60, 300, 900][index]} seconds.`,
    'options',
  ),
  allReworded(
    'ranges overlap',
    'overlapping-ranges',
    (_, index) => `${index * 10} to ${index * 10 + 15} minutes.`,
    2,
  ),
  allReworded(
    'same lead-in on all options',
    'repeated-lead-in',
    (text) => `Have the platform team of the company ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
    'options',
  ),
  reworded(
    'absolute word in a distractor',
    'absolute-term',
    'distractor',
    (text) => `${text.replace(/\.$/, '')}, which never fails.`,
  ),
  reworded(
    'absolute word in a key',
    'absolute-term',
    'key',
    (text) => `${text.replace(/\.$/, '')}, which is completely safe.`,
  ),
  reworded(
    'vague word in an option',
    'vague-term',
    'distractor',
    (text) => `${text.replace(/\.$/, '')}, and repeat this regularly.`,
  ),
  reworded('option cut to a stub', 'option-length', 'distractor', () => 'Use a script.'),
  reworded('option of two hundred words', 'option-length', 'key', (text) =>
    Array(200).fill(text.split(' ')[0]).join(' '),
  ),
  reworded('why of a few words', 'why-length', 'key', () => 'It meets all the demands.', 'why'),
  reworded(
    'why of a hundred words',
    'why-length',
    'distractor',
    (why) => Array(9).fill(why).join(' '),
    'why',
  ),
  reworded('why of a key calls it wrong', 'why-contradicts', 'key', (why) => `Incorrect. ${why}`, 'why'),
  reworded(
    'why of a distractor calls it right',
    'why-contradicts',
    'distractor',
    (why) => `This option is correct because of this: ${why}`,
    'why',
  ),
  reworded(
    'why points at a letter',
    'letter-reference',
    'distractor',
    (why) => `${why} Option B does it.`,
    'why',
  ),
  reworded(
    'option points at a place',
    'letter-reference',
    'distractor',
    () => 'Do the same as in the first option, and add an alarm on errors.',
  ),
  reworded('why left empty', 'schema', 'distractor', () => '', 'why'),
  reworded('option text of spaces', 'schema', 'key', () => '   '),
  {
    kind: 'why missing',
    rule: 'schema',
    mutate(shipped, random) {
      const { file, path, options } = anyQuestion(shipped, random)
      const option = [...path, 'options', one(random, options).index]
      return faultAt(shipped.patch(file).drop([...option, 'why']), option)
    },
  },
  {
    kind: 'why of another option',
    rule: 'distinct-why',
    mutate(shipped, random) {
      const { file, path, options } = anyQuestion(shipped, random)
      const at = 1 + random.below(options.length - 1)
      const place = [...path, 'options', at, 'why']
      return faultAt(shipped.patch(file).set(place, options[random.below(at)]!.option.why), place)
    },
  },
  {
    kind: 'option id twice',
    rule: 'unique-ids',
    mutate(shipped, random) {
      const { file, path, options } = anyQuestion(shipped, random)
      const place = [...path, 'options', 1 + random.below(options.length - 1), 'id']
      return faultAt(shipped.patch(file).set(place, options[0]!.option.id), place)
    },
  },
]
