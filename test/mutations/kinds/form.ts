import type { Mutation } from '../mutation.ts'
import { anyQuestion, faultAt, one } from '../shipped.ts'

/** A mutation of one value of a question that the schema does not allow. */
function misshapen(kind: string, key: string, values: readonly unknown[]): Mutation {
  return {
    kind,
    rule: 'schema',
    mutate(shipped, random) {
      const { file, path } = anyQuestion(shipped, random)
      const place = [...path, key]
      return faultAt(shipped.patch(file).set(place, one(random, values)), place)
    },
  }
}

/** A mutation that takes a key of a question away. */
function missing(key: string): Mutation {
  return {
    kind: `question without ${key}`,
    rule: 'schema',
    mutate(shipped, random) {
      const { file, path } = anyQuestion(shipped, random)
      return faultAt(shipped.patch(file).drop([...path, key]), path)
    },
  }
}

/** A mutation that adds a key that the format does not have. */
function unknown(kind: string, lines: readonly string[], at: 'question' | 'option'): Mutation {
  return {
    kind,
    rule: 'schema',
    mutate(shipped, random) {
      const { file, path, options } = anyQuestion(shipped, random)
      const place = at === 'question' ? path : [...path, 'options', one(random, options).index]
      const line = one(random, lines)
      return faultAt(shipped.patch(file).addLine(place, line), [...place, line.split(':')[0]!])
    },
  }
}

/** Keys and values that the format does not allow. */
export const formMutations: Mutation[] = [
  misshapen('unknown status', 'status', ['activ', 'done', 'Active', true]),
  misshapen('unknown cognitive level', 'cognitive', ['remember', 'Apply', 3]),
  misshapen('Angoff out of range', 'angoff', [[65], [0.6, 1.2], [-0.1]]),
  misshapen('Angoff in words', 'angoff', ['0.6', ['high']]),
  misshapen('Angoff without a rater', 'angoff', [[]]),
  misshapen('version that is no whole number above zero', 'version', [0, -1, 1.5, '2']),
  misshapen('no options', 'options', [[], 'A or B']),
  misshapen('no constraints', 'constraints', [{}, []]),
  unknown('count of options to choose typed by hand', ['choose: 3', 'choose: 1', 'select: 2'], 'question'),
  unknown(
    'unknown key of a question',
    ['difficulty: hard', 'explanation: none', 'Status: active'],
    'question',
  ),
  unknown('unknown key of an option', ['failes: [c1]', 'rationale: none', 'is-correct: true'], 'option'),
  {
    kind: 'distractor that says so',
    rule: 'schema',
    mutate(shipped, random) {
      const { file, path, distractors } = anyQuestion(shipped, random)
      const place = [...path, 'options', one(random, distractors).index]
      return faultAt(shipped.patch(file).add(place, 'correct', false), [...place, 'correct'])
    },
  },
  ...['version', 'status', 'task', 'facts', 'angoff', 'scenario', 'prompt', 'constraints', 'options'].map(
    missing,
  ),
]
