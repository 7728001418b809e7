import type { Bank } from '../bank/bank.ts'
import type { Measure } from './cues.ts'
import { mentionFinder } from './services.ts'

/** The year (`since`) of the newest service that an option names; 0 where it names none with a year. */
export function newestService(bank: Bank): Measure {
  const find = mentionFinder(bank, (service) => service.since !== undefined)
  return ({ options }) =>
    options.map(({ option }) => Math.max(0, ...find(option.text).map(({ service }) => service.since!)))
}
