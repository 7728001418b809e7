import { expect, test } from 'vitest'
import { askable } from '../../src/learn/askable.ts'
import { makeBank, makeTopic, questionOnTask } from '../support/bank.ts'
import { makeProgress } from '../support/progress.ts'

test('what a drill asks untold are active questions that are not suspended', () => {
  const bank = makeBank([
    makeTopic('ecs', [
      questionOnTask('a', '1.4'),
      questionOnTask('b', '1.4'),
      questionOnTask('old', '1.4', { status: 'legacy' }),
    ]),
  ])
  const progress = { ...makeProgress(bank, {}), suspended: ['ecs/b'] }
  expect(askable(bank, progress).map(({ id }) => id)).toEqual(['ecs/a'])
})
