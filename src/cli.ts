import { Argument, Command, Option } from 'commander'
import type { Context } from './context.ts'
import { day, list, minutes, positiveInteger, seed } from './options.ts'

/** The body of a command: what commander parsed comes untyped, each body names what it expects. */
// biome-ignore lint/suspicious/noExplicitAny: commander cannot type what it parsed
type Body = (context: Context, options: any, ...args: any[]) => Promise<number>

/** The whole command surface. Help is eager; the body of a command loads when it runs and gives the exit code. */
export function buildProgram(context: Context, setExitCode: (code: number) => void): Command {
  const program: Command = new Command('certdrill')
    .description('Sit mock exams and drill topics from a question bank you can trust.')
    .version(context.program.version)
    .option(
      '--bank <folder>',
      'the bank to use (default: the one inside the program; for check, new and solve: questions)',
    )
    .option('--data <folder>', 'the folder of your record (default: the data folder of your system)')
    .option('--plain', 'plain lines instead of a screen')
    .option('--color', 'colour even where it would not be used')
    .option('--no-color', 'no colour')
    .showHelpAfterError('(certdrill --help shows how it is used)')
    .configureOutput({
      writeOut: (text) => context.output.write(text),
      writeErr: (text) => context.errors.write(text),
      getOutHelpWidth: () => context.output.columns || 80,
      getErrHelpWidth: () => context.errors.columns || 80,
    })
    .configureHelp({
      showGlobalOptions: true,
      // Those of a command between are for it alone.
      visibleGlobalOptions: ({ parent }) => (parent ? [...program.options] : []),
    })
    .exitOverride()
    .helpCommand(false)
  const add = (name: string, summary: string, parent = program) =>
    parent
      .command(name)
      .summary(summary)
      .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
      .copyInheritedSettings(program)
  const runs =
    (load: () => Promise<Body>) =>
    async (...all: unknown[]) => {
      const command = all.at(-1) as Command
      const body = await load()
      setExitCode(await body(context, command.optsWithGlobals(), ...all.slice(0, -2)))
    }

  program.action(async () => {
    const [word] = program.args
    if (word !== undefined) {
      const { unknown } = await import('./commands/unknown.ts')
      const names = program
        .createHelp()
        .visibleCommands(program)
        .map((command) => command.name())
      await unknown(context, names, word)
    }
    const { home } = await import('./commands/home.ts')
    const line = await home(context, program.opts())
    if (line) await buildProgram(context, setExitCode).parseAsync(line, { from: 'user' })
  })

  add('exam', 'a timed mock exam by the blueprint')
    .option(
      '-n, --number <count>',
      'number of questions (a short exam is never counted as a mock)',
      positiveInteger,
    )
    .option('--minutes <minutes>', 'working time', minutes)
    .option('--extra-time <minutes>', 'minutes on top, as granted to you by the exam provider', minutes)
    .option('--pausable', 'let the clock stop while you are away (never counted as a mock)')
    .option('--seed <seed>', 'draw from this series instead of yours', seed)
    .option('--ticket <ticket>', 'sit the form of a ticket')
    .option('--domain <ids>', 'only these domains', list)
    .option('--topic <ids>', 'only these topics', list)
    .option('--exit-code', 'exit with 1 below the pass line of the form')
    .action(runs(async () => (await import('./commands/exam.ts')).exam))

  add('drill', 'questions with immediate feedback, without a clock')
    .option('-n, --number <count>', 'number of questions at most (default: 10)', positiveInteger)
    .option('--topic <ids>', 'only these topics', list)
    .option('--domain <ids>', 'only these domains', list)
    .option('--missed', 'only questions that you answered wrong last time')
    .option('--unseen', 'only questions that you have not met')
    .option('--weak', 'only your weakest topics')
    .option('--flagged', 'only questions that you flagged')
    .option('--due', 'only questions that it is time to meet again')
    .option('--suspended', 'only questions that you suspended')
    .option('--seed <seed>', 'for a drill that can be repeated', seed)
    .action(runs(async () => (await import('./commands/drill.ts')).drill))

  add('resume [id]', 'go on with an open sitting').action(
    runs(async () => (await import('./commands/resume.ts')).resume),
  )

  const sitting = program
    .command('sitting')
    .summary('the same sittings as JSON, for scripts')
    .description('Sit an exam or a drill step by step, without a terminal. Every answer is JSON.')
    .copyInheritedSettings(program)
    .helpCommand(false)
  add('start', 'begin a sitting', sitting)
    .addOption(new Option('--kind <kind>', 'exam or drill').choices(['exam', 'drill']).default('exam'))
    .option('-n, --number <count>', 'number of questions', positiveInteger)
    .option('--minutes <minutes>', 'working time (exam)', minutes)
    .option('--extra-time <minutes>', 'minutes on top (exam)', minutes)
    .option('--seed <seed>', 'draw from this series', seed)
    .option('--ticket <ticket>', 'the form of a ticket (exam)')
    .option('--domain <ids>', 'only these domains', list)
    .option('--topic <ids>', 'only these topics', list)
    .option('--missed', 'drill: questions answered wrong last time')
    .option('--unseen', 'drill: questions not met yet')
    .option('--weak', 'drill: the weakest topics')
    .option('--flagged', 'drill: flagged questions')
    .option('--due', 'drill: questions that it is time to meet again')
    .option('--suspended', 'drill: suspended questions')
    .action(runs(async () => (await import('./commands/sitting.ts')).startSittingCommand))
  add('show <id> [question]', 'one question (counted from 1), or where the sitting stands', sitting).action(
    runs(async () => (await import('./commands/sitting.ts')).showSitting),
  )
  add('answer <id> <question> [options...]', 'choose options by id or by letter as shown', sitting)
    .addOption(new Option('--sure <level>', 'drill: how sure').choices(['1', '2', '3']))
    .option('--clear', 'take the answer back')
    .action(runs(async () => (await import('./commands/sitting.ts')).answerSitting))
  add('flag <id> <question>', 'flag a question', sitting)
    .option('--off', 'take the flag off')
    .action(runs(async () => (await import('./commands/sitting.ts')).flagSitting))
  add('finish <id>', 'hand in and get the result', sitting).action(
    runs(async () => (await import('./commands/sitting.ts')).finishSitting),
  )

  const formatted = (command: Command, choices = ['text', 'json']) =>
    command
      .addOption(new Option('--format <format>', 'how to print it').choices(choices).default('text'))
      .option('--output <file>', 'write to a file instead of the terminal')

  formatted(add('stats', 'weak topics, mastery, trend of your mocks'))
    .option('--topic <ids>', 'only these topics', list)
    .action(runs(async () => (await import('./commands/stats.ts')).stats))

  formatted(add('report [id]', 'a sitting question by question; without an id, the list of sittings')).action(
    runs(async () => (await import('./commands/report.ts')).report),
  )

  formatted(add('topics', 'the topics and domains of the bank')).action(
    runs(async () => (await import('./commands/topics.ts')).topics),
  )

  formatted(add('show <id>', 'a question with its key, reasons and references')).action(
    runs(async () => (await import('./commands/show.ts')).show),
  )

  formatted(add('check [bank]', 'is the bank valid, honest and well written'), [
    'text',
    'json',
    'github',
    'sarif',
    'junit',
  ])
    .option('--strict', 'warnings fail too')
    .option('--quiet', 'errors and warnings only, no notes and no summary')
    .option('--since <ref>', 'only questions and facts that changed since this commit, branch or tag')
    .option('--fresh <date>', 'judge the age of references as of this day', day)
    .option('--notes <file>', 'compare with the notes that the bank comes from')
    .option('--accept', 'bring the ledger up to date')
    .option('--explain <rule>', 'what a rule finds and why')
    .action(runs(async () => (await import('./commands/check.ts')).check))

  add('new <topic>', 'a draft of a new question, its keys drawn')
    .option('--id <id>', 'its id in the topic (default: the next free draft-N)')
    .option('--task <task>', 'its task (default: the one that most questions of the topic have)')
    .option('--fact <ids>', 'the facts that it rests on (default: one that no question tests)', list)
    .option('--shape <shape>', 'options x keys, like 5x2 (default: the first shape of the bank)')
    .option('--title <title>', 'begins a new topic of this title')
    .option('--seed <seed>', 'draw places and length ranks of the keys from this seed', seed)
    .action(runs(async () => (await import('./commands/new.ts')).newQuestion))

  add('schema', 'the JSON Schema of the files of a bank, for editors')
    .addOption(
      new Option('--kind <kind>', 'which file').choices(['topic', 'bank', 'ledger']).default('topic'),
    )
    .addOption(new Option('--format <format>', 'how to print it').choices(['json']).default('json'))
    .option('--output <file>', 'write to a file instead of the terminal')
    .action(runs(async () => (await import('./commands/schema.ts')).schema))

  const solve = add('solve', 'answer questions blind, for the ledger of the bank')
    .option('-n, --number <count>', 'number of questions at most (default: 10)', positiveInteger)
    .option('--topic <ids>', 'only these topics', list)
    .option('--as <name>', 'who solves')
    .option('--seed <seed>', 'for a batch that can be repeated', seed)
    .action(runs(async () => (await import('./commands/solve.ts')).solve))
    .helpCommand(false)
  add('export', 'a batch without keys, to be filled in by somebody else', solve)
    .argument('<count>', 'number of questions at most', positiveInteger)
    .option('--topic <ids>', 'only these topics', list)
    .option('--as <name>', 'who will solve: leaves out what they have solved')
    .option('--seed <seed>', 'for a batch that can be repeated', seed)
    .option('--output <file>', 'write to a file instead of the terminal')
    .action(runs(async () => (await import('./commands/solve.ts')).exportBatch))
  formatted(add('import <file>', 'compare a filled-in batch with the keys and record it', solve))
    .option('--as <name>', 'who solved, if not as the file says')
    .action(runs(async () => (await import('./commands/solve.ts')).importBatch))

  add('completion', 'a script that completes commands, options and ids in your shell')
    .addArgument(shellArgument())
    .action(async (shell?: string) => {
      const { completion } = await import('./commands/completion.ts')
      setExitCode(await completion(context, program, shell))
    })

  // What the scripts of completion ask.
  program
    .command('complete', { hidden: true })
    .argument('[what]')
    .argument('[words...]')
    .action(async (what = '', words: string[] = []) => {
      const { complete } = await import('./commands/complete.ts')
      setExitCode(await complete(context, what, words))
    })

  // Only here: the commands would inherit it.
  return program.allowExcessArguments()
}

/** With choices to see and to complete; what is none of them gets the words of the command, not commander's. */
function shellArgument(): Argument {
  const argument = new Argument('[shell]', 'the shell')
  argument.argChoices = ['bash', 'zsh', 'fish']
  return argument
}
