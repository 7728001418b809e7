import { cleanLine } from '../clean.ts'
import { durationText } from '../exam/duration.ts'
import { scoreSitting } from '../exam/score.ts'
import type { Sitting } from '../exam/sitting.ts'
import type { Theme } from '../theme.ts'
import { columns } from './columns.ts'
import { inBlueprintOrder } from './domain-order.ts'

/** The result of a finished exam for a pipe or a dumb terminal; `titles` by domain id, in the order of the blueprint. */
export function resultText(
  sitting: Sitting,
  titles: ReadonlyMap<string, string>,
  theme: Theme,
  width: number,
): string {
  const result = inBlueprintOrder(scoreSitting(sitting), titles.keys())
  const { header } = sitting
  const allowed = header.duration === undefined ? '' : ` of ${durationText(header.duration)}`
  const weakest = Math.min(...result.byDomain.map(({ correct, total }) => correct / total))
  const strongest = Math.max(...result.byDomain.map(({ correct, total }) => correct / total))
  const barWidth = Math.max(0, Math.min(24, width - 56))
  const domains = result.byDomain.map(({ domain, correct, total }) => [
    `  ${cleanLine(titles.get(domain) ?? domain)}`,
    theme.bar(correct / total, barWidth),
    `${correct} / ${total}`,
    `${Math.round((100 * correct) / total)} %`,
    correct / total === weakest && weakest < strongest ? 'weakest' : '',
  ])
  const { rightToWrong, wrongToRight } = result.changed
  const lines = [
    theme.heading(`${header.bank.code} ${header.counted ? 'mock exam' : 'exam'} finished`),
    `Time ${durationText(result.elapsed)}${allowed}${sitting.finish?.reason === 'time' ? ' (time ran out)' : ''}`,
    '',
    `${result.correct} of ${result.total} ${result.unscored.total ? 'scored ' : ''}right: ${Math.round(result.percent)} % (give or take ${Math.round(result.margin)})`,
    `Pass line of this form: ${result.passLine}. ${result.passed ? 'Reached.' : 'Not reached.'}`,
    '',
    ...columns(domains, [2, 3]),
    '',
    ...(result.blank ? [`${result.blank} left blank or with too few options; they count as wrong.`] : []),
    ...(result.unscored.total
      ? [`Unscored questions: ${result.unscored.correct} of ${result.unscored.total} right.`]
      : []),
    `Changed answers: ${rightToWrong} right to wrong, ${wrongToRight} wrong to right.`,
    `Median time per question ${durationText(result.medianTime)}.`,
    `Practice scale ${result.practiceScale} of 1000 (ours, not the exam provider's; 750 is the pass line of this form).`,
    ...(sitting.pauses ? [`Paused ${sitting.pauses} times; not counted as a mock.`] : []),
    '',
    `Question by question: certdrill report ${header.id}`,
  ]
  return `${lines.join('\n')}\n`
}
