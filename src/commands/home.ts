import { activeQuestions, type Bank } from '../bank/bank.ts'
import { counted } from '../check/words.ts'
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { remainingAt } from '../exam/clock.ts'
import { durationText } from '../exam/duration.ts'
import type { Record } from '../files/record.ts'
import { askable } from '../learn/askable.ts'
import { dueQuestions, minutesFor } from '../learn/due.ts'
import { masteryOf } from '../learn/mastery.ts'
import type { GlobalOptions } from '../options.ts'
import { bankOf, isInteractive, recordOf, terminalOf } from '../session/setup.ts'

/** `certdrill` alone: a menu. Gives the command line that was chosen, or undefined to quit. */
export async function home(context: Context, options: GlobalOptions): Promise<string[] | undefined> {
  if (!isInteractive(context, options))
    throw new UserError('The menu needs a terminal of at least 40 by 10.', {
      hint: 'Begin with: certdrill exam, certdrill drill, or certdrill --help',
    })
  const bank = await bankOf(context, options)
  const record = await recordOf(context, options, bank)
  const { runHomeMenu } = await import('../terminal/home-menu.ts')
  const { manifest, topics } = bank
  const weak = masteryOf(bank, record.present, context.now().wall)
    .filter(({ state }) => state === 'weak')
    .slice(0, 3)
  const active = activeQuestions(bank)
  const due = dueQuestions(bank, record.present, context.now().wall).length
  const missed = askable(bank, record.present).filter(
    ({ id }) => record.present.questions[id]?.correct === false,
  ).length
  const chosen = await runHomeMenu(
    {
      title: `${manifest.code} · ${active.length} questions · ${topics.length} topics`,
      choices: [
        ...openChoices(context, record),
        { label: 'New mock exam', hint: mockHint(bank, record), value: ['exam'] },
        {
          label: 'Drill weak topics',
          hint: weak.map(({ title }) => title).join(', ') || 'none is known to be weak yet',
          value: ['drill', '--weak'],
        },
        ...(due > 0
          ? [{ label: 'Review what is due', hint: dueHint(due, bank, record), value: ['drill', '--due'] }]
          : []),
        ...(missed
          ? [
              {
                label: 'Drill what you missed',
                hint: counted(missed, 'question'),
                value: ['drill', '--missed'],
              },
            ]
          : []),
        { label: 'Progress', hint: 'topics, mastery, trend', value: ['stats'] },
        { label: 'Quit', hint: '', value: [] },
      ],
    },
    terminalOf(context, options),
  )
  return chosen && chosen.length > 0 ? [...globals(options), ...chosen] : undefined
}

/** So many open sittings are offered; `report` lists all. */
const OFFERED = 3

function openChoices(context: Context, record: Record) {
  return record.open.slice(0, OFFERED).map(({ sitting }) => {
    const { header, questions, current } = sitting
    const left = remainingAt(sitting, context.now())
    const place = `question ${current + 1} of ${questions.length}`
    return {
      label: `Go on with the ${header.kind}`,
      hint: left === undefined ? place : `${place}, ${durationText(left)} left`,
      value: ['resume', header.id],
    }
  })
}

function dueHint(due: number, bank: Bank, { progress }: Record): string {
  const minutes = Math.max(1, Math.round(minutesFor(due, bank, progress)))
  return `${counted(due, 'question')}, about ${counted(minutes, 'minute')}`
}

function mockHint(bank: Bank, record: Record): string {
  const { questions, minutes } = bank.manifest.blueprint
  const mocks = record.progress.sittings.filter(({ counted, bank: id }) => counted && id === bank.manifest.id)
  const last = mocks
    .slice(-2)
    .map(({ correct, total }) => `${Math.round((100 * correct) / Math.max(1, total))} %`)
  const size = `${questions} questions, ${minutes / 60} hours`
  return last.length ? `${size}; last ${last.join(' → ')}` : size
}

function globals({ bank, data, color }: GlobalOptions): string[] {
  return [
    ...(bank === undefined ? [] : ['--bank', bank]),
    ...(data === undefined ? [] : ['--data', data]),
    ...(color === undefined ? [] : [color ? '--color' : '--no-color']),
  ]
}
