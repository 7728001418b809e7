import stringWidth from 'string-width'
import type { Bank } from '../bank/bank.ts'
import { factIds, questionsOf } from '../bank/bank.ts'
import { cleanLine } from '../clean.ts'
import type { Theme } from '../theme.ts'
import { columns, cut, indented } from './columns.ts'

/** How much the bank holds, by topic and by domain. */
export function topicCounts(bank: Bank) {
  const all = questionsOf(bank)
  const count = (status: string, test: (item: (typeof all)[number]) => boolean) =>
    all.filter((item) => item.question.status === status && test(item)).length
  const ofNotes = new Set(
    bank.topics.flatMap(({ topic, facts }) =>
      facts.filter(({ notes }) => notes && notes.length > 0).map(({ id }) => `${topic}/${id}`),
    ),
  )
  const onNotes = ({ topic, question }: (typeof all)[number]) =>
    factIds(topic.topic, question).some((id) => ofNotes.has(id))
  return {
    /** Active questions that rest on a fact of the notes, and the others. */
    active: { onNotes: count('active', onNotes), beyond: count('active', (item) => !onNotes(item)) },
    topics: bank.topics.map(({ topic, title, facts }) => ({
      topic,
      title,
      fromNotes: facts.some(({ notes }) => notes && notes.length > 0),
      active: count('active', (item) => item.topic.topic === topic),
      legacy: count('legacy', (item) => item.topic.topic === topic),
      facts: facts.length,
    })),
    domains: bank.manifest.blueprint.domains.map(({ id, title, weight }) => ({
      domain: id,
      title,
      weight,
      active: count('active', (item) => item.domain === id),
    })),
  }
}

/** Topics and domains as two tables, at most `width` wide where their ids leave room for that. */
export function topicsText(bank: Bank, theme: Theme, width: number): string {
  const { active: from, topics, domains } = topicCounts(bank)
  const blueprint = bank.manifest.blueprint
  const topicRows = topics.map((each) =>
    [
      each.topic,
      each.title,
      each.fromNotes ? 'notes' : 'blueprint',
      `${each.active}`,
      each.legacy ? `${each.legacy}` : '',
      `${each.facts}`,
    ].map(cleanLine),
  )
  const domainRows = domains.map(({ domain, title, weight, active }) =>
    [domain, title, `${weight} %`, `${active}`].map(cleanLine),
  )
  const [topicHead, ...topicLines] = fitted(
    [['topic', 'title', 'from', 'active', 'legacy', 'facts'], ...topicRows],
    [3, 4, 5],
    width,
  )
  const [domainHead, ...domainLines] = fitted(
    [['domain', 'title', 'weight', 'active'], ...domainRows],
    [2, 3],
    width,
  )
  const sum = (of: (each: (typeof topics)[number]) => number) =>
    topics.reduce((total, each) => total + of(each), 0)
  const lines = [
    `${cleanLine(bank.manifest.title)}: ${sum(({ active }) => active)} active questions in ${topics.length} topics, ${sum(({ legacy }) => legacy)} on ended services (drills only), ${sum(({ facts }) => facts)} facts.`,
    `${from.onNotes} of the active questions rest on facts of the notes, ${from.beyond} on facts of the blueprint beyond them.`,
    `Blueprint: ${blueprint.questions} questions, ${blueprint.minutes} minutes, as of ${blueprint.checked}.`,
  ].flatMap((line) => indented(line, '', width))
  lines.push(
    '',
    theme.heading(topicHead ?? ''),
    ...topicLines,
    '',
    theme.heading(domainHead ?? ''),
    ...domainLines,
  )
  return `${lines.join('\n')}\n`
}

/** A table whose second column, the titles, is cut where the others leave too little room. */
function fitted(rows: readonly string[][], right: readonly number[], width: number): string[] {
  const TITLE = 1
  const others = columns(rows.map((row) => row.toSpliced(TITLE, 1)))
  const taken = Math.max(...others.map((line) => stringWidth(line)))
  const room = Math.max(12, width - taken - 2)
  return columns(
    rows.map((row) => row.with(TITLE, cut(row[TITLE]!, room))),
    right,
  )
}
