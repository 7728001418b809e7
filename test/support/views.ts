import type { Bank } from '../../src/bank/bank.ts'
import { activeViews, type QuestionView } from '../../src/check/view.ts'
import { manifestOf, topicOf } from './rule-fixture.ts'

/** A bank of one topic: of each question the texts of its options, the first being the key; and maybe a prompt. */
export function bankOfOptions(
  questions: readonly { options: readonly string[]; prompt?: string }[],
  manifest: Record<string, unknown> = {},
): Bank {
  const list = questions.map(({ options, prompt }, index) => ({
    id: `q${index}`,
    ...(prompt ? { prompt } : {}),
    options: options.map((text, at) => ({
      id: `o${at}`,
      text,
      correct: at === 0 ? true : null,
      meets: at === 0 ? ['c1', 'c2'] : null,
      fails: at === 0 ? null : ['c1'],
      belief: null,
    })),
  }))
  return {
    manifest: manifestOf(manifest),
    topics: [topicOf('made.yaml', { topic: 'made', questions: list })],
  }
}

/** Its questions taken apart. */
export function viewsOfOptions(...questions: readonly string[][]): QuestionView[] {
  return activeViews(bankOfOptions(questions.map((options) => ({ options }))))
}
