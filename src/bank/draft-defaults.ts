import { type Bank, factIds, questionsOf, type Topic } from './bank.ts'

/**
 * The fact that most needs a question: the first of those that the fewest questions test, drafts included, a legacy one
 * only where no other is left untested. Undefined where the topic has no facts.
 */
export function openFact(bank: Bank, topic: Topic): string | undefined {
  const tests = new Map<string, number>()
  for (const { topic: owner, question } of questionsOf(bank))
    if (question.status !== 'retired')
      for (const id of factIds(owner.topic, question)) tests.set(id, (tests.get(id) ?? 0) + 1)
  const testsOf = ({ id }: Topic['facts'][number]) => tests.get(`${topic.topic}/${id}`) ?? 0
  const open = topic.facts.filter((fact) => testsOf(fact) === 0)
  const current = (open.length > 0 ? open : topic.facts).filter(({ status }) => status === 'current')
  const candidates = current.length > 0 ? current : open.length > 0 ? open : topic.facts
  return candidates.toSorted((a, b) => testsOf(a) - testsOf(b))[0]?.id
}

/** The task that most questions of a topic have, the earliest in the blueprint among equals; for an empty topic the first. */
export function usualTask(
  { manifest }: Pick<Bank, 'manifest'>,
  { questions }: Pick<Topic, 'questions'>,
): string {
  const count = (id: string) => questions.filter(({ task }) => task === id).length
  const [first, ...others] = manifest.blueprint.domains.flatMap(({ tasks }) => tasks.map(({ id }) => id))
  return others.reduce((best, id) => (count(id) > count(best) ? id : best), first!)
}

/** An id for a draft that is neither in the topic nor in `used`. */
export function draftId({ questions }: Pick<Topic, 'questions'>, used: (id: string) => boolean): string {
  const taken = new Set(questions.map(({ id }) => id))
  for (let n = 1; ; n++) if (!taken.has(`draft-${n}`) && !used(`draft-${n}`)) return `draft-${n}`
}
