import { questionHash } from '../../../src/bank/digest.ts'
import { LEDGER_FILE } from '../../../src/bank/ledger.ts'
import type { QuestionView } from '../../../src/check/view.ts'
import type { Mutation } from '../mutation.ts'
import type { Patch, Path } from '../patch.ts'
import { anyQuestion, faultAt, faultIn, one, type Shipped } from '../shipped.ts'

/** Where the ledger keeps a question. */
const entry = ({ topic, question }: QuestionView): Path => [topic.topic, question.id]

/** Places of the solves of the present text of a question. */
function solvesOf(shipped: Shipped, view: QuestionView): { at: Path; answer: string[] }[] {
  const { topic, question } = view
  const solves = shipped.bank.ledger![topic.topic]?.[question.id]?.solves ?? []
  return solves.flatMap(({ hash, answer }, index) =>
    hash === questionHash(question) ? [{ at: [...entry(view), 'solves', index], answer }] : [],
  )
}

/** Whether the present text has no more solves than are needed. */
const justEnough = (shipped: Shipped) => (view: QuestionView) =>
  solvesOf(shipped, view).length === shipped.bank.manifest.policy.blindSolves

/** One of the solves that are just enough, spoiled so that it does not count. */
function tooFewSolves(kind: string, spoil: (patch: Patch, solve: Path) => Patch): Mutation {
  return {
    kind,
    rule: 'blind-solves',
    mutate(shipped, random) {
      const view = anyQuestion(shipped, random, justEnough(shipped))
      const { at } = one(random, solvesOf(shipped, view))
      return faultIn(shipped, spoil(shipped.patch(LEDGER_FILE), at), view.file, [...view.path, 'id'])
    },
  }
}

/** Versions, hashes and blind solves. */
export const ledgerMutations: Mutation[] = [
  ...(['scenario', 'prompt'] as const).map(
    (key): Mutation => ({
      kind: `${key} changed without a version`,
      rule: 'changed-meaning',
      mutate(shipped, random) {
        const { file, path, question } = anyQuestion(shipped, random)
        const words = question[key].split(' ')
        words.splice(random.below(words.length), 1, 'otherwise')
        return faultAt(shipped.patch(file).set([...path, key], words.join(' ')), [...path, 'version'])
      },
    }),
  ),
  {
    kind: 'option changed without a version',
    rule: 'changed-meaning',
    mutate(shipped, random) {
      const { file, path, options } = anyQuestion(shipped, random)
      const { index, option } = one(random, options)
      const patch = shipped
        .patch(file)
        .set([...path, 'options', index, 'text'], option.text.replace(/\.?$/, ' soon.'))
      return faultAt(patch, [...path, 'version'])
    },
  },
  {
    kind: 'option id changed without a version',
    rule: 'changed-meaning',
    mutate(shipped, random) {
      const { file, path, options } = anyQuestion(shipped, random)
      const { index, option } = one(random, options)
      const patch = shipped.patch(file).set([...path, 'options', index, 'id'], `${option.id}-2`)
      return faultAt(patch, [...path, 'version'])
    },
  },
  {
    kind: 'version lowered',
    rule: 'changed-meaning',
    mutate(shipped, random) {
      const { file, path, question } = anyQuestion(shipped, random, (view) => view.question.version > 1)
      const place = [...path, 'version']
      return faultAt(shipped.patch(file).set(place, question.version - 1), place)
    },
  },
  {
    kind: 'version raised but not accepted',
    rule: 'ledger-entry',
    mutate(shipped, random) {
      const { file, path, question } = anyQuestion(shipped, random)
      const place = [...path, 'version']
      return faultAt(shipped.patch(file).set(place, question.version + 1), place)
    },
  },
  {
    kind: 'ledger entry with a wrong hash',
    rule: 'changed-meaning',
    mutate(shipped, random) {
      const view = anyQuestion(shipped, random)
      const patch = shipped.patch(LEDGER_FILE).set([...entry(view), 'hash'], '0123456789abcdef')
      return faultIn(shipped, patch, view.file, [...view.path, 'version'])
    },
  },
  {
    kind: 'ledger entry missing',
    rule: 'ledger-entry',
    mutate(shipped, random) {
      const view = anyQuestion(shipped, random)
      const patch = shipped.patch(LEDGER_FILE).drop(entry(view))
      return faultIn(shipped, patch, view.file, [...view.path, 'version'])
    },
  },
  {
    kind: 'last ledger entry missing',
    rule: 'ledger-entry',
    mutate(shipped) {
      const topic = Object.keys(shipped.bank.ledger!).at(-1)!
      const id = Object.keys(shipped.bank.ledger![topic]!).at(-1)!
      const view = shipped.views.find((each) => each.id === `${topic}/${id}`)!
      const patch = shipped.patch(LEDGER_FILE).drop([topic, id])
      return faultIn(shipped, patch, view.file, [...view.path, 'version'])
    },
  },
  {
    kind: 'question deleted',
    rule: 'ledger-entry',
    mutate(shipped, random) {
      const view = anyQuestion(shipped, random, ({ topic }) => topic.questions.length > 1)
      const patch = shipped.patch(view.file).drop(view.path)
      return faultIn(shipped, patch, LEDGER_FILE, [...entry(view), 'version'])
    },
  },
  {
    kind: 'question id renamed',
    rule: 'ledger-entry',
    mutate(shipped, random) {
      const { file, path, question } = anyQuestion(shipped, random)
      const patch = shipped.patch(file).set([...path, 'id'], `${question.id}-2`)
      return faultAt(patch, [...path, 'version'])
    },
  },
  {
    kind: 'id of a retired question used again',
    rule: 'reused-id',
    mutate(shipped, random) {
      const view = anyQuestion(shipped, random)
      const patch = shipped.patch(LEDGER_FILE).add(entry(view), 'retired', true)
      return faultIn(shipped, patch, view.file, [...view.path, 'id'])
    },
  },
  {
    kind: 'blind solve that disagrees',
    rule: 'blind-solves',
    mutate(shipped, random) {
      const view = anyQuestion(shipped, random)
      const { at } = one(random, solvesOf(shipped, view))
      const patch = shipped
        .patch(LEDGER_FILE)
        .set([...at, 'answer'], [one(random, view.distractors).option.id])
      return faultIn(shipped, patch, view.file, [...view.path, 'options'])
    },
  },
  {
    kind: 'blind solve that found only a part of the key',
    rule: 'blind-solves',
    mutate(shipped, random) {
      const view = anyQuestion(shipped, random, ({ keys }) => keys.length > 1)
      const { at, answer } = one(random, solvesOf(shipped, view))
      const patch = shipped.patch(LEDGER_FILE).set([...at, 'answer'], answer.slice(1))
      return faultIn(shipped, patch, view.file, [...view.path, 'options'])
    },
  },
  tooFewSolves('too few blind solves', (patch, at) => patch.drop(at)),
  tooFewSolves('blind solve that was guessed', (patch, at) => patch.set([...at, 'confidence'], 0.4)),
  {
    kind: 'blind solves by one solver',
    rule: 'blind-solves',
    mutate(shipped, random) {
      const view = anyQuestion(shipped, random, justEnough(shipped))
      const patch = shipped.patch(LEDGER_FILE)
      for (const { at } of solvesOf(shipped, view)) patch.set([...at, 'by'], 'one person')
      return faultIn(shipped, patch, view.file, [...view.path, 'id'])
    },
  },
  tooFewSolves('blind solve of another text', (patch, at) => patch.set([...at, 'hash'], '0123456789abcdef')),
  {
    kind: 'confidence of a blind solve in percent',
    rule: 'schema',
    mutate(shipped, random) {
      const view = anyQuestion(shipped, random)
      const { at } = one(random, solvesOf(shipped, view))
      return faultAt(shipped.patch(LEDGER_FILE).set([...at, 'confidence'], 95), [...at, 'confidence'])
    },
  },
]
