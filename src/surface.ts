import type { Argument, Command, Option } from 'commander'
import { list } from './options.ts'

/** What the program itself is asked for, because it depends on the bank or the record. */
export type Asked = 'topics' | 'draft-topics' | 'domains' | 'questions' | 'sittings' | 'open' | 'finished'

/** What a shell can complete the value of an option or an argument with; `text` is anything. */
export type Value =
  | { kind: 'text' | 'file' | 'folder' | 'rule' }
  | { kind: 'choices'; choices: readonly string[] }
  | { kind: 'asked'; what: Asked; list: boolean }

/** An option as help shows it. */
export interface SurfaceOption {
  /** As typed: `-n`, `--number`. */
  flags: string[]
  summary: string
  /** Name and kind of its value; absent for a switch. */
  value?: Value & { name: string }
  /** May be given more than once. */
  repeats: boolean
}

/** A command as help shows it, as plain data. */
export interface Surface {
  /** The words that lead to it: `sitting start`; empty for the program itself. */
  path: string
  summary: string
  /** Its own options and those of every command. */
  options: SurfaceOption[]
  arguments: (Value & { name: string; variadic: boolean })[]
  commands: Surface[]
}

/** A commander program or one of its commands. */
export type Program = Command

/** What a name of a value stands for; for one command (`show id`) before all of them (`id`). */
const VALUES: Record<string, Value['kind'] | Asked> = {
  '--topic': 'topics',
  '--domain': 'domains',
  // `new` and `solve` work on the folder of a bank.
  'solve --topic': 'draft-topics',
  'solve export --topic': 'draft-topics',
  'new topic': 'draft-topics',
  'show id': 'questions',
  'resume id': 'open',
  'report id': 'finished',
  'sitting show id': 'sittings',
  'sitting answer id': 'open',
  'sitting flag id': 'open',
  'sitting finish id': 'open',
  bank: 'folder',
  folder: 'folder',
  file: 'file',
  rule: 'rule',
}

const KINDS = ['text', 'file', 'folder', 'rule'] as const

/** The command surface of a program, hidden commands left out. */
export function surfaceOf(command: Program, parents: readonly string[] = []): Surface {
  const help = command.createHelp()
  const words = command.parent ? [...parents, command.name()] : []
  const path = words.join(' ')
  const options = [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)]
  const first = new Map(options.reverse().map((option) => [option.long ?? option.short, option]))
  return {
    path,
    summary: command.summary() || command.description(),
    options: [...first.values()].reverse().map((option) => optionOf(option, path)),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      variadic: argument.variadic,
      ...valueFor(argument, argument.name(), path, argument.name()),
    })),
    commands: help.visibleCommands(command).map((each) => surfaceOf(each, words)),
  }
}

function optionOf(option: Option, path: string): SurfaceOption {
  const { short, long, description, flags, parseArg, variadic } = option
  const switched = {
    flags: [short, long].filter((flag) => flag !== undefined),
    summary: description,
    repeats: variadic || parseArg === list,
  }
  if (!option.required && !option.optional) return switched
  const name = /[<[](.+?)(?:\.\.\.)?[>\]]/.exec(flags)?.[1] ?? 'value'
  return { ...switched, value: { name, ...valueFor(option, name, path, long ?? short!) } }
}

function valueFor(
  { argChoices, parseArg }: Option | Argument,
  name: string,
  path: string,
  key: string,
): Value {
  if (argChoices) return { kind: 'choices', choices: argChoices }
  const known = VALUES[`${path} ${key}`] ?? VALUES[key] ?? VALUES[name] ?? 'text'
  const kind = KINDS.find((each) => each === known)
  return kind ? { kind } : { kind: 'asked', what: known as Asked, list: parseArg === list }
}

/** The surface and those of all commands below it. */
export function allSurfaces(surface: Surface): Surface[] {
  return [surface, ...surface.commands.flatMap(allSurfaces)]
}
