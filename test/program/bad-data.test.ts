import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { journalsOf, runJson, runProgram } from '../support/program.ts'
import { expectWords } from '../support/words.ts'

describe('A data folder', () => {
  it('that does not exist is made', async () => {
    const data = join(temporaryFolder(), 'some', 'where')
    expect((await runProgram(['exam', '-n', '2'], { data, input: 'a\n' })).code).toBe(129)
    expect(journalsOf(data)).toHaveLength(1)
  })

  it('given with --data comes before CERTDRILL_DATA', async () => {
    const [data, other] = [temporaryFolder(), temporaryFolder()]
    await runProgram(['exam', '-n', '2', '--data', data], { data: other })
    expect(journalsOf(data)).toHaveLength(1)
    expect(existsSync(join(other, 'sittings'))).toBe(false)
  })

  it('that cannot be written is named, and no exam begins', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, 'text')
    const places = [file, join(file, 'below'), ...(existsSync('/proc/self') ? ['/proc/certdrill'] : [])]
    for (const data of places)
      for (const command of [['exam'], ['drill'], ['stats'], ['resume'], ['sitting', 'start']])
        expectWords(
          await runProgram(command, { data }),
          2,
          /The data folder .* cannot be written \(\w+\)\.\n {2}Choose another one with --data/,
        )
    expect(readFileSync(file, 'utf8')).toBe('text')
  })

  it.each(['[]', '{"version":1,"sit', '', 'null', '{"version":2,"sittings":[],"questions":[]}'])(
    'whose progress.json holds %j: it is set aside, and made anew from the sittings',
    async (text) => {
      const data = temporaryFolder()
      const { sitting } = await runJson(['sitting', 'start', '-n', '2'], { data })
      await runJson(['sitting', 'finish', sitting], { data })
      const path = join(data, 'progress.json')
      const before = readFileSync(path, 'utf8')
      writeFileSync(path, text)
      const ran = await runProgram(['report'], { data })
      expect(ran.code).toBe(0)
      expect(ran.errors).toMatch(
        /^certdrill: progress\.json could not be read; it was set aside as .*unreadable-1 and made anew/,
      )
      expect(ran.output).toContain(sitting)
      expect(readFileSync(`${path}.unreadable-1`, 'utf8')).toBe(text)
      expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(before))
    },
  )

  it('written by a newer version is refused with 3 and left alone', async () => {
    const data = temporaryFolder()
    const path = join(data, 'progress.json')
    writeFileSync(path, '{"version":3,"new":true}')
    for (const command of [['stats'], ['exam'], ['sitting', 'start']])
      expectWords(
        await runProgram(command, { data }),
        3,
        /was written by a newer version of certdrill.*\n {2}Update certdrill/,
      )
    expect(readFileSync(path, 'utf8')).toBe('{"version":3,"new":true}')
  })

  it('with half a last line in a journal: that line is dropped and the sitting goes on', async () => {
    const data = temporaryFolder()
    const { sitting } = await runJson(['sitting', 'start', '-n', '3', '--seed', 'torn'], { data })
    await runJson(['sitting', 'answer', sitting, '1', 'a'], { data })
    await runJson(['sitting', 'flag', sitting, '1'], { data })
    const before = journalsOf(data)[0]!.sitting
    appendFileSync(join(data, 'sittings', `${sitting}.jsonl`), '0a1b2c3d {"n":9,"type":"ans')
    expect(journalsOf(data)[0]!.sitting).toEqual(before)
    await runJson(['sitting', 'flag', sitting, '2'], { data })
    expect(await runJson(['sitting', 'show', sitting], { data })).toMatchObject({ flagged: [1, 2] })
    const ran = await runProgram(['report'], { data })
    expect(ran).toMatchObject({ code: 0, errors: '' })
  })

  it('with a journal that has no readable beginning: it is left alone with words', async () => {
    const data = temporaryFolder()
    mkdirSync(join(data, 'sittings'))
    const path = join(data, 'sittings', '01ARZ3NDEKTSV4RRFFQ69G5FAV.jsonl')
    writeFileSync(path, 'nonsense\n')
    const ran = await runProgram(['stats'], { data })
    expect(ran.code).toBe(0)
    expect(ran.errors).toMatch(
      /The sitting 01ARZ3NDEKTSV4RRFFQ69G5FAV has no readable beginning; it was left alone/,
    )
    expect(readFileSync(path, 'utf8')).toBe('nonsense\n')
  })
})

describe('A file to write to', () => {
  it('that cannot be written is named', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, 'text')
    expectWords(
      await runProgram(['topics', '--output', join(file, 'below')]),
      2,
      /below cannot be written \(ENOTDIR\)\.\n {2}Choose another file/,
    )
  })
})
