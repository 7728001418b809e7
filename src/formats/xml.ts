import { clean } from '../clean.ts'

/** What XML 1.0 has no way to write, not even as a reference: https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
}

/** Values are escaped, names are not. */
type Attributes = Readonly<Record<string, string | number>>

function xmlText(text: string): string {
  // Also ">", which must not close a "]]>".
  return legal(text).replace(/[&<>]/g, (character) => ENTITIES[character]!)
}

/** An element of attributes and elements, each child on a line of its own. */
export function xmlElement(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const open = opening(name, attributes)
  return children.length === 0 ? `<${open}/>` : `<${open}>\n${children.join('\n')}\n</${name}>`
}

/** An element with nothing but text in it. */
export function xmlTextElement(name: string, attributes: Attributes, text: string): string {
  const open = opening(name, attributes)
  return `<${open}>${xmlText(text)}</${name}>`
}

function opening(name: string, attributes: Attributes): string {
  // A parser would turn line breaks of an attribute into spaces.
  const escaped = (value: string) => legal(value).replace(/[&<>"\n]/g, (character) => ENTITIES[character]!)
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`)
  return [name, ...written].join(' ')
}

function legal(text: string): string {
  return clean(text).replace(FORBIDDEN, '')
}
