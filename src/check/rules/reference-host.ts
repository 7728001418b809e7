import { MANIFEST_FILE } from '../../bank/bank.ts'
import { referencesOf } from '../references.ts'
import type { Rule } from '../rule.ts'
import { listed } from '../words.ts'

export const referenceHost: Rule = {
  id: 'reference-host',
  severity: 'error',
  summary: 'References point at hosts of `policy.referenceHosts`.',
  why: 'Only the documentation of the vendor says what the vendor tests; blogs and dumps repeat mistakes.',
  waivable: false,
  *check(bank) {
    const hosts = bank.manifest.policy.referenceHosts
    if (hosts.length === 0) return
    // Many references are of one page, and reading an address takes a while.
    const known = new Map<string, string>()
    for (const { file, path, reference, owner } of referencesOf(bank)) {
      const host = known.get(reference.url) ?? hostOf(reference.url)
      known.set(reference.url, host)
      if (!hosts.includes(host))
        yield {
          file,
          path: [...path, 'url'],
          message: `A reference of ${owner} points at ${host}; the bank allows ${listed(hosts)}.`,
          mend: `Find the official page, or add the host to \`policy.referenceHosts\` in ${MANIFEST_FILE}.`,
        }
    }
  },
}

/** As a browser reads it, to which a backslash is a slash too: https://url.spec.whatwg.org/#authority-state */
function hostOf(url: string): string {
  return new URL(url).hostname
}
