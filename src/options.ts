import { InvalidArgumentError } from 'commander'

/** Options that every command understands. */
export interface GlobalOptions {
  bank?: string
  data?: string
  plain?: boolean
  color?: boolean
}

/** Reads a whole number of at least 1. */
export function positiveInteger(text: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('It must be a whole number of at least 1.')
  return value
}

/** Reads a number of minutes above 0, at most a day. */
export function minutes(text: string): number {
  const value = Number(text)
  if (!/^\d+(\.\d+)?$/.test(text) || !(value > 0) || value > 1440)
    throw new InvalidArgumentError('It must be a number of minutes above 0 and at most 1440.')
  return value
}

/** Reads a day like 2026-11-25. */
export function day(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(time) || !new Date(time).toISOString().startsWith(text))
    throw new InvalidArgumentError('It must be a date like 2026-11-25.')
  return text
}

/** Reads a seed: what a ticket can carry. */
export function seed(text: string): string {
  if (!/^[a-z0-9]{1,32}$/.test(text))
    throw new InvalidArgumentError('It must be 1 to 32 lower-case letters and digits.')
  return text
}

/** Collects values of a repeatable option, given one by one or joined by commas. */
export function list(text: string, before: string[] = []): string[] {
  return [
    ...before,
    ...text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ]
}
