import { MANIFEST_FILE } from '../../bank/bank.ts'
import { apportion } from '../../exam/apportion.ts'
import type { Rule } from '../rule.ts'
import { activeViews } from '../view.ts'
import { counted } from '../words.ts'

export const domainCoverage: Rule = {
  id: 'domain-coverage',
  severity: 'warning',
  summary:
    'Each domain has questions for two mock exams (error: for one), each task what a mock seats of it; one note if the bank is smaller than a mock.',
  why: 'A domain that is short makes mock exams repeat themselves, or impossible.',
  *check(bank) {
    const { domains, questions } = bank.manifest.blueprint
    const active = activeViews(bank)
    const seats = apportion(
      domains.map(({ weight }) => weight),
      questions,
    )
    if (active.length < questions) {
      yield {
        file: MANIFEST_FILE,
        path: ['blueprint'],
        message: `The bank has ${counted(active.length, 'active question')}, a mock exam ${questions}: drills and shorter exams only.`,
        mend: 'Write more questions, or lower `blueprint.questions` if the exam has fewer.',
        severity: 'note',
      }
      return
    }
    for (const [d, domain] of domains.entries()) {
      const own = active.filter((view) => view.domain === domain.id)
      const path = ['blueprint', 'domains', d]
      if (own.length < 2 * seats[d]!)
        yield {
          file: MANIFEST_FILE,
          path,
          message: `${domain.id} has ${counted(own.length, 'active question')}; a mock exam takes ${seats[d]}, two without repetition ${2 * seats[d]!}.`,
          mend: `Write ${counted(2 * seats[d]! - own.length, 'question')} for this domain.`,
          severity: own.length < seats[d]! ? 'error' : 'warning',
        }
      const needed = Math.min(4, Math.ceil(seats[d]! / domain.tasks.length))
      for (const [t, task] of domain.tasks.entries()) {
        const count = own.filter(({ question }) => question.task === task.id).length
        if (count < needed)
          yield {
            file: MANIFEST_FILE,
            path: [...path, 'tasks', t],
            message: `Task ${task.id} (${task.title}) has ${counted(count, 'active question')}; it should have ${needed}.`,
            mend: `Write ${counted(needed - count, 'question')} for this task.`,
          }
      }
    }
  },
}
