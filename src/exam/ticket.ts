import type { Bank } from '../bank/bank.ts'
import { bankDigest } from '../bank/digest.ts'
import { DRAW_VERSION } from './draw.ts'
import type { FormRequest } from './form.ts'

/** What a ticket says: which bank at which state, and what was drawn from it. */
export interface Ticket {
  bank: string
  drawVersion: number
  digest: string
  request: FormRequest
}

const TICKET =
  /^(?<bank>[a-z0-9-]+):(?<draw>\d+)-(?<seed>[a-z0-9]+)\.(?<number>\d+)@(?<digest>[0-9a-f]{12})(?<rest>(?:\+[a-z]=[a-z0-9,-]+)*)$/

/**
 * The ticket of a form, like `dop-c02:1-k3v9q2.2@0123456789ab`; length and filter follow where given:
 * `+n=20+d=sdlc-automation+t=ecs,codedeploy`. The same ticket gives the same form on any machine.
 */
export function formatTicket(bank: Bank, request: FormRequest): string {
  const { seed, number, length, domains, topics } = request
  const rest = [
    length === undefined ? '' : `+n=${length}`,
    domains?.length ? `+d=${[...domains].sort().join(',')}` : '',
    topics?.length ? `+t=${[...topics].sort().join(',')}` : '',
  ].join('')
  return `${bank.manifest.id}:${DRAW_VERSION}-${seed}.${number}@${bankDigest(bank)}${rest}`
}

/** Reads a ticket; undefined where the text is none. */
export function parseTicket(text: string): Ticket | undefined {
  const groups = TICKET.exec(text.trim())?.groups
  if (!groups) return undefined
  const request: FormRequest = { seed: groups['seed']!, number: Number(groups['number']) }
  if (request.number < 1 || request.number > 1000) return undefined
  for (const part of groups['rest']!.split('+').filter(Boolean)) {
    const value = part.slice(2)
    if (part[0] === 'n' && /^\d{1,4}$/.test(value) && Number(value) > 0) request.length = Number(value)
    else if (part[0] === 'd') request.domains = value.split(',')
    else if (part[0] === 't') request.topics = value.split(',')
    else return undefined
  }
  return {
    bank: groups['bank']!,
    drawVersion: Number(groups['draw']),
    digest: groups['digest']!,
    request,
  }
}
