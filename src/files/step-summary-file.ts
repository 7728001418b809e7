import { appendFileSync, statSync } from 'node:fs'

/** Bytes that GitHub takes from a step: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary */
const MOST = 1024 * 1024

/** Adds what `write` gives for the bytes that are left to the summary of a step. Throws errno errors. */
export function addToStepSummary(path: string, write: (room: number) => string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const text = write(Math.max(0, MOST - size))
  if (text !== '') appendFileSync(path, text)
}
