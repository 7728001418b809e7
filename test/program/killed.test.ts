import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/exam/random.ts'
import { journalsOf, savedIn } from '../support/program.ts'
import { KEYS, needsTerminal, openTerminal } from '../support/pty.ts'

needsTerminal()

/** How many random moments to try; KILLS=300 looks longer. */
const KILLS = Number(process.env['KILLS'] ?? 6)
const SEEDS = Array.from({ length: KILLS }, (_, seed) => seed)

describe('A kill at a random moment', () => {
  it.each(SEEDS)('of answering loses nothing that the screen has shown (%i)', async (seed) => {
    const random = seededRandom('killed', seed)
    const exam = openTerminal(['exam', '-n', '12', '--seed', 'keys'])
    await exam.until(/1 \/ 12/)
    const shown = random.below(5)
    for (let place = 1; place <= shown; place++) {
      await exam.press('a', /A [[(][^ ][\])]/)
      await exam.press('n', new RegExp(`${place + 1} / 12`))
    }
    const unseen = random.below(6)
    exam.type('an'.repeat(unseen))
    await wait(random.below(30))
    await exam.kill()

    const saved = savedIn(exam.data).join('')
    expect(saved).toMatch(/^a*$/)
    expect(saved.length).toBeGreaterThanOrEqual(shown)
    expect(saved.length).toBeLessThanOrEqual(shown + unseen)

    const { current, header } = journalsOf(exam.data)[0]!.sitting
    const whole = header.questions.slice(0, saved.length).filter(({ choose }) => choose === 1)
    const home = openTerminal([], { data: exam.data })
    await home.until(new RegExp(`Go on with the exam +question ${current + 1} of 12`))
    await home.press(KEYS.enter, new RegExp(`${current + 1} / 12`))
    await home.press('r', new RegExp(`${whole.length} answered`))
    await home.kill()
  })

  it.each(SEEDS)('of starting leaves a record that the next start reads (%i)', async (seed) => {
    const exam = openTerminal(['exam', '-n', '12', '--seed', 'keys'])
    await wait(seededRandom('starting', seed).below(250))
    await exam.kill()
    const begun = existsSync(join(exam.data, 'sittings')) && journalsOf(exam.data).length > 0
    const home = openTerminal([], { data: exam.data })
    await home.until(begun ? /Go on with the exam +question 1 of 12/ : /1 New mock exam/)
    await home.kill()
  })
})
