import type { Rule } from '../rule.ts'
import { mentionFinder } from '../services.ts'
import { activeViews, place } from '../view.ts'

export const legacyInKey: Rule = {
  id: 'legacy-in-key',
  severity: 'error',
  summary: 'The key of an active question names no service with status legacy.',
  why: 'A learner would be trained to pick what can no longer be had.',
  waivable: false,
  *check(bank) {
    const find = mentionFinder(bank, ({ status }) => status === 'legacy')
    for (const view of activeViews(bank))
      for (const { option, index } of view.keys) {
        const mention = find(option.text)[0]
        if (mention)
          yield {
            ...place(view, 'options', index, 'text'),
            message: `In ${view.id}, key "${option.id}" names ${mention.name}, a legacy service.`,
            mend: 'Let the key rest on a current service, or set `status: legacy` on the question.',
          }
      }
  },
}
