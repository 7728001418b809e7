import { guides } from '../check/guide.ts'
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { completionBash } from '../formats/completion-bash.ts'
import { completionFish } from '../formats/completion-fish.ts'
import { completionZsh } from '../formats/completion-zsh.ts'
import { print } from '../session/print.ts'
import { type Program, type Surface, surfaceOf } from '../surface.ts'

const WRITERS: Record<string, (surface: Surface) => string> = {
  bash: completionBash,
  zsh: completionZsh,
  fish: completionFish,
}

/** `certdrill completion SHELL`: the script that completes the words of `program` in a shell. */
export async function completion(context: Context, program: Program, shell?: string): Promise<number> {
  const shells = Object.keys(WRITERS)
  const write = shell !== undefined && shells.includes(shell) ? WRITERS[shell] : undefined
  if (!write)
    throw new UserError(shell === undefined ? 'For which shell?' : `There is no completion for "${shell}".`, {
      hint: `Give one of ${shells.join(', ')}: certdrill completion bash`,
    })
  print(context, {}, write(withRules(surfaceOf(program))))
  return 0
}

/** The rules are the program's own, so they are written out. */
function withRules(surface: Surface): Surface {
  const known = <T extends { kind: string }>(value: T) =>
    value.kind === 'rule'
      ? { ...value, kind: 'choices' as const, choices: guides.map(({ id }) => id) }
      : value
  return {
    ...surface,
    options: surface.options.map((option) =>
      option.value ? { ...option, value: known(option.value) } : option,
    ),
    commands: surface.commands.map(withRules),
  }
}
