import type { Bank } from '../bank/bank.ts'
import { countFindings, type Finding } from '../bank/finding.ts'
import type { NotesCoverage } from '../check/notes-coverage.ts'

/** Version of the shape that `check --format json` prints. */
const FINDINGS_JSON_VERSION = 1

/** Findings as data, and with `--notes` how far the notes are covered. */
export function findingsJson(bank: Bank | undefined, findings: readonly Finding[], coverage?: NotesCoverage) {
  return {
    version: FINDINGS_JSON_VERSION,
    bank: bank?.manifest.id ?? null,
    counts: countFindings(findings),
    findings,
    ...(coverage ? { notes: coverage } : {}),
  }
}
