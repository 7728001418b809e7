import type { QuestionView } from '../../../src/check/view.ts'
import type { Mutation } from '../mutation.ts'
import { anyQuestion, anySingle, faultAt, one } from '../shipped.ts'

/** A mutation that gives the key of a single-response question another text. */
function keyReworded(kind: string, rule: string, form: (view: QuestionView) => string): Mutation {
  return {
    kind,
    rule,
    mutate(shipped, random) {
      const view = anySingle(shipped, random)
      const place = [...view.path, 'options', view.keys[0]!.index, 'text']
      return faultAt(shipped.patch(view.file).set(place, form(view)), place)
    },
  }
}

/** Whether a distractor says a word of the stem that no other option says, unless the key says it. */
function hasEcho({ distractors, options, stemTokens }: QuestionView): boolean {
  return distractors.some((own) =>
    [...own.tokens].some(
      (token) => stemTokens.has(token) && !options.some((other) => other !== own && other.tokens.has(token)),
    ),
  )
}

const keyText = ({ keys }: QuestionView) => keys[0]!.option.text.replace(/\.$/, '')
const distractorTexts = ({ distractors }: QuestionView) =>
  distractors.map(({ option }) => option.text.replace(/\.$/, ''))

/** What on the surface of the options gives the key away. */
export const cueMutations: Mutation[] = [
  keyReworded('key made the longest', 'longest-option-is-key', (view) => {
    const longest = Math.max(...distractorTexts(view).map(({ length }) => length))
    const detail = ' and write down who did this and when it was done'
    return `${keyText(view)}${detail.repeat(Math.ceil((1.6 * longest) / detail.length))}.`
  }),
  keyReworded(
    'key made of the words of all distractors',
    'key-shares-most-words',
    (view) => `${distractorTexts(view).join(', ')}.`,
  ),
  keyReworded(
    'key with all details of the distractors besides its own',
    'stacked-cues',
    (view) => `${keyText(view)}, ${distractorTexts(view).join(', and ')}, and ${view.question.scenario}`,
  ),
  {
    kind: 'words of the stem echoed by the key',
    rule: 'key-echoes-stem',
    mutate(shipped, random) {
      const view = anySingle(shipped, random, (each) => !hasEcho(each))
      const { file, path, question } = view
      const place = [...path, 'options', view.keys[0]!.index, 'text']
      const patch = shipped
        .patch(file)
        .set([...path, 'scenario'], `${question.scenario} Penguins wear orange scarves.`)
      return faultAt(patch.set(place, `${keyText(view)}, with scarves for orange penguins.`), place)
    },
  },
  {
    kind: 'stem of another question repeated',
    rule: 'near-duplicate',
    mutate(shipped, random) {
      const active = shipped.views.filter(({ question }) => question.status === 'active')
      const at = 1 + random.below(active.length - 1)
      const later = active[at]!
      const earlier = one(
        random,
        active.slice(0, at).filter(({ id }) => !later.question.enemies?.includes(id)),
      )
      const { scenario, prompt } = earlier.question
      const patch = shipped.patch(later.file).set([...later.path, 'prompt'], prompt)
      const place = [...later.path, 'scenario']
      // A few words less: an exact copy would be too easy.
      return faultAt(patch.set(place, scenario.replace(/\S+\s+\S+\s+/, '')), place)
    },
  },
  {
    kind: 'stem that names what only the key of another question names',
    rule: 'gives-away',
    mutate(shipped, random) {
      const { file, path, keys, id } = anySingle(shipped, random, isNamedByKeyOnly)
      const { option, index } = keys[0]!
      const other = anyQuestion(
        shipped,
        random,
        (view) => view.file !== file && !view.question.enemies?.includes(id) && view.id !== id,
      )
      const patch = shipped
        .patch(other.file)
        .set(
          [...other.path, 'scenario'],
          `${other.question.scenario} Last year the team did this: ${option.text}`,
        )
      const own = faultAt(shipped.patch(file), [...path, 'options', index, 'text'])
      return { ...own, texts: { [other.file]: patch.text } }
    },
  },
]

/** Whether the key has code and two words that neither its stem nor a distractor has. */
function isNamedByKeyOnly({ keys, stem, stemTokens, distractors }: QuestionView): boolean {
  const elsewhere = [stem, ...distractors.map(({ option }) => option.text)].join('\n')
  const { option, tokens } = keys[0]!
  const codes = option.text.match(/`[^`]*`/g) ?? []
  const words = [...tokens].filter(
    (token) => !stemTokens.has(token) && !distractors.some((other) => other.tokens.has(token)),
  )
  return codes.some((code) => !elsewhere.includes(code)) && words.length >= 2
}
