import { type Bank, MANIFEST_FILE, type Question } from '../bank/bank.ts'
import type { Problem } from '../bank/finding.ts'

/** A waiver with its place; `question` is undefined for one in the manifest. */
export interface Waiver {
  rule: string
  owner: string
  file: string
  path: readonly (string | number)[]
  question: Question | undefined
  used: boolean
}

/** All waivers of the bank, retired questions left out, none used yet. */
export function waiversOf(bank: Bank): Waiver[] {
  const all: Waiver[] = (bank.manifest.waive ?? []).map(({ rule }, index) => ({
    rule,
    owner: MANIFEST_FILE,
    file: MANIFEST_FILE,
    path: ['waive', index],
    question: undefined,
    used: false,
  }))
  for (const { topic, file, questions } of bank.topics)
    for (const [q, question] of questions.entries())
      for (const [index, { rule }] of (question.waive ?? []).entries())
        if (question.status !== 'retired')
          all.push({
            rule,
            owner: `${topic}/${question.id}`,
            file,
            path: ['questions', q, 'waive', index],
            question,
            used: false,
          })
  return all
}

/** Gives a function that finds the waivers for a problem: of its question, or of the manifest for all other places. */
export function waiverFinder(
  bank: Bank,
  waivers: readonly Waiver[],
): (rule: string, problem: Problem) => Waiver[] {
  const topics = new Map(bank.topics.map((topic) => [topic.file, topic]))
  const byQuestion = new Map<Question | undefined, Waiver[]>()
  for (const waiver of waivers)
    byQuestion.set(waiver.question, [...(byQuestion.get(waiver.question) ?? []), waiver])
  return (rule, { file, path }) => {
    const question = path[0] === 'questions' ? topics.get(file)?.questions[path[1] as number] : undefined
    return (byQuestion.get(question) ?? []).filter((waiver) => waiver.rule === rule)
  }
}

/** What is wrong with a waiver after all rules have run, or undefined. */
export function faultOf(
  { rule, owner, file, path, used }: Waiver,
  waivable: ReadonlyMap<string, boolean>,
): Problem | undefined {
  const may = waivable.get(rule)
  if (may && used) return undefined
  const fault =
    may === undefined
      ? `the rule "${rule}", which does not exist`
      : may
        ? `the rule "${rule}", which finds nothing there`
        : `the rule "${rule}", which cannot be waived`
  return {
    file,
    path: [...path, 'rule'],
    message: `${owner} waives ${fault}.`,
    mend: may === false ? 'Mend what the rule finds, and delete the waiver.' : 'Delete the waiver.',
  }
}
