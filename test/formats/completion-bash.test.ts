import { describe, expect, it } from 'vitest'
import { completionBash } from '../../src/formats/completion-bash.ts'
import { NASTY, nastySurface } from '../support/surface.ts'

describe('The completion script for bash', () => {
  const script = completionBash(nastySurface())

  it('has the words of each command, and what completes its values', () => {
    expect(script).toContain("    'sitting show')\n")
    expect(script).toContain("options=('-n' '--number' '--kind' '--topic' '--output' '--bank' '--plain')")
    expect(script).toContain("'--kind=words a b' '--topic=list topics' '--output=file' '--bank=folder'")
    expect(script).toContain("arguments=('one open' 'file')\n      rest='file'")
  })

  it('holds no help text, which bash could not show', () => {
    expect(script).not.toContain(NASTY.slice(0, 10))
  })
})
