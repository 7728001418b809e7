import type { Bank } from '../bank/bank.ts'
import type { Progress } from '../learn/progress.ts'

/** The learner's series: the seed of the last counted mock, and the next form in it; undefined before the first. */
export function nextForm(bank: Bank, progress: Progress): { seed: string; number: number } | undefined {
  const exams = progress.sittings.filter(
    ({ kind, counted, bank: id }) => kind === 'exam' && counted && id === bank.manifest.id,
  )
  const last = exams.at(-1)
  if (!last) return undefined
  const forms = exams.filter(({ seed }) => seed === last.seed).map(({ form }) => form ?? 0)
  return { seed: last.seed, number: Math.max(...forms) + 1 }
}
