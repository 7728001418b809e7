import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bankOfSize, writeBank } from '../support/bank.ts'
import { fakeProgram } from '../support/context.ts'
import { temporaryFolder } from '../support/folder.ts'

async function bankFolder(blindSolves = 0): Promise<string> {
  const folder = temporaryFolder()
  const bank = bankOfSize(20)
  bank.manifest.policy.blindSolves = blindSolves
  writeBank(folder, bank)
  await fakeProgram().run(['check', folder, '--accept'])
  return folder
}

/** In made-up banks the keys are the options whose texts begin with `Text a`, and `Text b` where two are asked. */
function fillIn(text: string, by: string): string {
  return text
    .replace('by: ""', `by: ${by}`)
    .split('  - id: ')
    .map((part, index) => {
      if (index === 0) return part
      const two = part.includes('choose: 2')
      const letters = [...part.matchAll(/ {6}([A-Z]): (?:>-\n +)?Text ([a-z])/g)]
        .filter(([, , name]) => name === 'a' || (two && name === 'b'))
        .map(([, letter]) => letter)
      return part
        .replace('answer: []', `answer: [${letters.join(', ')}]`)
        .replace('confidence:', 'confidence: 0.9')
        .replace(/( {6}[A-Z]:)$/gm, '$1 a reason')
    })
    .join('  - id: ')
}

describe('certdrill solve', () => {
  it('exports a batch, imports the answers, and so satisfies the policy of the bank', async () => {
    const folder = await bankFolder(2)
    const program = fakeProgram()
    const blindErrors = async () =>
      JSON.parse((await program.run(['check', folder, '--format', 'json'])).output).findings.filter(
        ({ rule }: { rule: string }) => rule === 'blind-solves',
      ).length
    expect(await blindErrors()).toBe(20)
    for (const by of ['first', 'second']) {
      const path = join(folder, '..', `${by}.txt`)
      const { output } = await program.run(['solve', 'export', '99', '--bank', folder])
      writeFileSync(path, fillIn(output, by))
      const ran = await program.run(['solve', 'import', path, '--bank', folder])
      expect(ran).toMatchObject({ code: 0, errors: '', output: '20 of 20 agree with the key\n' })
      const again = await program.run(['solve', 'import', path, '--bank', folder])
      expect(again.output).toBe('20 of 20 were answered by this solver before\n')
    }
    expect(await blindErrors()).toBe(0)
  })

  it('ends with 1 where an answer is another one, and keeps it all the same', async () => {
    const folder = await bankFolder()
    const path = join(temporaryFolder(), 'batch.yaml')
    const { output } = await fakeProgram().run(['solve', 'export', '5', '--bank', folder])
    writeFileSync(
      path,
      fillIn(output, 'me').replace(
        /answer: \[([A-Z])\]/,
        (_, letter) => `answer: [${letter === 'A' ? 'B' : 'A'}]`,
      ),
    )
    const ran = await fakeProgram().run(['solve', 'import', path, '--bank', folder])
    expect(ran.code).toBe(1)
    expect(ran.output).toContain('1 of 5 disagree')
    expect(readFileSync(join(folder, 'ledger.yaml'), 'utf8').match(/by: me/g)).toHaveLength(5)
  })

  it('records nothing from a file with a mistake, and says where it is', async () => {
    const folder = await bankFolder()
    const before = readFileSync(join(folder, 'ledger.yaml'), 'utf8')
    const path = join(temporaryFolder(), 'batch.yaml')
    const { output } = await fakeProgram().run(['solve', 'export', '5', '--bank', folder])
    writeFileSync(path, fillIn(output, 'me').replace('confidence: 0.9', 'confidence:'))
    const ran = await fakeProgram().run(['solve', 'import', path, '--bank', folder])
    expect(ran).toMatchObject({ code: 2, output: '' })
    expect(ran.errors).toMatch(/batch\.yaml:\d+:\d+: .* has an answer without a confidence/)
    expect(readFileSync(join(folder, 'ledger.yaml'), 'utf8')).toBe(before)
  })

  it('keeps what others recorded while somebody was answering', async () => {
    const folder = await bankFolder()
    const path = join(temporaryFolder(), 'batch.yaml')
    const { output } = await fakeProgram().run(['solve', 'export', '5', '--bank', folder])
    writeFileSync(path, fillIn(output, 'Bob'))
    const ada = fakeProgram()
    const answering = ada.run(['solve', '-n', '1', '--as', 'Ada', '--bank', folder], 'a\n70\nx\nx\nx\n')
    await fakeProgram().run(['solve', 'import', path, '--bank', folder])
    await answering
    const ledger = readFileSync(join(folder, 'ledger.yaml'), 'utf8')
    expect(ledger.match(/by: Bob/g)).toHaveLength(5)
    expect(ledger.match(/by: Ada/g)).toHaveLength(1)
  })

  it('ends with 1 where an answer could not be recorded', async () => {
    const folder = await bankFolder()
    const path = join(temporaryFolder(), 'batch.yaml')
    const { output } = await fakeProgram().run(['solve', 'export', '2', '--bank', folder])
    writeFileSync(path, fillIn(output, 'me').replaceAll(/hash: .*/g, `hash: ${'f'.repeat(16)}`))
    const ran = await fakeProgram().run(['solve', 'import', path, '--bank', folder])
    expect(ran.code).toBe(1)
    expect(ran.output).toContain('not recorded')
  })

  it('hands out nothing whose answers the ledger could not keep', async () => {
    const folder = await bankFolder()
    writeFileSync(join(folder, 'ledger.yaml'), '{}\n')
    for (const args of [
      ['solve', 'export', '1'],
      ['solve', '--as', 'Ada'],
    ]) {
      const ran = await fakeProgram().run([...args, '--bank', folder])
      expect(ran).toMatchObject({ code: 2, output: '' })
      expect(ran.errors).toMatch(
        /does not know .* yet, so nothing can be recorded\.\n {2}Run: certdrill check/,
      )
    }
  })

  it('does not replace a file that may hold answers', async () => {
    const folder = await bankFolder()
    const path = join(temporaryFolder(), 'batch.yaml')
    writeFileSync(path, 'answers')
    const ran = await fakeProgram().run(['solve', 'export', '2', '--bank', folder, '--output', path])
    expect(ran.code).toBe(2)
    expect(ran.errors).toMatch(/batch\.yaml exists, and it may hold answers/)
    expect(readFileSync(path, 'utf8')).toBe('answers')
  })

  it('asks a person in lines and keeps each answer at once', async () => {
    const folder = await bankFolder()
    const input = 'a\n70\nx\nx\nx\nq\n'
    const ran = await fakeProgram().run(
      ['solve', '-n', '3', '--as', 'Ada', '--bank', folder, '--seed', 'one'],
      input,
    )
    expect(ran.output).toContain('Choose 1, by letter')
    expect(ran.code).toBe(130)
    expect(ran.errors).toContain('1 answer is in the ledger')
    expect(readFileSync(join(folder, 'ledger.yaml'), 'utf8')).toContain('by: Ada')
  })

  it.each([
    ['without a name', ['solve'], /need the name of who solves/],
    ['in a bank without a ledger', ['solve', 'export', '3'], /has no ledger\.yaml/],
    ['for a topic that is not there', ['solve', 'export', '3', '--topic', 'nowhere'], /no topic "nowhere"/],
  ])('is refused %s in one sentence', async (name, args, words) => {
    const folder = name.includes('without a ledger') ? temporaryFolder() : await bankFolder()
    if (name.includes('without a ledger')) writeBank(folder, bankOfSize(20))
    const ran = await fakeProgram().run([...args, '--bank', folder])
    expect(ran.code).toBe(2)
    expect(ran.errors).toMatch(words)
  })
})
