import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../../src/bank/bank.ts'
import { manifestSchema, topicSchema } from '../../src/bank/schema.ts'
import { rules } from '../../src/check/rules.ts'
import { runRules } from '../../src/check/run.ts'
import { drawKeys } from '../../src/exam/draw-keys.ts'
import { parseYaml } from '../../src/files/yaml.ts'
import { fakeProgram } from '../support/context.ts'

const GUIDE = readFileSync('questions/README.md', 'utf8')
const [, EXAMPLE = ''] = /```yaml\n(topic: [\s\S]*?)```/.exec(GUIDE) ?? []
const manifest = manifestSchema.parse(
  parseYaml(readFileSync('questions/bank.yaml', 'utf8'), 'bank.yaml').value,
)

describe('The guide to writing questions', () => {
  const topic = topicSchema.parse(parseYaml(EXAMPLE, 'message-queues.yaml').value)
  const [question] = topic.questions

  it('has an example in which no rule finds anything', () => {
    expect(topic.questions).toHaveLength(1)
    const bank = { manifest, topics: [{ ...topic, file: 'message-queues.yaml' }] }
    const found = runRules(bank).filter(({ problem }) => problem.file === 'message-queues.yaml')
    const active = found.filter(({ rule }) => rule !== 'untested-fact')
    expect(active.map(({ rule, problem }) => `${rule}: ${problem.message}`)).toEqual([])
  })

  it('has an example whose key stands and is as long as was drawn', () => {
    const { options } = question!
    const lengths = options.map(({ text }) => text.length)
    expect(new Set(lengths).size).toBe(options.length)
    const keys = keyOf(question!).map((id) => {
      const index = options.findIndex((option) => option.id === id)
      return { place: index + 1, rank: lengths.filter((length) => length >= lengths[index]!).length }
    })
    expect(drawKeys('guide', `${topic.topic}/${question!.id}`, options.length, keys.length)).toEqual(keys)
    for (const { rank } of keys)
      expect(EXAMPLE).toContain(`Drawn with seed guide: this place, and length rank ${rank} of 4 `)
  })

  it('has an example that is nowhere in the bank', async () => {
    const { topics } = await fakeProgram().json('topics', '--bank', 'questions', '--format', 'json')
    expect(topics.map((each: { topic: string }) => each.topic)).not.toContain(topic.topic)
  })

  it('names only commands, options and rules that there are', async () => {
    const help = async (command: string) =>
      (await fakeProgram().run([...command.split(' '), '--help'])).output
    const lines = GUIDE.split('\n').filter((line) => line.startsWith('certdrill '))
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) {
      const words = line
        .replace(/ {2,}#.*/, '')
        .split(' ')
        .slice(1)
      const command = words[0] === 'solve' ? words.slice(0, 2).join(' ') : words[0]!
      const text = await help(command)
      expect(text, line).toContain(`Usage: certdrill ${command}`)
      for (const option of words.filter((word) => word.startsWith('--'))) expect(text, line).toContain(option)
    }
    const ids = rules.map(({ id }) => id)
    for (const rule of ['stacked-cues', 'vague-term', 'changed-meaning']) {
      expect(GUIDE).toContain(rule)
      expect(ids).toContain(rule)
    }
  })
})
