import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Bank, Manifest, Question, Topic } from '../../src/bank/bank.ts'
import { apportion } from '../../src/exam/apportion.ts'
import { makeQuestion } from './questions.ts'

/** The domains of DOP-C02: id, weight, tasks. */
const DOMAINS: [id: string, weight: number, tasks: string[]][] = [
  ['sdlc-automation', 22, ['1.1', '1.2', '1.3', '1.4']],
  ['configuration-management-iac', 17, ['2.1', '2.2', '2.3']],
  ['resilient-cloud-solutions', 15, ['3.1', '3.2', '3.3']],
  ['monitoring-logging', 15, ['4.1', '4.2', '4.3']],
  ['incident-event-response', 14, ['5.1', '5.2', '5.3']],
  ['security-compliance', 17, ['6.1', '6.2', '6.3']],
]

/** A manifest with the blueprint of DOP-C02, parts of it replaced. */
export function makeManifest(blueprint: Partial<Manifest['blueprint']> = {}): Manifest {
  return {
    id: 'made-up',
    title: 'A bank made up for a test',
    code: 'MADE-UP',
    blueprint: {
      questions: 75,
      unscored: 10,
      minutes: 180,
      source: 'https://example.com/blueprint',
      checked: '2026-11-22',
      domains: DOMAINS.map(([id, weight, tasks]) => ({
        id,
        title: `Domain ${id}`,
        weight,
        tasks: tasks.map((task) => ({ id: task, title: `Task ${task}` })),
      })),
      ...blueprint,
    },
    policy: {
      shapes: [
        { options: 4, keys: 1 },
        { options: 5, keys: 2 },
      ],
      referenceHosts: [],
      blindSolves: 0,
      staleDays: { warning: 180, error: 365 },
    },
    services: [],
  }
}

/** A topic with these questions and a fact for each fact that they name. */
export function makeTopic(topic: string, questions: Question[], over: Partial<Topic> = {}): Topic {
  const named = questions.flatMap(({ facts }) => facts).filter((id) => !id.includes('/'))
  return {
    topic,
    title: `Topic ${topic}`,
    file: `${topic}.yaml`,
    facts: [...new Set(named)].map((id) => ({
      id,
      claim: `What is true of ${id}.`,
      status: 'current',
      references: [{ url: 'https://example.com/page', checked: '2026-11-22' }],
    })),
    questions,
    ...over,
  }
}

/** A bank of these topics. */
export function makeBank(topics: Topic[], blueprint: Partial<Manifest['blueprint']> = {}): Bank {
  return { manifest: makeManifest(blueprint), topics }
}

/** A question whose only task is `task`, with a fact of its own. */
export function questionOnTask(id: string, task: string, over: Partial<Question> = {}): Question {
  return makeQuestion(id, 4, 1, { task, facts: [`fact-${id}`], ...over })
}

/** Topics of a domain in a large bank. */
const TOPICS_PER_DOMAIN = 4

/**
 * A bank of `size` active questions in the proportions of the blueprint: up to four topics in each domain, tasks in turn,
 * every fourth question multiple response, in every ten one pair on one fact and one pair of enemies.
 */
export function bankOfSize(size: number): Bank {
  const counts = apportion(
    DOMAINS.map(([, weight]) => weight),
    size,
  )
  const topics = DOMAINS.flatMap(([domain, , tasks], at) => {
    const questions = Array.from({ length: counts[at]! }, (_, n) => numberedQuestion(n, tasks))
    return Array.from({ length: TOPICS_PER_DOMAIN }, (_, part) => {
      const own = questions.filter((_, n) => Math.floor(n / 10) % TOPICS_PER_DOMAIN === part)
      const topic = `${domain}-${part}`
      return makeTopic(
        topic,
        own.map((question) => withEnemy(question, topic, own)),
      )
    })
  })
  return makeBank(topics.filter(({ questions }) => questions.length > 0))
}

function numberedQuestion(n: number, tasks: readonly string[]): Question {
  const [options, keys] = n % 4 === 3 ? [5, 2] : [4, 1]
  const task = tasks[n % tasks.length]!
  const fact = n % 10 === 2 ? n - 1 : n
  return makeQuestion(`question-${n}`, options, keys, {
    task,
    facts: [`fact-${fact}`],
    angoff: [0.5 + (n % 4) / 10],
  })
}

/** Question 7 and 8 of every ten are enemies; only one of them says so, as authors do. */
function withEnemy(question: Question, topic: string, all: readonly Question[]): Question {
  const n = Number(question.id.slice('question-'.length))
  const other = `question-${n + 1}`
  if (n % 10 !== 7 || !all.some(({ id }) => id === other)) return question
  return { ...question, enemies: [`${topic}/${other}`] }
}

/** Writes a bank as YAML files. */
export function writeBank(folder: string, { manifest, topics }: Bank): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'bank.yaml'), stringify(manifest))
  for (const { file, ...topic } of topics) writeFileSync(join(folder, file), stringify(topic))
}
