import { questionsOf } from '../../bank/bank.ts'
import type { Rule } from '../rule.ts'
import { place, viewsOf } from '../view.ts'

export const mutualEnemies: Rule = {
  id: 'mutual-enemies',
  severity: 'error',
  summary: '`enemies` names other, existing questions, and both name each other.',
  why: 'An enemy that does not exist protects nothing: one question of the form gives the other away.',
  waivable: false,
  *check(bank) {
    const enemies = new Map(questionsOf(bank).map(({ id, question }) => [id, question.enemies ?? []]))
    for (const view of viewsOf(bank))
      for (const [index, enemy] of (view.question.enemies ?? []).entries()) {
        const back = enemies.get(enemy)
        const fault =
          enemy === view.id
            ? 'names itself as its enemy.'
            : !back
              ? `names the enemy ${enemy}, which is nowhere in the bank.`
              : !back.includes(view.id)
                ? `names the enemy ${enemy}, which does not name it back.`
                : undefined
        if (fault)
          yield {
            ...place(view, 'enemies', index),
            message: `${view.id} ${fault}`,
            mend: 'List the pair in `enemies` of both questions, with whole ids (topic/question).',
          }
      }
  },
}
