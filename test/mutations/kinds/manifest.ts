import { MANIFEST_FILE as FILE } from '../../../src/bank/bank.ts'
import type { Mutation } from '../mutation.ts'
import { anyQuestion, faultAt, faultIn, one } from '../shipped.ts'

const DOMAINS = ['blueprint', 'domains'] as const

/** The blueprint and the policy of the bank. */
export const manifestMutations: Mutation[] = [
  {
    kind: 'weight of a domain far too large',
    rule: 'domain-coverage',
    mutate(shipped, random) {
      const place = [...DOMAINS, random.below(shipped.bank.manifest.blueprint.domains.length)]
      return faultAt(shipped.patch(FILE).set([...place, 'weight'], 500), place)
    },
  },
  {
    kind: 'weight of a domain zero',
    rule: 'schema',
    mutate(shipped, random) {
      const place = [...DOMAINS, random.below(shipped.bank.manifest.blueprint.domains.length), 'weight']
      return faultAt(shipped.patch(FILE).set(place, 0), place)
    },
  },
  {
    kind: 'task added that no question has',
    rule: 'domain-coverage',
    mutate(shipped, random) {
      const tasks = [...DOMAINS, random.below(shipped.bank.manifest.blueprint.domains.length), 'tasks']
      const patch = shipped.patch(FILE).addItem(tasks, { id: '9.9', title: 'Run what nobody asks about' })
      return faultAt(patch, [...tasks, 0])
    },
  },
  {
    kind: 'task renamed under its questions',
    rule: 'known-task',
    mutate(shipped, random) {
      const { file, path, question } = anyQuestion(shipped, random)
      const { domains } = shipped.bank.manifest.blueprint
      const d = domains.findIndex(({ tasks }) => tasks.some(({ id }) => id === question.task))
      const t = domains[d]!.tasks.findIndex(({ id }) => id === question.task)
      const patch = shipped.patch(FILE).set([...DOMAINS, d, 'tasks', t, 'id'], '9.9')
      return faultIn(shipped, patch, file, [...path, 'task'])
    },
  },
  {
    kind: 'task id twice',
    rule: 'unique-ids',
    mutate(shipped, random) {
      const place = [...DOMAINS, 1 + random.below(5), 'tasks', 0, 'id']
      return faultAt(shipped.patch(FILE).set(place, '1.1'), place)
    },
  },
  {
    kind: 'domain id twice',
    rule: 'unique-ids',
    mutate(shipped, random) {
      const { domains } = shipped.bank.manifest.blueprint
      const place = [...DOMAINS, 1 + random.below(domains.length - 1), 'id']
      return faultAt(shipped.patch(FILE).set(place, domains[0]!.id), place)
    },
  },
  {
    kind: 'shape taken out of the policy',
    rule: 'question-shape',
    mutate(shipped, random) {
      const { file, path, options, keys } = anyQuestion(shipped, random)
      const { shapes } = shipped.bank.manifest.policy
      const at = shapes.findIndex((shape) => shape.options === options.length && shape.keys === keys.length)
      return faultIn(shipped, shipped.patch(FILE).drop(['policy', 'shapes', at]), file, [...path, 'options'])
    },
  },
  {
    kind: 'policy that asks one more blind solve',
    rule: 'blind-solves',
    mutate(shipped, random) {
      const { file, path } = anyQuestion(shipped, random)
      return faultIn(shipped, shipped.patch(FILE).set(['policy', 'blindSolves'], 3), file, [...path, 'id'])
    },
  },
  {
    kind: 'exam of no questions',
    rule: 'schema',
    mutate: (shipped) =>
      faultAt(shipped.patch(FILE).set(['blueprint', 'questions'], 0), ['blueprint', 'questions']),
  },
  {
    kind: 'draw too small for two forms',
    rule: 'domain-coverage',
    mutate(shipped, random) {
      const patch = shipped.patch(FILE).set(['blueprint', 'questions'], one(random, [300, 350, 400]))
      return faultAt(patch, [...DOMAINS, 0])
    },
  },
]
