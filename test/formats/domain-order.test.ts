import { describe, expect, it } from 'vitest'
import { scoreSitting } from '../../src/exam/score.ts'
import { domainTitles, inBlueprintOrder } from '../../src/formats/domain-order.ts'
import { bankOfSize } from '../support/bank.ts'
import { handIn, makeHeader, makeSeat, play } from '../support/sitting.ts'

const open = play(
  makeHeader({
    questions: ['old', 'security-compliance', 'sdlc-automation'].map((domain, n) =>
      makeSeat(`topic/q${n}`, { domain }),
    ),
  }),
)

describe('Domains', () => {
  it('come in the order of the blueprint, those it does not know last', () => {
    const result = scoreSitting(play(open, handIn(open)))
    const ordered = inBlueprintOrder(result, domainTitles(bankOfSize(10)).keys())
    expect(ordered.byDomain.map(({ domain }) => domain)).toEqual([
      'sdlc-automation',
      'security-compliance',
      'old',
    ])
    expect(ordered).toEqual({ ...result, byDomain: ordered.byDomain })
  })
})
