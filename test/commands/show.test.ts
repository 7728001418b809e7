import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fakeProgram } from '../support/context.ts'

const ID = 'monitoring-logging-0/question-0'

describe('certdrill show', () => {
  it('prints a question with key, reasons, takeaway and sources', async () => {
    const { code, output } = await fakeProgram().run(['show', ID])
    expect(code).toBe(0)
    expect(output).toMatch(/✓ A {2}Text a of question-0\.\n {6}Reason a of question-0\./)
    expect(output).toMatch(/\n {3}B {2}Text b of question-0\./)
    expect(output).toContain('Remember\n  Takeaway of question-0.')
    expect(output).toContain('https://example.com/page (read 2026-11-22)')
  })

  it('prints the same as JSON, to a file where asked', async () => {
    const program = fakeProgram()
    const shown = await program.json('show', ID, '--format', 'json')
    expect(shown).toMatchObject({ version: 1, id: ID, domain: 'monitoring-logging' })
    expect(shown.facts).toHaveLength(1)
    const file = join(program.root, 'shown.json')
    const ran = await program.run(['show', ID, '--format', 'json', '--output', file])
    expect(ran).toEqual({ code: 0, output: '', errors: '' })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(shown)
  })

  it('suggests the nearest id', async () => {
    const { code, errors } = await fakeProgram().run(['show', 'monitoring-logging-0/queston-0'])
    expect(code).toBe(2)
    expect(errors).toContain(`Did you mean ${ID}?`)
  })
})
