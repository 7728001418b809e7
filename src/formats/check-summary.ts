import type { Bank } from '../bank/bank.ts'
import { countFindings, type Finding } from '../bank/finding.ts'
import type { RobotScore } from '../check/robots.ts'

/** The closing lines of `check`: what was checked, what was found, how the best robot does. */
export function checkSummary(bank: Bank | undefined, findings: readonly Finding[], robots: readonly RobotScore[]): string {
  const { error, warning, note } = countFindings(findings)
  const number = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`
  const found = `${number(error, 'error')}, ${number(warning, 'warning')}, ${number(note, 'note')}`
  if (!bank) return `The bank could not be read: ${found}\n`
  const questions = bank.topics.reduce((total, topic) => total + topic.questions.length, 0)
  const facts = bank.topics.reduce((total, topic) => total + topic.facts.length, 0)
  const head = `${number(questions, 'question')}, ${number(facts, 'fact')}, ${number(bank.topics.length, 'topic')}: ${found}`
  return [head, ...bestRobots(robots)].map((line) => `${line}\n`).join('')
}

function bestRobots(robots: readonly RobotScore[]): string[] {
  const kinds = [
    ['single', 'single-answer'],
    ['multiple', 'multiple-response'],
  ] as const
  return kinds.flatMap(([kind, words]) => {
    const [best] = robots.filter((score) => score.kind === kind).sort((a, b) => b.hits - a.hits)
    if (!best) return []
    const percent = (value: number) => `${((100 * value) / best.questions).toFixed(1)} %`
    return [
      `robots: best ${percent(best.hits)} of ${best.questions} ${words} questions (chance ${percent(best.chance)}), "${best.name}"`,
    ]
  })
}
