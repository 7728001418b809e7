import type { Bank } from '../bank/bank.ts'
import { countFindings, type Finding, type Since } from '../bank/finding.ts'
import type { NotesCoverage } from '../check/notes-coverage.ts'

/** Version of the shape that `check --format json` prints. */
const FINDINGS_JSON_VERSION = 1

/** Findings as data; with `--notes` how far the notes are covered, with `--since` what the findings were limited to. */
export function findingsJson(
  bank: Bank | undefined,
  findings: readonly Finding[],
  coverage?: NotesCoverage,
  since?: Since,
) {
  return {
    version: FINDINGS_JSON_VERSION,
    bank: bank?.manifest.id ?? null,
    counts: countFindings(findings),
    findings,
    ...(since ? { since } : {}),
    ...(coverage ? { notes: coverage } : {}),
  }
}
