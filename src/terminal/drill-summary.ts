import type { Question } from '../bank/bank.ts'
import type { Sitting } from '../exam/sitting.ts'
import type { Theme } from '../theme.ts'
import { hang, wrapStyled, wrapText } from './text.ts'

/** What a drill came to, over its judged questions. */
export interface DrillSummary {
  right: number
  judged: number
  total: number
  /** Said to be sure, and wrong: the most dangerous kind. */
  sureWrong: number
  /** Said to be a guess, and right: not known yet. */
  luckyGuesses: number
  /** Indices of the judged questions that were wrong. */
  missed: number[]
}

/** Sums a drill up. */
export function summarizeDrill({ questions }: Sitting): DrillSummary {
  const judged = questions.filter(({ verdict, chosen }) => verdict && chosen.length > 0)
  const count = (sure: 1 | 3, correct: boolean) =>
    judged.filter((state) => state.sure === sure && state.verdict?.correct === correct).length
  return {
    right: judged.filter(({ verdict }) => verdict?.correct).length,
    judged: judged.length,
    total: questions.length,
    sureWrong: count(3, false),
    luckyGuesses: count(1, true),
    missed: [...questions.keys()].filter((index) => {
      const { verdict, chosen } = questions[index]!
      return verdict && chosen.length > 0 && !verdict.correct
    }),
  }
}

/** The summary as lines, with the sentence to remember of each missed question. */
export function summaryLines(
  sitting: Sitting,
  question: (index: number) => Question,
  width: number,
  theme: Theme,
): string[] {
  const { right, judged, total, sureWrong, luckyGuesses, missed } = summarizeDrill(sitting)
  const facts = [
    `${right} of ${judged} right`,
    judged < total ? `${total - judged} not answered` : '',
    sureWrong > 0 ? `${sureWrong} sure but wrong` : '',
    luckyGuesses > 0 ? `${luckyGuesses} guessed right` : '',
  ]
  const reason = sitting.finish?.reason === 'time' ? 'Time is up. ' : ''
  return [
    ` ${theme.heading(`${reason}Drill finished`)}`,
    '',
    ...wrapStyled(facts.filter(Boolean).join('   '), width - 2).map((line) => ` ${line}`),
    ...(missed.length > 0 ? ['', ` ${theme.heading('Remember from what you missed')}`] : []),
    ...missed.flatMap((index) =>
      hang(` ${theme.wrong(theme.glyphs.wrong)} `, wrapText(question(index).takeaway, width - 4, theme)),
    ),
  ]
}
