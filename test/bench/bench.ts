import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { spawn } from '@lydell/node-pty'

/*
 * Prints the budgets of start-up and check as ratios. Both sides run in turn (A B A B ...), so that a machine whose
 * speed drifts does not favour one; the median of the pairs' ratios counts.
 */

const RUNS = 21
const program = 'bin/certdrill.js'
const root = mkdtempSync(join(tmpdir(), 'certdrill-bench-'))
const env = () => ({ ...process.env, CERTDRILL_DATA: freshFolder(), TERM: 'xterm-256color' })
const bankFiles = readdirSync('questions').filter((name) => name.endsWith('.yaml'))

const parseOnly = `
  const { parse } = await import('yaml')
  const { readFileSync } = await import('node:fs')
  for (const name of ${JSON.stringify(bankFiles)}) parse(readFileSync('questions/' + name, 'utf8'))
`

/** Open sittings of earlier runs would make each run draw a later form than the one before. */
function freshFolder(): string {
  return mkdtempSync(join(root, 'data-'))
}

/** Milliseconds until a program ends; 1 says that a bank has findings. */
async function untilEnd(args: string[]): Promise<number> {
  const options = { env: env(), stdio: 'ignore' } as const
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, options)
  const time = performance.now() - start
  if (status !== 0 && !(status === 1 && args.includes('check')))
    throw new Error(`${args.join(' ')} ended with ${status}`)
  return time
}

/** Milliseconds until a program in a terminal has shown `text`, or has ended where there is no text to wait for. */
function inTerminal(args: string[], text?: string): Promise<number> {
  const options = { cols: 80, rows: 24, env: env() as Record<string, string> }
  const start = performance.now()
  const terminal = spawn(process.execPath, args, options)
  return new Promise((resolve, reject) => {
    let seen = ''
    let time: number | undefined
    terminal.onData((chunk) => {
      seen += chunk
      if (time !== undefined || text === undefined || !seen.includes(text)) return
      time = performance.now() - start
      terminal.kill('SIGKILL')
    })
    // The next run begins when this one is gone.
    terminal.onExit(() => {
      time ??= text === undefined ? performance.now() - start : undefined
      if (time === undefined) reject(new Error(`${args.join(' ')} ended without "${text}": ${seen}`))
      else resolve(time)
    })
  })
}

async function ratio(name: string, budget: number, a: () => Promise<number>, b: () => Promise<number>) {
  const pairs: { a: number; b: number }[] = []
  for (let run = -1; run < RUNS; run++) {
    const pair = { a: await a(), b: await b() }
    if (run >= 0) pairs.push(pair)
  }
  const median = (values: number[]) => values.sort((x, y) => x - y)[values.length >> 1]!
  const value = median(pairs.map((pair) => pair.a / pair.b))
  const times = `${median(pairs.map((pair) => pair.a)).toFixed(0)} / ${median(pairs.map((pair) => pair.b)).toFixed(0)} ms`
  console.log(
    `${name.padEnd(58)} ${value.toFixed(2)} x  (budget ${budget} x)  ${times}  ${value <= budget ? 'met' : 'NOT met'}`,
  )
}

const bare = () => untilEnd(['-e', '0'])
console.log(
  `certdrill ${JSON.parse(readFileSync('package.json', 'utf8')).version}, Node ${process.version}, ${RUNS} pairs, medians`,
)
await ratio('--version against node -e 0', 1.3, () => untilEnd([program, '--version']), bare)
await ratio('--help against node -e 0', 1.3, () => untilEnd([program, '--help']), bare)
await ratio(
  'first question of a mock exam on screen against node -e 0',
  2,
  () => inTerminal([program, 'exam', '--seed', 'bench'], 'choose'),
  () => inTerminal(['-e', '0']),
)
await ratio(
  'check of the shipped bank against parsing its YAML',
  1.6,
  () => untilEnd([program, 'check', 'questions', '--quiet']),
  () => untilEnd(['--input-type=module', '-e', parseOnly]),
)
rmSync(root, { recursive: true, force: true })
