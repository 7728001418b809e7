import { judge } from './judge.ts'
import { mutations } from './kinds.ts'
import { readShipped } from './shipped.ts'

/*
 * Prints how many seeded mutations of the shipped bank `check` reports, and how many on a line of the fault.
 * Arguments: how many seeds of each kind (20), and a part of the names of kinds or rules.
 */

const seeds = Number(process.argv[2] ?? 20)
const wanted = process.argv[3] ?? ''
const shipped = readShipped('questions')
const chosen = mutations.filter(({ kind, rule }) => `${kind} ${rule}`.includes(wanted))
const total = { tried: 0, caught: 0, onLine: 0 }
const missed: string[] = []

console.log('| kind | rule | tried | caught | on the right line |\n|---|---|---|---|---|')
for (const mutation of chosen) {
  const count = { caught: 0, onLine: 0 }
  for (let seed = 1; seed <= seeds; seed++) {
    const { caught, onLine, story } = judge(shipped, mutation, seed)
    if (caught) count.caught++
    if (onLine) count.onLine++
    else missed.push(`${mutation.kind}, seed ${seed}: ${story}`)
  }
  console.log(`| ${mutation.kind} | \`${mutation.rule}\` | ${seeds} | ${count.caught} | ${count.onLine} |`)
  total.tried += seeds
  total.caught += count.caught
  total.onLine += count.onLine
}
console.log(
  `\n${chosen.length} kinds for ${new Set(chosen.map(({ rule }) => rule)).size} rules: ${total.tried} tried, ` +
    `${total.caught} caught, ${total.onLine} on the right line.`,
)
for (const line of missed) console.log(line)
process.exitCode = missed.length > 0 ? 1 : 0
