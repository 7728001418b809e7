import { uptime } from 'node:os'
import { join } from 'node:path'
import envPaths from 'env-paths'
import type { Instant } from './exam/sitting.ts'

/** Replaced at build time by what package.json says. */
declare const CERTDRILL_VERSION: string | undefined
declare const CERTDRILL_HOMEPAGE: string | undefined

/** What a command may touch: streams, clock, chance, folders, signals. Commands never see `process`. */
export interface Context {
  input: NodeJS.ReadStream
  output: NodeJS.WriteStream
  errors: NodeJS.WriteStream
  env: Readonly<Record<string, string | undefined>>
  /** What the program says of itself in a report; the homepage is a URL. */
  program: { version: string; homepage: string | undefined }
  now(): Instant
  /** A new ULID. */
  newId(): Promise<string>
  /** A new seed: 8 lower-case letters and digits. */
  newSeed(): string
  folders: { data: string; cache: string; shippedBank: string }
  /** Aborted when the terminal hangs up or the program is told to end. */
  hangUp: AbortSignal
  /** Calls `listener` at Ctrl-C outside raw mode instead of ending the program, until the returned function is called. */
  onInterrupt(listener: () => void): () => void
  /** Stops the program as Ctrl-Z does. */
  suspend(): void
  /** Calls `listener` whenever the program goes on after a stop, until the returned function is called. */
  onContinue(listener: () => void): () => void
}

/** The context of a real run. */
export function contextOf(host: NodeJS.Process): Context {
  const { env } = host
  const paths = envPaths('certdrill', { suffix: '' })
  const hangUp = new AbortController()
  // Not `once`: Inquirer kills the program at a signal that nobody else listens to any more.
  for (const signal of ['SIGHUP', 'SIGTERM'] as const) host.on(signal, () => hangUp.abort())
  return {
    // Node builds these streams when they are first asked for, which takes a while.
    get input() {
      return host.stdin
    },
    get output() {
      return host.stdout
    },
    get errors() {
      return host.stderr
    },
    env,
    program: {
      version: typeof CERTDRILL_VERSION === 'string' ? CERTDRILL_VERSION : '0.0.0-source',
      homepage: typeof CERTDRILL_HOMEPAGE === 'string' ? CERTDRILL_HOMEPAGE : undefined,
    },
    now: instant,
    newId,
    newSeed,
    folders: {
      data: env['CERTDRILL_DATA'] || xdg(env['XDG_DATA_HOME']) || paths.data,
      cache: xdg(env['XDG_CACHE_HOME']) || paths.cache,
      shippedBank: join(import.meta.dirname, 'bank.json'),
    },
    hangUp: hangUp.signal,
    onInterrupt(listener) {
      host.on('SIGINT', listener)
      return () => host.off('SIGINT', listener)
    },
    // The whole job, as the terminal itself would: npm may stand between the shell and this process.
    suspend: () => host.kill(0, 'SIGTSTP'),
    onContinue(listener) {
      const go = () => {
        // A stopped program is not told that its terminal was resized.
        ;(host.stdout as { _refreshSize?(): void })._refreshSize?.()
        listener()
      }
      host.on('SIGCONT', go)
      return () => host.off('SIGCONT', go)
    },
  }
}

/** XDG folders are honoured on every system, where they are absolute as the specification demands. */
function xdg(folder: string | undefined): string | undefined {
  return folder?.startsWith('/') ? join(folder, 'certdrill') : undefined
}

let boot: string | undefined

function instant(): Instant {
  boot ??= bootId()
  return { wall: Date.now(), uptime: Math.round(uptime() * 1000), boot }
}

/** Linux names each boot; elsewhere a shrunken uptime alone tells a restart. */
function bootId(): string {
  try {
    // Imported, the module would cost every start 2 ms: an import builds the streams of `fs` too.
    const { readFileSync } = process.getBuiltinModule('node:fs')
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim().slice(0, 8)
  } catch {
    return 'unknown'
  }
}

async function newId(): Promise<string> {
  const [{ ulid }, { randomBytes }] = await Promise.all([import('ulid'), import('node:crypto')])
  // Left alone, ulid asks the global `crypto`, which Node takes milliseconds to build.
  return ulid(undefined, () => randomBytes(1)[0]! / 256)
}

function newSeed(): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => alphabet[byte % 32]).join('')
}
