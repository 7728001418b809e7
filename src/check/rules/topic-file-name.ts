import type { Rule } from '../rule.ts'

export const topicFileName: Rule = {
  id: 'topic-file-name',
  severity: 'error',
  summary: 'A topic file is called as its topic.',
  why: 'Whole question ids begin with the topic, so the file of a question is found from its id.',
  waivable: false,
  *check(bank) {
    for (const { topic, file } of bank.topics) {
      const name = file
        .split('/')
        .at(-1)!
        .replace(/\.ya?ml$/, '')
      if (name !== topic)
        yield {
          file,
          path: ['topic'],
          message: `The file ${file} says that its topic is "${topic}".`,
          mend: `Rename the file to ${topic}.yaml, or the topic to ${name}.`,
        }
    }
  },
}
