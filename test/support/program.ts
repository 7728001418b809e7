import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Bank, Question } from '../../src/bank/bank.ts'
import { keyOf, questionsOf } from '../../src/bank/bank.ts'
import type { SeatedQuestion } from '../../src/exam/form.ts'
import { openCompiledBank } from '../../src/files/compiled-bank.ts'
import { type Journal, readJournal } from '../../src/files/journal.ts'
import { temporaryFolder } from './folder.ts'

/** The launcher, as a user runs it. */
export const PROGRAM = join(inject('program'), 'bin/certdrill.js')

export interface Ran {
  code: number | null
  output: string
  errors: string
}

export interface RunOptions {
  /** The data folder; absent: a fresh one. */
  data?: string
  /** Text for standard input, which then ends. */
  input?: string
  env?: Record<string, string>
  cwd?: string
}

/** The environment of a run: nothing of the person who runs the tests but the path. */
export function environment(data: string, env: Record<string, string> = {}): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: data,
    TMPDIR: tmpdir(),
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    CERTDRILL_DATA: data,
    XDG_CACHE_HOME: join(data, 'cache'),
    ...env,
  }
}

/** Runs the program with pipes until it ends. */
export function runProgram(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = startProgram(args, options)
  let output = ''
  let errors = ''
  child.stdout?.on('data', (chunk) => {
    output += String(chunk)
  })
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk)
  })
  child.stdin?.on('error', () => {}) // It may end before it has read everything.
  child.stdin?.end(options.input ?? '')
  return new Promise((done) => child.on('close', (code) => done({ code, output, errors })))
}

/** Starts the program with pipes. */
export function startProgram(args: readonly string[], options: RunOptions = {}): ChildProcess {
  const data = options.data ?? temporaryFolder()
  return spawn(process.execPath, [PROGRAM, ...args], {
    env: environment(data, options.env),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  })
}

/** Runs a command that prints JSON; it must succeed. */
// biome-ignore lint/suspicious/noExplicitAny: tests look at what they expect
export async function runJson(args: readonly string[], options: RunOptions = {}): Promise<any> {
  const { code, output, errors } = await runProgram(args, options)
  if (code !== 0) throw new Error(`certdrill ${args.join(' ')} ended with ${code}: ${errors}`)
  return JSON.parse(output)
}

/** The sittings of a data folder, oldest first, as their journals say. */
export function journalsOf(data: string): Journal[] {
  const folder = join(data, 'sittings')
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  return names.sort().map((name) => readJournal(join(folder, name))!)
}

/** The bank inside the program. */
export function shippedBank(): Bank {
  return openCompiledBank(join(inject('program'), 'dist/bank.json'))
}

/** The questions of the shipped bank by whole id. */
export function shippedQuestions(): Map<string, Question> {
  return new Map(questionsOf(shippedBank()).map(({ id, question }) => [id, question]))
}

/** Letters, as shown, of options that are right, or of as many that are not all right. */
export function lettersFor(seat: SeatedQuestion, question: Question, right: boolean): string {
  const key = keyOf(question)
  const wrong = seat.options.filter((id) => !key.includes(id))
  const ids = right ? key : [...wrong, ...key].slice(0, seat.choose)
  return lettersOf(seat, ids)
}

/** Letters, as shown, of these options. */
export function lettersOf(seat: SeatedQuestion, ids: readonly string[]): string {
  return ids
    .map((id) => 'abcdefgh'[seat.options.indexOf(id)])
    .sort()
    .join('')
}

/** The letters that are typed for each question of the sitting in a data folder: right ones for the first `right`. */
export function answersOf(data: string, right: number): string[] {
  const questions = shippedQuestions()
  const { header } = journalsOf(data)[0]!.sitting
  return header.questions.map((seat, index) => lettersFor(seat, questions.get(seat.id)!, index < right))
}

/** The letters that the journal in a data folder holds for each question. */
export function savedIn(data: string): string[] {
  const { header, questions } = journalsOf(data)[0]!.sitting
  return questions.map(({ chosen }, index) => lettersOf(header.questions[index]!, chosen))
}
