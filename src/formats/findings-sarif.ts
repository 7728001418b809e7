import type { Finding } from '../bank/finding.ts'
import { type Guide, guides, guideText } from '../check/guide.ts'
import { clean } from '../clean.ts'
import { fingerprints } from './fingerprints.ts'

/** The shape is that of SARIF 2.1.0 with errata 01. */
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** The program as it names itself. */
interface Driver {
  version: string
  homepage?: string | undefined
}

/**
 * Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), with a text from `texts` by file for the
 * fingerprints. These have a name of our own: GitHub's `upload-sarif` adds `primaryLocationLineHash` itself and warns
 * of any other value of it.
 */
export function findingsSarif(
  { version, homepage }: Driver,
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
) {
  const places = new Map(guides.map(({ id }, index) => [id, index]))
  const prints = fingerprints(findings, texts)
  const results = findings.map((finding, index) => ({
    ruleId: finding.rule,
    ruleIndex: places.get(finding.rule) ?? -1,
    level: finding.severity,
    message: { text: plain(`${finding.message}\nMend: ${finding.mend}`) },
    locations: [{ physicalLocation: placeOf(finding) }],
    partialFingerprints: { 'certdrillFinding/v1': prints[index]! },
  }))
  const driver = {
    name: 'certdrill',
    version,
    ...(homepage ? { informationUri: homepage } : {}),
    rules: guides.map(ruleOf),
  }
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
}

function ruleOf(guide: Guide) {
  const { id, severity, summary, why } = guide
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: { text: guideText(guide), markdown: `**${id}** (${severity})\n\n${guideText(guide)}` },
    defaultConfiguration: { level: severity },
  }
}

function placeOf({ file, line, column, endLine, endColumn }: Finding) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: {
      startLine: line,
      startColumn: column,
      endLine: Math.max(line, endLine),
      endColumn: endLine > line ? endColumn : Math.max(column, endColumn),
    },
  }
}

/** A relative path as a relative reference, any other as a file URI. */
function uriOf(file: string): string {
  const path = file
    .replaceAll('\\', '/')
    // Half a character has no percent-encoding.
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (path.startsWith('/')) return `file://${path}`
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace('%3A', ':')}` : path
}

/** Text without what SARIF takes for a link to another place (3.11.6). */
function plain(text: string): string {
  return clean(text).replaceAll('](', '] (')
}
