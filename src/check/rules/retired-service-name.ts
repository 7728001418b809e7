import type { Problem } from '../../bank/finding.ts'
import type { Rule } from '../rule.ts'
import { mentionFinder } from '../services.ts'
import { textsOf } from '../texts.ts'
import { withoutCode } from '../tokens.ts'
import { viewsOf } from '../view.ts'

/** Words before a name that say that it is an old one. */
const SAYS_OLD =
  /\b(?:formerly|former|once|known as|called|named|then|old name|until \d+)[\s,"(]*(?:[A-Z]\w+ )?$/i

export const retiredServiceName: Rule = {
  id: 'retired-service-name',
  severity: 'warning',
  summary: 'Questions use the present names of services, not those of `formerly`.',
  why: 'The exam uses the present names, and the learner should recognize them.',
  *check(bank) {
    const current = new Set(bank.manifest.services.map(({ name }) => name))
    const find = mentionFinder(bank, ({ formerly }, name) => !!formerly?.includes(name) && !current.has(name))
    for (const view of viewsOf(bank)) {
      if (view.question.status === 'legacy') continue
      for (const { file, path, text } of textsOf(view)) {
        const prose = withoutCode(text)
        for (const { name, service, index } of find(text))
          if (!SAYS_OLD.test(prose.slice(Math.max(0, index - 40), index)))
            yield problem(file, path, view.id, name, [service.prefix, service.name].filter(Boolean).join(' '))
      }
    }
  },
}

function problem(file: string, path: Problem['path'], id: string, name: string, present: string): Problem {
  return {
    file,
    path,
    message: `A text of ${id} says "${name}"; the service is now called ${present}.`,
    mend: `Write ${present}.`,
  }
}
