import type { Surface } from '../../src/surface.ts'

/** A help text with everything that some shell could take for its own. */
export const NASTY = `it's [a] "b": c\\d $HOME $(touch hit) \`touch hit\` {x,y} (z) *?; & | < > # ! ~ %`

/** A program with nasty help texts: one command with options and arguments of each kind, and one below it. */
export function nastySurface(): Surface {
  const options: Surface['options'] = [
    { flags: ['-n', '--number'], summary: NASTY, repeats: false, value: { name: NASTY, kind: 'text' } },
    {
      flags: ['--kind'],
      summary: NASTY,
      repeats: false,
      value: { name: 'kind', kind: 'choices', choices: ['a', 'b'] },
    },
    {
      flags: ['--topic'],
      summary: NASTY,
      repeats: true,
      value: { name: 'ids', kind: 'asked', what: 'topics', list: true },
    },
    { flags: ['--output'], summary: NASTY, repeats: false, value: { name: 'file', kind: 'file' } },
    { flags: ['--bank'], summary: NASTY, repeats: false, value: { name: 'folder', kind: 'folder' } },
    { flags: ['--plain'], summary: NASTY, repeats: false },
  ]
  const below: Surface = {
    path: 'sitting show',
    summary: NASTY,
    options,
    arguments: [
      { name: NASTY, variadic: false, kind: 'asked', what: 'open', list: false },
      { name: 'rest', variadic: true, kind: 'file' },
    ],
    commands: [],
  }
  const sitting: Surface = { path: 'sitting', summary: NASTY, options, arguments: [], commands: [below] }
  return { path: '', summary: NASTY, options, arguments: [], commands: [sitting] }
}
