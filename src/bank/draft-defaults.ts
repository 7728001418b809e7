import { type Bank, factIds, questionsOf, type Topic } from './bank.ts'

/**
 * The fact that most needs a question: the first that none tests, a legacy one only where no other is left; else the
 * first of the topic. Undefined where the topic has no facts.
 */
export function openFact(bank: Bank, topic: Topic): string | undefined {
  const tested = new Set(
    questionsOf(bank)
      .filter(({ question }) => question.status !== 'retired')
      .flatMap((item) => factIds(item.topic.topic, item.question)),
  )
  const open = topic.facts.filter(({ id }) => !tested.has(`${topic.topic}/${id}`))
  const fact = open.find(({ status }) => status === 'current') ?? open[0] ?? topic.facts[0]
  return fact?.id
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
