import type { Severity } from '../bank/finding.ts'
import { rules } from './rules.ts'

/** What there is to know of a rule, or of what is found before or beside the rules. */
export interface Guide {
  id: string
  /** Default severity; a finding may carry its own. */
  severity: Severity
  /** One line. */
  summary: string
  /** What the mistake does to a learner. */
  why: string
  waivable: boolean
}

const OTHERS: readonly Guide[] = [
  {
    id: 'yaml',
    severity: 'error',
    summary: 'The file is YAML 1.2 in UTF-8 within the limits of size, depth and width.',
    why: 'What cannot be read is neither checked nor asked.',
    waivable: false,
  },
  {
    id: 'schema',
    severity: 'error',
    summary: 'The file has the keys and values of its format (certdrill schema prints it).',
    why: 'A misspelled key would be overlooked, and a wrong value would surface in the middle of an exam.',
    waivable: false,
  },
  {
    id: 'notes',
    severity: 'warning',
    summary: 'With --notes: each line of the notes is cited by a fact, and each mark of a fact has its line.',
    why: 'Who edits the notes learns which facts and questions to look at.',
    waivable: false,
  },
]

/** Everything whose name a finding can carry: what has no rule first, then the rules in their order. */
export const guides: readonly Guide[] = [
  ...OTHERS,
  ...rules.map(({ id, severity, summary, why, waivable }) => ({
    id,
    severity,
    summary,
    why,
    waivable: waivable !== false,
  })),
]

/** What a guide says at length, below its id: paragraphs apart by empty lines. */
export function guideText({ summary, why, waivable }: Guide): string {
  const waive = waivable ? 'A question may waive it with a reason (waive).' : 'It cannot be waived.'
  return `${summary}\n\n${why}\n\n${waive}`
}
