import type { Context } from '../context.ts'

/** Runs what Ctrl-C and a hang-up abort by `signal`, and listens to Ctrl-C no longer than that. */
export async function interruptible<Value>(
  { hangUp, onInterrupt }: Context,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const interrupt = new AbortController()
  const unsubscribe = onInterrupt(() => interrupt.abort())
  try {
    return await run(AbortSignal.any([hangUp, interrupt.signal]))
  } finally {
    unsubscribe()
  }
}
