import type { Theme } from '../theme.ts'
import type { ScreenAction } from './actions.ts'
import type { Page } from './frame.ts'
import type { Size } from './io.ts'
import { hang, pad, widthOf, wrapStyled } from './text.ts'

/** A line of keys: `x strike  m flag`. Keys that do not fit go, the last one stays. */
export function keyLine(keys: readonly (readonly [string, string])[], size: Size, theme: Theme): string {
  const shown = keys.map(([key, does]) => `${theme.key(key)} ${theme.dim(does)}`)
  while (shown.length > 1 && 1 + widthOf(shown.join('  ')) > size.columns - 1) shown.splice(-2, 1)
  return ` ${wrapStyled(shown.join('  '), size.columns - 2)[0] ?? ''}`
}

const KEYS_WIDTH = 22
const NARROW = 60

/** All keys with what they do. */
export function helpPage(title: string, actions: readonly ScreenAction[], size: Size, theme: Theme): Page {
  const body = actions.flatMap(({ keys, does }) => {
    if (size.columns < NARROW)
      return [
        ...wrapStyled(theme.key(arrows(keys, theme)), size.columns - 2).map((line) => ` ${line}`),
        ...wrapStyled(does, size.columns - 5).map((line) => `    ${line}`),
      ]
    const lines = wrapStyled(does, size.columns - KEYS_WIDTH - 3)
    return hang(` ${theme.key(pad(arrows(keys, theme), KEYS_WIDTH))} `, lines)
  })
  return {
    head: [` ${theme.heading(title)}`],
    body: ['', ...body],
    keys: keyLine([['any other key', 'back']], size, theme),
  }
}

function arrows(keys: string, { glyphs }: Theme): string {
  return keys
    .replace(/\bup\b/, glyphs.up)
    .replace(/\bdown\b/, glyphs.down)
    .replace(/\bleft\b/, glyphs.previous)
    .replace(/\bright\b/, glyphs.next)
}
