import { draftQuestion } from '../../../src/bank/draft.ts'
import type { QuestionView } from '../../../src/check/view.ts'
import type { Mutation } from '../mutation.ts'
import { anyQuestion, anySingle, faultAt, one } from '../shipped.ts'

type Key = 'scenario' | 'prompt' | 'takeaway'

const DRAFT = draftQuestion({
  topic: 't',
  id: 'q',
  task: '1.1',
  facts: ['f'],
  options: 4,
  keys: [1],
  seed: 's',
})

/** A mutation that gives a text of a question another form; `at` is where that must be reported. */
function reworded(
  kind: string,
  rule: string,
  key: Key,
  form: (text: string) => string,
  at: string = key,
  fits?: (view: QuestionView) => boolean,
): Mutation {
  return {
    kind,
    rule,
    mutate(shipped, random) {
      const { file, path, question } = anyQuestion(shipped, random, fits)
      const patch = shipped.patch(file).set([...path, key], form(question[key]))
      return faultAt(patch, at === '' ? path : [...path, at])
    },
  }
}

const more = (words: number) => ' The team keeps a list of all that runs.'.repeat(Math.ceil(words / 9))

/** Scenario, prompt and takeaway. */
export const stemMutations: Mutation[] = [
  reworded(
    'stem negated with NOT',
    'negative-prompt',
    'prompt',
    () => 'Which solution will NOT meet these requirements?',
  ),
  reworded(
    'stem negated with EXCEPT',
    'negative-prompt',
    'prompt',
    () => 'Which of these steps are needed, EXCEPT one?',
  ),
  reworded('stem negated in short', 'negative-prompt', 'prompt', () => "Which step shouldn't the team take?"),
  reworded('stem that asks what is wrong', 'negative-prompt', 'prompt', () => 'Which statement is wrong?'),
  reworded('count typed in the scenario', 'typed-count', 'scenario', (text) => `${text} Select TWO options.`),
  reworded('prompt that ends without a question', 'prompt-form', 'prompt', (text) =>
    text.replace(/\?\s*$/, '.'),
  ),
  reworded(
    'prompt that only orders',
    'prompt-form',
    'prompt',
    () => 'Choose the design that meets these requirements?',
  ),
  reworded(
    'second question in the scenario',
    'prompt-form',
    'scenario',
    (text) => `${text} What went wrong?`,
    'prompt',
  ),
  reworded('count typed in the prompt', 'typed-count', 'prompt', (text) => `${text} (Choose two.)`),
  reworded(
    'count typed in words',
    'typed-count',
    'prompt',
    () => 'Which two steps will meet these requirements?',
  ),
  reworded(
    'blank to fill in',
    'fill-in-blank',
    'scenario',
    (text) => `${text} The team should use ____ for this.`,
  ),
  reworded(
    'qualifier in small letters',
    'qualifier-case',
    'prompt',
    () => 'Which solution will meet these requirements with the least operational overhead?',
  ),
  reworded(
    'two qualifiers',
    'qualifier-case',
    'prompt',
    () => 'Which is the MOST secure solution with the LEAST operational overhead?',
  ),
  {
    kind: 'qualifier of which the why says nothing',
    rule: 'qualifier-yardstick',
    mutate(shipped, random) {
      const { file, path, keys } = anySingle(shipped, random)
      const prompt = 'Which solution will meet these requirements with the LEAST carbon footprint?'
      const patch = shipped.patch(file).set([...path, 'prompt'], prompt)
      return faultAt(patch, [...path, 'options', keys[0]!.index, 'why'])
    },
  },
  reworded(
    'vague word in the scenario',
    'vague-term',
    'scenario',
    (text) => `${text} This happens frequently.`,
  ),
  reworded('stem of a few words', 'stem-length', 'scenario', () => 'A company runs a web application.'),
  reworded('stem of three hundred words', 'stem-length', 'scenario', (text) => text + more(300)),
  reworded('question of four hundred words', 'question-length', 'scenario', (text) => text + more(400), ''),
  reworded(
    'sentences run together',
    'sentence-length',
    'scenario',
    (text) => text.replace(/[.:;]\s+/g, ' and '),
    'scenario',
    ({ stemWords }) => stemWords > 70,
  ),
  reworded('scenario of spaces', 'schema', 'scenario', () => '  '),
  reworded(
    'takeaway points at a letter',
    'letter-reference',
    'takeaway',
    (text) => `${text} So answer C is right.`,
  ),
  reworded('draft text left over in the takeaway', 'leftover-draft', 'takeaway', () => DRAFT.takeaway),
  {
    kind: 'draft text left over in an option',
    rule: 'leftover-draft',
    mutate(shipped, random) {
      const { file, path, options } = anyQuestion(shipped, random)
      const place = [...path, 'options', one(random, options).index, 'text']
      const { text } = DRAFT.options[1]!
      return faultAt(shipped.patch(file).set(place, text), place)
    },
  },
  {
    kind: 'takeaway missing',
    rule: 'schema',
    mutate(shipped, random) {
      const { file, path } = anyQuestion(shipped, random)
      return faultAt(shipped.patch(file).drop([...path, 'takeaway']), path)
    },
  },
  ...(['scenario', 'prompt', 'takeaway'] as const).map(
    (key): Mutation => ({
      kind: `old name of a service in the ${key}`,
      rule: 'retired-service-name',
      mutate(shipped, random) {
        const { file, path, question } = anyQuestion(shipped, random)
        const names = shipped.bank.manifest.services.flatMap(({ formerly }) => formerly ?? [])
        const text = `In an account with ${one(random, names)}, ${question[key]}`
        return faultAt(shipped.patch(file).set([...path, key], text), [...path, key])
      },
    }),
  ),
  {
    kind: 'old name of a service in an option',
    rule: 'retired-service-name',
    mutate(shipped, random) {
      const { file, path, options } = anyQuestion(shipped, random)
      const { index, option } = one(random, options)
      const names = shipped.bank.manifest.services.flatMap(({ formerly }) => formerly ?? [])
      const place = [...path, 'options', index, 'text']
      return faultAt(shipped.patch(file).set(place, `With ${one(random, names)}: ${option.text}`), place)
    },
  },
  {
    kind: 'legacy service in a key',
    rule: 'legacy-in-key',
    mutate(shipped, random) {
      const { file, path, keys } = anyQuestion(shipped, random)
      const { index, option } = one(random, keys)
      const ended = shipped.bank.manifest.services.filter(({ status }) => status === 'legacy')
      const place = [...path, 'options', index, 'text']
      const text = `Set up AWS ${one(random, ended).name}. ${option.text}`
      return faultAt(shipped.patch(file).set(place, text), place)
    },
  },
]
