import { type Bank, questionsOf } from '../bank/bank.ts'
import { cleanLine } from '../clean.ts'
import type { Context } from '../context.ts'
import { listSittings } from '../files/sitting-list.ts'
import { bankOf, dataFolder } from '../session/setup.ts'

/**
 * `certdrill complete WHAT -- WORDS`, for the scripts of `certdrill completion`: a line for each value, with a tab and
 * what it is. `words` are those of the command line so far; only --bank and --data among them count. Where something
 * is wrong, it has nothing to offer: a line that is being typed is no place for messages.
 */
export async function complete(context: Context, what: string, words: readonly string[]): Promise<number> {
  try {
    const lines = await valuesOf(context, what, words)
    context.output.write(lines.map(([value, about]) => `${value}\t${cleanLine(about)}\n`).join(''))
  } catch {
    // Nothing to offer.
  }
  return 0
}

type Line = [value: string, about: string]

async function valuesOf(context: Context, what: string, words: readonly string[]): Promise<Line[]> {
  const bank = valueIn(words, '--bank', context)
  const data = valueIn(words, '--data', context)
  switch (what) {
    case 'topics':
    case 'questions':
    case 'domains':
      return fromBank(await bankOf(context, bank === undefined ? {} : { bank }), what)
    case 'draft-topics':
      return fromBank(await bankOf(context, { bank: bank ?? 'questions' }), 'topics')
    case 'sittings':
    case 'open':
    case 'finished':
      return listSittings(dataFolder(context, data === undefined ? {} : { data }))
        .filter(({ finished }) => what === 'sittings' || finished === (what === 'finished'))
        .map(({ id, kind, start }) => [id, `${kind} of ${new Date(start).toISOString().slice(0, 10)}`])
    default:
      return []
  }
}

function fromBank(bank: Bank, what: 'topics' | 'questions' | 'domains'): Line[] {
  if (what === 'topics') return bank.topics.map(({ topic, title }) => [topic, title])
  if (what === 'domains') return bank.manifest.blueprint.domains.map(({ id, title }) => [id, title])
  return questionsOf(bank).map(({ id, topic }) => [id, topic.title])
}

/** The value of an option, as the shell would have given it; bash puts a "=" of its own between. */
function valueIn(words: readonly string[], option: string, { env }: Context): string | undefined {
  const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`))
  if (at === -1) return undefined
  const [, joined] = words[at]!.split(/=(.*)/s)
  const value = joined ?? words[at + 1 + Number(words[at + 1] === '=')]
  const plain = value?.replaceAll(/\\(.)|["']/g, '$1')
  return plain?.startsWith('~/') ? `${env['HOME'] ?? ''}${plain.slice(1)}` : plain
}
