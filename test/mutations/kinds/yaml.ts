import type { Mutant, Mutation } from '../mutation.ts'
import { lineOf, type Patch, type Path } from '../patch.ts'
import { anyQuestion, faultIn, one } from '../shipped.ts'

/** A mutation that writes lines in front of a place of a question; the fault is on one of them. */
function written(kind: string, lines: string, from = 0, to = from): Mutation {
  return {
    kind,
    rule: 'yaml',
    mutate(shipped, random) {
      const { file, path } = anyQuestion(shipped, random)
      const place = [...path, one(random, ['status', 'task', 'scenario', 'prompt', 'options', 'takeaway'])]
      const patch = shipped.patch(file)
      const before = shipped.read.texts.get(file)!.slice(0, patch.offset(place))
      return brokenAt(patch.before(place, lines), lineOf(before, before.length), from, to)
    },
  }
}

function brokenAt({ file, text }: Patch, line: number, from: number, to: number): Mutant {
  return { texts: { [file]: text }, file, lines: [line + from, line + to] }
}

/** Texts that are no YAML, or not the YAML that was meant. */
export const yamlMutations: Mutation[] = [
  written('line indented with a tab', '\tnote: later\n', 0, 1),
  written('colon in a text without quotes', '    note: Warning: this breaks\n'),
  written('bracket that is not closed', '    note: [one, two\n', 0, 1),
  written('quote that is not closed', '    note: "one\n', 0, 1),
  written('line that sticks out to the left', '   note: one\n', 0, 1),
  written('text that begins with an asterisk', '    note: *later\n'),
  written('text that begins with a percent sign or at', '    note: @later\n'),
  written('mark of an unfinished merge', '<<<<<<< HEAD\n', 0, 1),
  written('second document', '---\n'),
  written('tag', '    note: !important now\n'),
  {
    kind: 'key of a question twice',
    rule: 'yaml',
    mutate(shipped, random) {
      const { file, path } = anyQuestion(shipped, random)
      const key = one(random, ['status', 'task', 'prompt', 'takeaway'])
      const patch = shipped.patch(file)
      const [line] = linesOf(shipped.read.texts.get(file)!, patch.offset([...path, key]))
      // The copy goes before the old one, which is then the second: one line further down.
      return brokenAt(patch.before([...path, key], `    ${key}: draft\n`), line, 1, 1)
    },
  },
  {
    kind: 'constraint id twice',
    rule: 'yaml',
    mutate(shipped, random) {
      const { file, path } = anyQuestion(shipped, random)
      const patch = shipped.patch(file)
      const place: Path = [...path, 'constraints', 'c1']
      const [line] = linesOf(shipped.read.texts.get(file)!, patch.offset(place))
      return brokenAt(patch.before(place, '      c1: nothing is lost\n'), line, 1, 1)
    },
  },
  {
    kind: 'file emptied',
    rule: 'yaml',
    mutate(shipped, random) {
      const { file } = one(random, shipped.bank.topics)
      return { texts: { [file]: '# nothing left\n' }, file, lines: [1, 1] }
    },
  },
  {
    kind: 'file cut off within a question',
    rule: 'schema',
    mutate(shipped, random) {
      const { file, path } = anyQuestion(shipped, random)
      const patch = shipped.patch(file)
      const text = shipped.read.texts.get(file)!
      const cut = text.slice(0, patch.offset([...path, 'options']))
      return { texts: { [file]: cut }, file, lines: linesOf(text, patch.offset(path)) }
    },
  },
  {
    kind: 'file cut off between questions',
    rule: 'ledger-entry',
    mutate(shipped, random) {
      const { file, path, topic, question } = anyQuestion(shipped, random, ({ path: [, at] }) => at > 0)
      const patch = shipped.patch(file)
      const text = shipped.read.texts.get(file)!
      patch.replace(patch.offset(path), text.length, '')
      return faultIn(shipped, patch, 'ledger.yaml', [topic.topic, question.id, 'version'])
    },
  },
]

function linesOf(text: string, offset: number): [number, number] {
  const line = lineOf(text, offset)
  return [line, line]
}
