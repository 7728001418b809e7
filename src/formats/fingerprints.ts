import { shortHash } from '../bank/digest.ts'
import type { Finding } from '../bank/finding.ts'
import { linesByFile } from './lines-by-file.ts'

/**
 * A fingerprint for each finding, of rule, file, message and the text of its line: it stays when the line moves.
 * Equal ones are told apart by a count behind a colon.
 */
export function fingerprints(findings: readonly Finding[], texts: ReadonlyMap<string, string>): string[] {
  const linesOf = linesByFile(texts)
  const lineOf = ({ file, line }: Finding) => linesOf(file)[line - 1]?.trim() ?? ''
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const { rule, file, message } = finding
    // Some messages point at another line.
    const lasting = message.replace(/\bline \d+(?:, column \d+)?/g, 'line')
    const hash = shortHash(JSON.stringify([rule, file, lasting, lineOf(finding)]), 16)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return `${hash}:${count}`
  })
}
