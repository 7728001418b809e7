import type { Rule } from './rule.ts'
import { absoluteTerm } from './rules/absolute-term.ts'
import { allOfTheAbove } from './rules/all-of-the-above.ts'
import { blindSolves } from './rules/blind-solves.ts'
import { changedMeaning } from './rules/changed-meaning.ts'
import { cleanText } from './rules/clean-text.ts'
import { combinedOptions } from './rules/combined-options.ts'
import { disjointForms } from './rules/disjoint-forms.ts'
import { distinctWhy } from './rules/distinct-why.ts'
import { distractorReason } from './rules/distractor-reason.ts'
import { domainCoverage } from './rules/domain-coverage.ts'
import { duplicateOption } from './rules/duplicate-option.ts'
import { fillInBlank } from './rules/fill-in-blank.ts'
import { givesAway } from './rules/gives-away.ts'
import { idleConstraint } from './rules/idle-constraint.ts'
import { keyEchoesStem } from './rules/key-echoes-stem.ts'
import { keyMeets } from './rules/key-meets.ts'
import { keyPosition } from './rules/key-position.ts'
import { keySharesMostWords } from './rules/key-shares-most-words.ts'
import { knownConstraint } from './rules/known-constraint.ts'
import { knownFact } from './rules/known-fact.ts'
import { knownTask } from './rules/known-task.ts'
import { ledgerEntry } from './rules/ledger-entry.ts'
import { leftoverDraft } from './rules/leftover-draft.ts'
import { legacyFacts } from './rules/legacy-facts.ts'
import { legacyInKey } from './rules/legacy-in-key.ts'
import { letterReference } from './rules/letter-reference.ts'
import { longestOptionIsKey } from './rules/longest-option-is-key.ts'
import { mutualEnemies } from './rules/mutual-enemies.ts'
import { nearDuplicate } from './rules/near-duplicate.ts'
import { negativePrompt } from './rules/negative-prompt.ts'
import { numberOrder } from './rules/number-order.ts'
import { optionLength } from './rules/option-length.ts'
import { overlappingRanges } from './rules/overlapping-ranges.ts'
import { plainCharacters } from './rules/plain-characters.ts'
import { promptForm } from './rules/prompt-form.ts'
import { qualifierCase } from './rules/qualifier-case.ts'
import { qualifierYardstick } from './rules/qualifier-yardstick.ts'
import { questionLength } from './rules/question-length.ts'
import { questionShape } from './rules/question-shape.ts'
import { referenceDate } from './rules/reference-date.ts'
import { referenceHost } from './rules/reference-host.ts'
import { referenceSupports } from './rules/reference-supports.ts'
import { repeatedLeadIn } from './rules/repeated-lead-in.ts'
import { retiredServiceName } from './rules/retired-service-name.ts'
import { reusedId } from './rules/reused-id.ts'
import { robots } from './rules/robots.ts'
import { sentenceLength } from './rules/sentence-length.ts'
import { stackedCues } from './rules/stacked-cues.ts'
import { staleReference } from './rules/stale-reference.ts'
import { stemLength } from './rules/stem-length.ts'
import { topicFileName } from './rules/topic-file-name.ts'
import { trueFalseOptions } from './rules/true-false-options.ts'
import { typedCount } from './rules/typed-count.ts'
import { uniqueIds } from './rules/unique-ids.ts'
import { untestedFact } from './rules/untested-fact.ts'
import { unusedWaiver } from './rules/unused-waiver.ts'
import { vagueTerm } from './rules/vague-term.ts'
import { whyContradicts } from './rules/why-contradicts.ts'
import { whyLength } from './rules/why-length.ts'

/** All rules in the order in which they run and are listed: structure, key and evidence, wording, cues, the whole bank. */
export const rules: readonly Rule[] = [
  uniqueIds,
  topicFileName,
  cleanText,
  plainCharacters,
  questionShape,
  leftoverDraft,
  duplicateOption,
  typedCount,
  promptForm,
  letterReference,
  knownTask,
  knownFact,
  knownConstraint,
  mutualEnemies,
  changedMeaning,
  reusedId,
  ledgerEntry,
  whyLength,
  distinctWhy,
  distractorReason,
  keyMeets,
  idleConstraint,
  referenceHost,
  referenceSupports,
  referenceDate,
  staleReference,
  whyContradicts,
  legacyInKey,
  legacyFacts,
  blindSolves,
  retiredServiceName,
  allOfTheAbove,
  negativePrompt,
  fillInBlank,
  trueFalseOptions,
  combinedOptions,
  absoluteTerm,
  vagueTerm,
  qualifierCase,
  qualifierYardstick,
  stemLength,
  optionLength,
  questionLength,
  sentenceLength,
  numberOrder,
  overlappingRanges,
  repeatedLeadIn,
  longestOptionIsKey,
  keyEchoesStem,
  keySharesMostWords,
  stackedCues,
  nearDuplicate,
  givesAway,
  robots,
  keyPosition,
  domainCoverage,
  disjointForms,
  untestedFact,
  unusedWaiver,
]
