import type { Reference } from '../../../src/bank/bank.ts'
import { referencesOf } from '../../../src/check/references.ts'
import type { Mutation } from '../mutation.ts'
import { faultAt, one } from '../shipped.ts'

type Where = 'fact' | 'question' | 'any'

/** A mutation of one value of a reference. */
function changed(
  kind: string,
  rule: string,
  key: keyof Reference,
  value: unknown,
  { of = 'any', fresh }: { of?: Where; fresh?: string } = {},
): Mutation {
  return {
    kind,
    rule,
    ...(fresh ? { fresh } : {}),
    mutate(shipped, random) {
      const { file, path, reference } = one(
        random,
        [...referencesOf(shipped.bank)].filter(({ options }) => of === 'any' || (of === 'fact') === !options),
      )
      const patch = shipped.patch(file)
      if (reference[key] === undefined) patch.add(path, key, value)
      else patch.set([...path, key], typeof value === 'function' ? value(reference) : value)
      return faultAt(patch, key === 'supports' && of === 'question' ? [...path, key, 0] : [...path, key])
    },
  }
}

/** References, their pages and their days. */
export const referenceMutations: Mutation[] = [
  changed('reference without https', 'schema', 'url', ({ url }: Reference) => url.replace('https:', 'http:')),
  changed('reference that is no address', 'schema', 'url', 'the user guide, chapter 4'),
  changed(
    'reference to a blog',
    'reference-host',
    'url',
    'https://medium.com/@dev/codepipeline-in-five-minutes',
  ),
  changed(
    'reference to a host that looks like the right one',
    'reference-host',
    'url',
    'https://docs.aws.amazon.com.example.net/',
  ),
  changed(
    'reference with the right host as its user name',
    'reference-host',
    'url',
    'https://docs.aws.amazon.com@example.net/guide',
  ),
  changed(
    'reference to the wrong one of two hosts before a slash',
    'reference-host',
    'url',
    'https://example.net\\@docs.aws.amazon.com/guide',
  ),
  changed('reference read in the future', 'reference-date', 'checked', '2031-01-01', { fresh: '2026-12-01' }),
  changed('reference read in a century to come', 'reference-date', 'checked', '2126-11-22'),
  changed('reference read before there were pages', 'reference-date', 'checked', '1926-11-22'),
  changed('reference read too long ago', 'stale-reference', 'checked', '2025-06-01', { fresh: '2026-12-01' }),
  changed('reference read on a day that does not exist', 'schema', 'checked', '2026-02-30'),
  changed('reference read on a day in words', 'schema', 'checked', '22 November 2026'),
  changed(
    'reference that supports no option of its question',
    'reference-supports',
    'supports',
    ['no-such-option'],
    { of: 'question' },
  ),
  changed('reference of a fact that supports options', 'reference-supports', 'supports', ['first'], {
    of: 'fact',
  }),
  {
    kind: 'fact without references',
    rule: 'schema',
    mutate(shipped, random) {
      const { file, facts } = one(
        random,
        shipped.bank.topics.filter((topic) => topic.facts.length > 0),
      )
      const place = ['facts', random.below(facts.length), 'references']
      return faultAt(shipped.patch(file).set(place, []), place)
    },
  },
]
