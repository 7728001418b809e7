import { draftFact } from '../../../src/bank/draft.ts'
import type { Mutation } from '../mutation.ts'
import { anyQuestion, faultAt, one } from '../shipped.ts'

/** Ids and what refers to them by id. */
export const idMutations: Mutation[] = [
  {
    kind: 'question id twice',
    rule: 'unique-ids',
    mutate(shipped, random) {
      const { file, path, topic } = anyQuestion(shipped, random, ({ path: [, at] }) => at > 0)
      const place = [...path, 'id']
      return faultAt(shipped.patch(file).set(place, topic.questions[random.below(path[1])]!.id), place)
    },
  },
  {
    kind: 'fact id twice',
    rule: 'unique-ids',
    mutate(shipped, random) {
      const { file, facts } = one(
        random,
        shipped.bank.topics.filter((topic) => topic.facts.length > 1),
      )
      const place = ['facts', 1 + random.below(facts.length - 1), 'id']
      return faultAt(shipped.patch(file).set(place, facts[0]!.id), place)
    },
  },
  {
    kind: 'service id twice',
    rule: 'unique-ids',
    mutate(shipped, random) {
      const { services } = shipped.bank.manifest
      const place = ['services', 1 + random.below(services.length - 1), 'id']
      return faultAt(shipped.patch('bank.yaml').set(place, services[0]!.id), place)
    },
  },
  {
    kind: 'topic called otherwise than its file',
    rule: 'topic-file-name',
    mutate(shipped, random) {
      const { file, topic } = one(random, shipped.bank.topics)
      return faultAt(shipped.patch(file).set(['topic'], `${topic}-again`), ['topic'])
    },
  },
  {
    kind: 'question id in capitals',
    rule: 'schema',
    mutate(shipped, random) {
      const { file, path, question } = anyQuestion(shipped, random)
      const place = [...path, 'id']
      return faultAt(shipped.patch(file).set(place, question.id.toUpperCase()), place)
    },
  },
  {
    kind: 'fact renamed under its questions',
    rule: 'known-fact',
    mutate(shipped, random) {
      const { file, path, question, topic } = anyQuestion(shipped, random, ({ question: { facts } }) =>
        facts.some((id) => !id.includes('/')),
      )
      const cited = one(
        random,
        question.facts.filter((id) => !id.includes('/')),
      )
      const at = topic.facts.findIndex(({ id }) => id === cited)
      const patch = shipped.patch(file).set(['facts', at, 'id'], `${cited}-renamed`)
      return faultAt(patch, [...path, 'facts', question.facts.indexOf(cited)])
    },
  },
  {
    kind: 'question that cites no fact',
    rule: 'schema',
    mutate(shipped, random) {
      const { file, path } = anyQuestion(shipped, random)
      return faultAt(shipped.patch(file).set([...path, 'facts'], []), [...path, 'facts'])
    },
  },
  {
    kind: 'fact that no question tests',
    rule: 'untested-fact',
    mutate(shipped, random) {
      const { file } = one(
        random,
        shipped.bank.topics.filter(({ facts }) => facts.length > 0),
      )
      const fact = {
        id: 'one-more-fact',
        claim: 'A pipeline can be started by hand.',
        status: 'current',
        references: [{ url: 'https://docs.aws.amazon.com/codepipeline/', checked: '2026-11-22' }],
      }
      return faultAt(shipped.patch(file).addItem(['facts'], fact), ['facts'])
    },
  },
  {
    kind: 'all facts of an active question legacy',
    rule: 'legacy-facts',
    mutate(shipped, random) {
      const { file, path, question, topic } = anyQuestion(shipped, random, ({ question: { facts } }) =>
        facts.every((id) => !id.includes('/')),
      )
      const patch = shipped.patch(file)
      for (const [at, { id }] of topic.facts.entries())
        if (question.facts.includes(id)) patch.set(['facts', at, 'status'], 'legacy')
      return faultAt(patch, [...path, 'status'])
    },
  },
  {
    kind: 'draft text left over in a fact',
    rule: 'leftover-draft',
    mutate(shipped, random) {
      const { file, facts } = one(
        random,
        shipped.bank.topics.filter((topic) => topic.facts.length > 0 && topic.questions.length > 0),
      )
      const place = ['facts', random.below(facts.length), 'claim']
      return faultAt(shipped.patch(file).set(place, draftFact('').claim), place)
    },
  },
  {
    kind: 'unknown task',
    rule: 'known-task',
    mutate(shipped, random) {
      const { file, path } = anyQuestion(shipped, random)
      return faultAt(shipped.patch(file).set([...path, 'task'], one(random, ['7.1', '1.9', '0.1'])), [
        ...path,
        'task',
      ])
    },
  },
  {
    kind: 'task without quotes',
    rule: 'schema',
    mutate(shipped, random) {
      const { file, path } = anyQuestion(shipped, random)
      return faultAt(shipped.patch(file).set([...path, 'task'], 1.1), [...path, 'task'])
    },
  },
  {
    kind: 'unknown enemy',
    rule: 'mutual-enemies',
    mutate(shipped, random) {
      const { file, path, topic } = anyQuestion(shipped, random, ({ question }) => !question.enemies)
      const patch = shipped.patch(file).addLine(path, `enemies: [${topic.topic}/no-such-question]`)
      return faultAt(patch, [...path, 'enemies', 0])
    },
  },
  {
    kind: 'question that is its own enemy',
    rule: 'mutual-enemies',
    mutate(shipped, random) {
      const { file, path, id } = anyQuestion(shipped, random, ({ question }) => !question.enemies)
      return faultAt(shipped.patch(file).addLine(path, `enemies: [${id}]`), [...path, 'enemies', 0])
    },
  },
  {
    kind: 'enemy that is not told',
    rule: 'mutual-enemies',
    mutate(shipped, random) {
      const { file, path, id } = anyQuestion(shipped, random, ({ question }) => !question.enemies)
      const other = anyQuestion(shipped, random, (view) => view.id !== id)
      return faultAt(shipped.patch(file).addLine(path, `enemies: [${other.id}]`), [...path, 'enemies', 0])
    },
  },
  {
    kind: 'enemy that names no enemy any more',
    rule: 'mutual-enemies',
    mutate(shipped, random) {
      const { file, path, question, id } = anyQuestion(
        shipped,
        random,
        (view) => !!view.question.enemies?.length,
      )
      const enemy = one(random, question.enemies!)
      const other = shipped.views.find((view) => view.id === enemy)!
      const left = other.question.enemies!.filter((each) => each !== id)
      const patch = shipped.patch(other.file).set([...other.path, 'enemies'], left)
      const place = [...path, 'enemies', question.enemies!.indexOf(enemy)]
      if (other.file === file) return faultAt(patch, place)
      return { ...faultAt(shipped.patch(file), place), texts: { [other.file]: patch.text } }
    },
  },
]
