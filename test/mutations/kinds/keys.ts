import { isComparable } from '../../../src/check/groups.ts'
import type { OptionView } from '../../../src/check/view.ts'
import type { Mutation } from '../mutation.ts'
import { anyQuestion, anySingle, faultAt, one } from '../shipped.ts'

/** A distractor that gives its reason under one key alone, and loses it. */
function withoutReason(key: 'fails' | 'belief', other: 'fails' | 'belief'): Mutation {
  return {
    kind: `distractor without its ${key}`,
    rule: 'distractor-reason',
    mutate(shipped, random) {
      const fits = ({ option }: OptionView) => !!option[key] && !option[other]
      const { file, path, distractors } = anyQuestion(shipped, random, (view) => view.distractors.some(fits))
      const { index } = one(random, distractors.filter(fits))
      const option = [...path, 'options', index]
      return faultAt(shipped.patch(file).drop([...option, key]), option)
    },
  }
}

/** Keys, and what the key and the distractors say of the constraints. */
export const keyMutations: Mutation[] = [
  {
    kind: 'key dropped',
    rule: 'question-shape',
    mutate(shipped, random) {
      const { file, path, keys } = anyQuestion(shipped, random)
      const { index } = one(random, keys)
      return faultAt(shipped.patch(file).drop([...path, 'options', index, 'correct']), [...path, 'options'])
    },
  },
  {
    kind: 'two keys in a single-answer question',
    rule: 'question-shape',
    mutate(shipped, random) {
      const { file, path, distractors } = anySingle(shipped, random)
      const { index } = one(random, distractors)
      return faultAt(shipped.patch(file).add([...path, 'options', index], 'correct', true), [
        ...path,
        'options',
      ])
    },
  },
  {
    kind: 'option left out',
    rule: 'question-shape',
    mutate(shipped, random) {
      const { file, path, distractors } = anyQuestion(shipped, random, (view) => view.options.length < 6)
      const { index } = one(random, distractors)
      return faultAt(shipped.patch(file).drop([...path, 'options', index]), [...path, 'options'])
    },
  },
  {
    kind: 'option too many',
    rule: 'question-shape',
    mutate(shipped, random) {
      const { file, path } = anySingle(shipped, random)
      const option = {
        id: 'one-more',
        text: 'Ask each of the teams to do all of this by hand on the first day of a month.',
        fails: ['c1'],
        why: 'Work by hand is what the company wants to get rid of in this situation.',
      }
      return faultAt(shipped.patch(file).addItem([...path, 'options'], option), [...path, 'options'])
    },
  },
  {
    kind: 'key moved to a distractor',
    rule: 'key-meets',
    mutate(shipped, random) {
      const { file, path, keys, distractors } = anySingle(shipped, random, ({ distractors: all }) =>
        all.every(({ option }) => option.fails),
      )
      const { index } = one(random, distractors)
      const patch = shipped.patch(file).drop([...path, 'options', keys[0]!.index, 'correct'])
      return faultAt(patch.add([...path, 'options', index], 'correct', true), [
        ...path,
        'options',
        index,
        'fails',
      ])
    },
  },
  {
    kind: 'key that fails a constraint',
    rule: 'key-meets',
    mutate(shipped, random) {
      const { file, path, keys, question } = anyQuestion(shipped, random)
      const option = [...path, 'options', one(random, keys).index]
      const fails = [one(random, Object.keys(question.constraints))]
      return faultAt(shipped.patch(file).add(option, 'fails', fails), [...option, 'fails'])
    },
  },
  {
    kind: 'key without meets',
    rule: 'key-meets',
    mutate(shipped, random) {
      const { file, path, keys } = anyQuestion(shipped, random)
      const option = [...path, 'options', one(random, keys).index]
      return faultAt(shipped.patch(file).drop([...option, 'meets']), option)
    },
  },
  {
    kind: 'constraint that no key meets',
    rule: 'key-meets',
    mutate(shipped, random) {
      const { file, path, keys } = anySingle(shipped, random, ({ question }) => {
        return Object.keys(question.constraints).length > 1
      })
      const { index, option } = keys[0]!
      const meets = random.shuffle(option.meets!).slice(1)
      const place = [...path, 'options', index, 'meets']
      return faultAt(shipped.patch(file).set(place, meets), place)
    },
  },
  {
    kind: 'distractor that meets a constraint',
    rule: 'distractor-reason',
    mutate(shipped, random) {
      const { file, path, distractors, question } = anyQuestion(shipped, random)
      const option = [...path, 'options', one(random, distractors).index]
      const meets = [one(random, Object.keys(question.constraints))]
      return faultAt(shipped.patch(file).add(option, 'meets', meets), [...option, 'meets'])
    },
  },
  withoutReason('fails', 'belief'),
  withoutReason('belief', 'fails'),
  {
    kind: 'constraint renamed under its options',
    rule: 'known-constraint',
    mutate(shipped, random) {
      const { file, path, keys } = anyQuestion(shipped, random, isComparable)
      const { index, option } = one(random, keys)
      const patch = shipped.patch(file).rename([...path, 'constraints', option.meets![0]!], 'c99')
      return faultAt(patch, [...path, 'options', index, 'meets', 0])
    },
  },
  {
    kind: 'fails names an unknown constraint',
    rule: 'known-constraint',
    mutate(shipped, random) {
      const view = anyQuestion(shipped, random, ({ distractors }) =>
        distractors.some(({ option }) => option.fails),
      )
      const { index } = one(
        random,
        view.distractors.filter(({ option }) => option.fails),
      )
      const place = [...view.path, 'options', index, 'fails']
      return faultAt(shipped.patch(view.file).set(place, ['c77']), [...place, 0])
    },
  },
  {
    kind: 'constraint that no distractor breaks',
    rule: 'idle-constraint',
    mutate(shipped, random) {
      const { file, path, keys } = anyQuestion(shipped, random)
      const { index, option } = one(random, keys)
      const patch = shipped.patch(file).set([...path, 'options', index, 'meets'], [...option.meets!, 'c9'])
      patch.before([...path, 'constraints', 'c1'], '      c9: the deployment ends within one hour\n')
      return faultAt(patch, [...path, 'constraints', 'c9'])
    },
  },
  {
    kind: 'last distractor that broke a constraint breaks it no more',
    rule: 'idle-constraint',
    mutate(shipped, random) {
      const { file, path, distractors, question } = anyQuestion(
        shipped,
        random,
        (view) => view.options.length > 1,
      )
      const id = one(random, Object.keys(question.constraints))
      const patch = shipped.patch(file)
      for (const { index, option } of distractors)
        if (option.fails?.includes(id)) {
          const left = option.fails.filter((each) => each !== id)
          patch.set([...path, 'options', index, 'fails'], left)
        }
      return faultAt(patch, [...path, 'constraints', id])
    },
  },
]
