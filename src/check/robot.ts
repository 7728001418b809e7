import type { Bank } from '../bank/bank.ts'
import type { Measure } from './cues.ts'
import * as cue from './cues.ts'
import { learnedMix } from './learned-mix.ts'
import { newestService } from './newest-service.ts'
import { pairMember } from './pairs.ts'
import type { QuestionView } from './view.ts'
import { keyWords, keyWordsByQualifier } from './word-odds.ts'

/** A strategy without knowledge: it picks the options for which its measure is highest. */
export interface Robot {
  id: string
  name: string
  /** The measure for questions of one kind; what a robot learns from them it never learns from the question in hand. */
  prepare: (views: readonly QuestionView[], bank: Bank) => Measure
  /** Goes by place as authored; the program shuffles, so it matters only where it does not. */
  position?: true
  /** Points above chance from which it is a warning (4 where not said). */
  points?: number
}

const fixed = (id: string, name: string, measure: Measure): Robot => ({ id, name, prepare: () => measure })

/** Robots that go by one cue, R01-R15; the learned mix weighs these. */
const CUES: readonly [id: string, name: string, measure: Measure][] = [
  ['R01', 'longest in characters', cue.characters],
  ['R02', 'most words', cue.words],
  ['R03', 'shortest in characters', cue.negated(cue.characters)],
  ['R04', 'most stem words', cue.stemOverlap],
  ['R05', 'highest share of stem words', cue.stemShare],
  ['R06', 'most stem words of its own', cue.exclusiveStemWords],
  ['R07', 'fewest absolute words', cue.negated(cue.absolutes)],
  ['R08', 'most hedges', cue.hedges],
  ['R09', 'shares most words with the others', cue.convergence],
  ['R10', 'most like the others', cue.likeness],
  ['R11', 'most "managed" words', cue.managedWords],
  ['R12', 'most capitalized words', cue.capitals],
  ['R13', 'most figures and code', cue.codeAndDigits],
  ['R14', 'most commas and "and"', cue.commasAndAnds],
  ['R15', 'fewest "manual" words', cue.negated(cue.manualWords)],
]

const place = (id: string, name: string, measure: Measure): Robot => ({
  ...fixed(id, name, measure),
  position: true,
})

/** All robots, R01-R26 of items.md (g). */
export const ROBOTS: readonly Robot[] = [
  ...CUES.map((each) => fixed(...each)),
  place('R16', 'first place', cue.at(0)),
  place('R17', 'second place', cue.at(1)),
  place('R18', 'third place', cue.at(2)),
  place('R19', 'fourth place', cue.at(3)),
  place('R20', 'middle places', cue.middle),
  fixed('R21', 'odd one out', cue.negated(cue.convergence)),
  { id: 'R22', name: 'newest service', prepare: (_, bank) => newestService(bank) },
  fixed('R23', 'one of a pair that differs by a word or an opposite', pairMember),
  { id: 'R24', name: 'words of keys under the same qualifier', prepare: keyWordsByQualifier },
  { id: 'R25', name: 'words of other keys', prepare: keyWords },
  {
    id: 'R26',
    name: 'learned mix of R01-R15',
    prepare: (views) =>
      learnedMix(
        views,
        CUES.map(([, , measure]) => measure),
      ),
    points: 3,
  },
]
