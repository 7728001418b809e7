import type { Bank } from '../bank/bank.ts'
import { countFindings, type Finding, type Since } from '../bank/finding.ts'
import type { RobotTable } from '../check/robots.ts'
import type { SolveTally } from '../check/solve-tally.ts'
import { counted } from '../check/words.ts'
import { cleanLine } from '../clean.ts'

/** The closing lines of `check`: what was checked and found, how the best robot does, who solved the bank blind. */
export function checkSummary(
  bank: Bank | undefined,
  findings: readonly Finding[],
  robots?: RobotTable,
  solves?: SolveTally,
  since?: Since,
): string {
  const { error, warning, note } = countFindings(findings)
  const limit = since
    ? ` (limited to what changed since ${cleanLine(since.ref)}: ${counted(since.questions, 'question')}, ${counted(since.facts, 'fact')})`
    : ''
  const found = `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(note, 'note')}${limit}`
  if (!bank) return `The bank could not be read: ${found}\n`
  const questions = bank.topics.reduce((total, topic) => total + topic.questions.length, 0)
  const facts = bank.topics.reduce((total, topic) => total + topic.facts.length, 0)
  const head = `${counted(questions, 'question')}, ${counted(facts, 'fact')}, ${counted(bank.topics.length, 'topic')}: ${found}`
  return [head, ...bestRobots(robots), ...blindLine(solves)].map((line) => `${line}\n`).join('')
}

function bestRobots(robots: RobotTable | undefined): string[] {
  const kinds = [
    ['single', 'single-answer'],
    ['multiple', 'multiple-response'],
  ] as const
  return kinds.flatMap(([kind, words]) => {
    // Places do not count: options are shuffled.
    const results = (robots?.[kind] ?? []).filter(({ robot }) => !robot.position)
    const [best] = results.sort((a, b) => b.rate - a.rate)
    if (!best || best.questions === 0) return []
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`
    return [
      `robots: best ${percent(best.rate)} of ${best.questions} ${words} questions (chance ${percent(best.chance)}), "${best.robot.name}"`,
    ]
  })
}

function blindLine(tally: SolveTally | undefined): string[] {
  if (!tally || tally.solves === 0) return []
  const { questions, enough, agreeing, against, solves, reworded } = tally
  return [
    `blind solves: ${enough} of ${questions} active questions have enough; ${agreeing} answers to present texts found the key, ${against} did not; ${solves} answers in all, ${reworded} questions reworded since`,
  ]
}
