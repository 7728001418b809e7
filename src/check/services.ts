import type { Bank, Service } from '../bank/bank.ts'
import { withoutCode } from './tokens.ts'

/** So many names are looked for faster one by one than all at once. */
const FEW = 12

/** A service name found in a text. */
export interface Mention {
  service: Service
  name: string
  /** Where it starts in the text without code. */
  index: number
}

/**
 * Gives a function that finds the names that `wanted` picks. The longest known name wins, so "CodeStar
 * Connections" is no mention of "CodeStar". Names are matched as whole words with their capitals; code is skipped.
 */
export function mentionFinder(
  bank: Bank,
  wanted: (service: Service, name: string) => boolean,
): (text: string) => Mention[] {
  const named = new Map<string, { service: Service; name: string; wanted: boolean }>()
  for (const service of bank.manifest.services)
    for (const name of service.formerly ?? [])
      named.set(name, { service, name, wanted: wanted(service, name) })
  for (const service of bank.manifest.services)
    named.set(service.name, { service, name: service.name, wanted: wanted(service, service.name) })
  const sought = [...named.values()].filter((entry) => entry.wanted).map(({ name }) => name)
  if (sought.length === 0) return () => []
  const patterns = [...named.keys()]
    .filter((name) => sought.some((each) => name.includes(each)))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`\\b(?:${patterns.join('|')})\\b`, 'g')
  const few = sought.length <= FEW
  return (text) => {
    if (few && !sought.some((name) => text.includes(name))) return []
    return [...withoutCode(text).matchAll(pattern)].flatMap((match) => {
      const entry = named.get(match[0])!
      return entry.wanted ? [{ service: entry.service, name: entry.name, index: match.index }] : []
    })
  }
}
