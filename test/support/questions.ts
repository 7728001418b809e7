import type { Question } from '../../src/bank/bank.ts'

/** A question with `options` options of which the first `keys` are right. */
export function makeQuestion(id: string, options = 4, keys = 1, over: Partial<Question> = {}): Question {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  return {
    id,
    version: 1,
    status: 'active',
    task: '1.1',
    facts: ['fact'],
    cognitive: 'apply',
    angoff: [0.6],
    scenario: `Scenario of ${id}.`,
    prompt: `Prompt of ${id}?`,
    constraints: { c1: 'constraint' },
    options: [...letters.slice(0, options)].map((letter, index) => ({
      id: `option-${letter}`,
      text: `Text ${letter} of ${id}.`,
      why: `Reason ${letter} of ${id}.`,
      ...(index < keys ? { correct: true as const } : {}),
    })),
    takeaway: `Takeaway of ${id}.`,
    ...over,
  }
}

const SENTENCE =
  'A company runs its `payments` service behind an Application Load Balancer and must keep full capacity while it deploys 新しい版 of the service, '

/** Longer than any terminal of the tests: paragraphs, code, wide characters and one word without a break. */
export function longQuestion(): Question {
  const scenario = `${SENTENCE.repeat(12)}\n\`\`\`\nversion: 0.2\nphases:\n    build: ${'x'.repeat(150)}\n\`\`\`\n${SENTENCE.repeat(3)}`
  const question = makeQuestion('long', 6, 3, { scenario })
  return {
    ...question,
    options: question.options.map((option) => ({ ...option, text: `${option.text} ${SENTENCE.repeat(2)}` })),
  }
}

/** Three questions: single response, two of five, single response. */
export function smallExam(): Question[] {
  return [makeQuestion('one'), makeQuestion('two', 5, 2), makeQuestion('three')]
}
