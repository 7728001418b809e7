import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'
import { listed } from '../words.ts'

export const keyMeets: Rule = {
  id: 'key-meets',
  severity: 'error',
  summary: 'The key meets every constraint (several keys: together) and has neither `fails` nor `belief`.',
  why: 'A key that leaves a demand of the stem open is not the right answer.',
  waivable: false,
  *check(bank) {
    for (const view of viewsOf(bank)) {
      for (const { option, index } of view.keys) {
        for (const list of ['fails', 'belief'] as const)
          if (option[list] !== undefined)
            yield {
              ...place(view, 'options', index, list),
              message: `In ${view.id}, key "${option.id}" has \`${list}\`, which belongs to a distractor.`,
              mend: `Delete \`${list}\`, or delete \`correct\`.`,
            }
        if (!option.meets?.length)
          yield {
            ...place(view, 'options', index),
            message: `In ${view.id}, key "${option.id}" meets no constraint.`,
            mend: 'List under `meets` the constraints for which this option is needed.',
          }
      }
      const met = new Set(view.keys.flatMap(({ option }) => option.meets ?? []))
      const open = Object.keys(view.question.constraints).filter((id) => !met.has(id))
      if (open.length > 0 && view.keys.every(({ option }) => option.meets?.length))
        for (const { option, index } of view.keys.slice(0, 1))
          yield {
            ...place(view, 'options', index, 'meets'),
            message: `In ${view.id}, ${listed(open)} ${open.length === 1 ? 'is' : 'are'} met by no key.`,
            mend: `Add it to \`meets\` of "${option.id}" if that is true; otherwise change the key or the stem.`,
          }
    }
  },
}
