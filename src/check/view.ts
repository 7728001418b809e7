import type { Bank, BankQuestion, Option } from '../bank/bank.ts'
import { questionsOf } from '../bank/bank.ts'
import { oncePer } from '../bank/once-per.ts'
import { countWords, createTokenizer, withoutCode, wordsIn } from './tokens.ts'

/** An option with what the rules count in it. */
export interface OptionView {
  option: Option
  index: number
  correct: boolean
  /** Its text without code. */
  prose: string
  words: number
  /** Its words in order, lower case, code included. */
  wordList: readonly string[]
  /** Distinct content words. */
  tokens: ReadonlySet<string>
}

/** A question with its place and its texts taken apart once, for all rules. */
export interface QuestionView extends BankQuestion {
  file: string
  path: readonly [string, number]
  /** Scenario and prompt. */
  stem: string
  stemWords: number
  stemTokens: ReadonlySet<string>
  options: OptionView[]
  keys: OptionView[]
  distractors: OptionView[]
  /** By content word: how many options have it. */
  optionsWith: ReadonlyMap<string, number>
}

/** All questions that are still in use (not retired), taken apart; computed once per bank. */
export const viewsOf: (bank: Bank) => QuestionView[] = oncePer(takeApart)

/** As `viewsOf`, only the active ones: what robots and bank-level rules count. */
export function activeViews(bank: Bank): QuestionView[] {
  return viewsOf(bank).filter(({ question }) => question.status === 'active')
}

/** Whether two questions are declared never to stand in one form; one of the two saying so is enough. */
export function areEnemies({ id, question }: QuestionView, other: QuestionView): boolean {
  return !!question.enemies?.includes(other.id) || !!other.question.enemies?.includes(id)
}

/** Where in the files a value of the question stands. */
export function place(view: QuestionView, ...keys: (string | number)[]) {
  return { file: view.file, path: [...view.path, ...keys] }
}

function takeApart(bank: Bank): QuestionView[] {
  const prefixes = bank.manifest.services.flatMap(({ prefix }) => prefix?.toLowerCase() ?? [])
  const tokenize = createTokenizer(new Set(prefixes))
  const indices = new Map(
    bank.topics.flatMap((topic) => topic.questions.map((question, index) => [question, index] as const)),
  )
  return questionsOf(bank)
    .filter(({ question }) => question.status !== 'retired')
    .map((item) => viewOf(item, indices.get(item.question)!, tokenize))
}

function viewOf(
  item: BankQuestion,
  index: number,
  tokenize: (words: readonly string[]) => readonly string[],
): QuestionView {
  const { question, topic } = item
  const stem = `${question.scenario} ${question.prompt}`
  const options = question.options.map((option, at) => {
    const wordList = wordsIn(option.text)
    return {
      option,
      index: at,
      correct: option.correct === true,
      prose: withoutCode(option.text),
      words: countWords(option.text),
      wordList,
      tokens: new Set(tokenize(wordList)),
    }
  })
  const optionsWith = new Map<string, number>()
  for (const { tokens } of options)
    for (const token of tokens) optionsWith.set(token, (optionsWith.get(token) ?? 0) + 1)
  return {
    ...item,
    file: topic.file,
    path: ['questions', index],
    stem,
    stemWords: countWords(stem),
    stemTokens: new Set(tokenize(wordsIn(stem))),
    options,
    keys: options.filter(({ correct }) => correct),
    distractors: options.filter(({ correct }) => !correct),
    optionsWith,
  }
}
