import type { Bank } from '../../src/bank/bank.ts'
import { type QuestionView, viewsOf } from '../../src/check/view.ts'
import type { Random } from '../../src/exam/random.ts'
import { type BankFolder, bankFiles, readBankFolder } from '../../src/files/bank-folder.ts'
import type { Mutant } from './mutation.ts'
import { linesAt, Patch, type Path, type Source, sourceOf } from './patch.ts'

/** The bank that is shipped, read once, with what mutations need of it. */
export interface Shipped {
  bank: Bank
  read: BankFolder
  views: QuestionView[]
  /** A file taken apart, with its places; once for each file. */
  source(file: string): Source
  /** Begins to edit a file. */
  patch(file: string): Patch
}

/** Reads a bank folder that has the right form. */
export function readShipped(folder: string): Shipped {
  const read = readBankFolder(folder, bankFiles(folder))
  const bank = read.bank!
  const sources = new Map<string, Source>()
  const source = (file: string) => {
    const known = sources.get(file) ?? sourceOf(read.texts.get(file)!)
    sources.set(file, known)
    return known
  }
  return { bank, read, views: viewsOf(bank), source, patch: (file) => new Patch(file, source(file)) }
}

/** One of several. */
export function one<T>(random: Random, items: readonly T[]): T {
  if (items.length === 0) throw new Error('nothing to choose from')
  return items[random.below(items.length)]!
}

/** An active question, of those that fit. */
export function anyQuestion(
  { views }: Shipped,
  random: Random,
  fits: (view: QuestionView) => boolean = () => true,
): QuestionView {
  return one(
    random,
    views.filter((view) => view.question.status === 'active' && fits(view)),
  )
}

/** An active question with one key. */
export function anySingle(
  shipped: Shipped,
  random: Random,
  fits: (view: QuestionView) => boolean = () => true,
): QuestionView {
  return anyQuestion(shipped, random, (view) => view.keys.length === 1 && fits(view))
}

/** The mutant of a patch whose fault is at a path of the patched file. */
export function faultAt(patch: Patch, path: Path): Mutant {
  const { file, text } = patch
  return { texts: { [file]: text }, file, lines: linesAt(sourceOf(text), path) }
}

/** The mutant of a patch whose fault is reported at a place of another file. */
export function faultIn(shipped: Shipped, patch: Patch, file: string, path: Path): Mutant {
  return { texts: { [patch.file]: patch.text }, file, lines: linesAt(shipped.source(file), path) }
}
