import { referencesOf } from '../../../src/check/references.ts'
import type { Random } from '../../../src/exam/random.ts'
import type { Mutation } from '../mutation.ts'
import type { Path } from '../patch.ts'
import { anyQuestion, faultAt, one, type Shipped } from '../shipped.ts'

/** Any text of the bank that people read, with its place. */
function anyText(shipped: Shipped, random: Random): { file: string; path: Path; text: string } {
  const { file, path, question, options, topic } = anyQuestion(shipped, random)
  const { index, option } = one(random, options)
  const [constraint, demand] = one(random, Object.entries(question.constraints))
  const at = random.below(topic.facts.length || 1)
  const texts: [Path, string | undefined][] = [
    [[...path, 'scenario'], question.scenario],
    [[...path, 'prompt'], question.prompt],
    [[...path, 'takeaway'], question.takeaway],
    [[...path, 'constraints', constraint], demand],
    [[...path, 'options', index, 'text'], option.text],
    [[...path, 'options', index, 'why'], option.why],
    [[...path, 'options', index, 'belief'], option.belief],
    [['facts', at, 'claim'], topic.facts[at]?.claim],
    [['facts', at, 'differs'], topic.facts[at]?.differs],
    [['title'], topic.title],
  ]
  const [place, text] = one(
    random,
    texts.filter(([, each]) => each !== undefined),
  )
  return { file, path: place, text: text! }
}

/** A mutation that puts a character into the middle of any text. */
function withCharacters(kind: string, rule: string, characters: string): Mutation {
  return {
    kind,
    rule,
    mutate(shipped, random) {
      const { file, path, text } = anyText(shipped, random)
      const at = 1 + random.below(text.length - 1)
      const changed = text.slice(0, at) + characters + text.slice(at)
      return faultAt(shipped.patch(file).set(path, changed), path)
    },
  }
}

/** Characters that cannot be seen or typed. */
export const characterMutations: Mutation[] = [
  withCharacters('bidirectional override in a text', 'clean-text', '\u202e'),
  withCharacters('bidirectional isolate in a text', 'clean-text', '\u2066'),
  withCharacters('escape character in a text', 'clean-text', '\u001b'),
  withCharacters('zero-width space in a text', 'clean-text', '\u200b'),
  withCharacters('soft hyphen in a text', 'clean-text', '\u00ad'),
  withCharacters('letter and accent apart', 'clean-text', 'e\u0301'),
  withCharacters('tab in a text', 'plain-characters', '\t'),
  withCharacters('no-break space in a text', 'plain-characters', '\u00a0'),
  withCharacters('curly quote in a text', 'plain-characters', '\u2019'),
  withCharacters('no-break hyphen in a text', 'plain-characters', '\u2011'),
  {
    kind: 'bidirectional override in a name of a service',
    rule: 'clean-text',
    mutate(shipped, random) {
      const services = shipped.bank.manifest.services.flatMap(({ name, prefix, formerly }, at) => [
        { path: ['services', at, 'name'], name },
        ...(prefix ? [{ path: ['services', at, 'prefix'], name: prefix }] : []),
        ...(formerly ?? []).map((old, index) => ({ path: ['services', at, 'formerly', index], name: old })),
      ])
      const { path, name } = one(random, services)
      return faultAt(shipped.patch('bank.yaml').set(path, `${name}\u202e`), path)
    },
  },
  {
    kind: 'zero-width space in the address of a page',
    rule: 'clean-text',
    mutate(shipped, random) {
      const { file, path, reference } = one(random, [...referencesOf(shipped.bank)])
      const place = [...path, 'url']
      return faultAt(shipped.patch(file).set(place, `${reference.url}\u200b`), place)
    },
  },
]
