import { describe, expect, it } from 'vitest'
import { completionZsh } from '../../src/formats/completion-zsh.ts'
import { nastySurface } from '../support/surface.ts'

describe('The completion script for zsh', () => {
  const script = completionZsh(nastySurface())

  it('describes options as _arguments wants it, with brackets, colons and quotes escaped', () => {
    expect(script).toContain(
      `    '(-n --number)--number=[it'\\''s \\[a\\] "b"\\: c\\\\d $HOME $(touch hit) \`touch hit\` `,
    )
    expect(script).toMatch(/'--kind=\[.*\]:kind:\(a b\)'/)
    expect(script).toMatch(/'\*--topic=\[.*\]:ids: _certdrill_ask topics list'/)
    expect(script).toMatch(/'--bank=\[.*\]:folder:_files -\/'/)
    expect(script).toMatch(/'--plain\[.*\]'/)
  })

  it('has a function for each command, and leads to those below', () => {
    expect(script).toMatch(/^_certdrill_at_sitting_show\(\) \{$/m)
    expect(script).toContain('        show) _certdrill_at_sitting_show ;;')
    expect(script).toContain("    '*:rest:_files'")
  })
})
