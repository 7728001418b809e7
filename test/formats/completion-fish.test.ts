import { describe, expect, it } from 'vitest'
import { completionFish } from '../../src/formats/completion-fish.ts'
import { nastySurface } from '../support/surface.ts'

describe('The completion script for fish', () => {
  const lines = completionFish(nastySurface()).split('\n')

  it('has a line for each command, option and argument, with quotes and backslashes escaped', () => {
    const at = lines.filter((line) =>
      line.startsWith(`complete -c certdrill -n '__certdrill_at \\'sitting show\\'`),
    )
    expect(at).toHaveLength(8)
    expect(at[0]).toContain(`-s 'n' -l 'number' -d 'it\\'s [a] "b": c\\\\d $HOME $(touch hit) `)
    expect(at[0]).toMatch(/ -x$/)
    expect(at[1]).toMatch(/ -x -a '\\'a\\' \\'b\\''$/)
    expect(at[2]).toMatch(/ -x -a '\(__certdrill_ask topics list\)'$/)
    expect(at[3]).toMatch(/ -r -F$/)
    expect(at[5]).toMatch(/ -f$/)
    expect(at[6]).toBe(
      `complete -c certdrill -n '__certdrill_at \\'sitting show\\' 0' -x -a '(__certdrill_ask open)'`,
    )
    expect(at[7]).toBe(`complete -c certdrill -n '__certdrill_at \\'sitting show\\' 1-' -F`)
  })
})
