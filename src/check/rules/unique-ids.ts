import { type Bank, MANIFEST_FILE } from '../../bank/bank.ts'
import type { Problem } from '../../bank/finding.ts'
import type { Rule } from '../rule.ts'

type Placed = { id: string; file: string; path: (string | number)[] }

export const uniqueIds: Rule = {
  id: 'unique-ids',
  severity: 'error',
  summary: 'Ids occur once: topics, facts and questions of a topic, options, domains, tasks, services.',
  why: 'Answers are stored by id; two things with one id mix up the record of what a learner knows.',
  waivable: false,
  *check(bank) {
    for (const { kind, ids } of idLists(bank)) yield* repeated(kind, ids)
  },
}

function* idLists(bank: Bank): Iterable<{ kind: string; ids: Placed[] }> {
  const { blueprint, services } = bank.manifest
  const inManifest = (id: string, ...path: (string | number)[]) => ({ id, file: MANIFEST_FILE, path })
  const domains = blueprint.domains.map(({ id }, d) => inManifest(id, 'blueprint', 'domains', d, 'id'))
  const tasks = blueprint.domains.flatMap((domain, d) =>
    domain.tasks.map(({ id }, t) => inManifest(id, 'blueprint', 'domains', d, 'tasks', t, 'id')),
  )
  yield { kind: 'Domain', ids: domains }
  yield { kind: 'Task', ids: tasks }
  yield { kind: 'Service', ids: services.map(({ id }, s) => inManifest(id, 'services', s, 'id')) }
  yield { kind: 'Topic', ids: bank.topics.map(({ topic: id, file }) => ({ id, file, path: ['topic'] })) }
  for (const { topic, file, facts, questions } of bank.topics) {
    const whole = (id: string, list: string, index: number) => ({
      id: `${topic}/${id}`,
      file,
      path: [list, index, 'id'],
    })
    yield { kind: 'Fact', ids: facts.map(({ id }, index) => whole(id, 'facts', index)) }
    yield { kind: 'Question', ids: questions.map(({ id }, index) => whole(id, 'questions', index)) }
    for (const [q, question] of questions.entries()) {
      const ids = question.options.map(({ id }, o) => ({
        id,
        file,
        path: ['questions', q, 'options', o, 'id'],
      }))
      yield { kind: `In ${topic}/${question.id}, option`, ids }
    }
  }
}

function* repeated(kind: string, ids: readonly Placed[]): Iterable<Problem> {
  const seen = new Set<string>()
  for (const { id, file, path } of ids) {
    if (seen.has(id))
      yield {
        file,
        path,
        message: `${kind} id "${id}" is used a second time.`,
        mend: 'Give one of the two another id; keep the id that learners have already answered.',
      }
    seen.add(id)
  }
}
