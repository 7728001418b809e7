import type { Bank } from '../bank/bank.ts'
import { countFindings, type Finding } from '../bank/finding.ts'

/** Version of the shape that `check --format json` prints. */
const FINDINGS_JSON_VERSION = 1

/** Findings as data; files are given from where the command was run. */
export function findingsJson(bank: Bank | undefined, findings: readonly Finding[], prefix: string) {
  return {
    version: FINDINGS_JSON_VERSION,
    bank: bank?.manifest.id ?? null,
    counts: countFindings(findings),
    findings: findings.map((finding) => ({ ...finding, file: prefix + finding.file })),
  }
}
