import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBankBefore, topicValues } from '../../src/files/bank-before.ts'
import { readBankFolder } from '../../src/files/bank-folder.ts'
import { makeBank, makeTopic, questionOnTask, writeBank } from '../support/bank.ts'
import { temporaryFolder } from '../support/folder.ts'
import { commitAll, newRepository } from '../support/repository.ts'

const bank = makeBank([makeTopic('ecs', [questionOnTask('one', '1.1')]), makeTopic('iam', [])])

describe('A bank before', () => {
  it('is its topic files at the ref, without manifest and ledger', async () => {
    const folder = newRepository()
    writeBank(folder, bank)
    writeFileSync(join(folder, 'ledger.yaml'), '{}\n')
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from([0xe4]))
    const commit = commitAll(folder)
    const before = await readBankBefore(folder, 'HEAD')
    expect(before).toMatchObject({ ref: 'HEAD', commit })
    expect([...before.texts.keys()]).toEqual(['ecs.yaml', 'iam.yaml'])
  })

  it('has values as written, then and now, and none of what does not parse', async () => {
    const folder = newRepository()
    writeBank(folder, bank)
    writeFileSync(join(folder, 'sqs.yaml'), 'topic: [\n')
    commitAll(folder)
    writeFileSync(join(folder, 'sqs.yaml'), 'topic: sqs\n')
    writeFileSync(join(folder, 'iam.yaml'), 'topic: [\n')
    renameSync(join(folder, 'ecs.yaml'), join(folder, 'eks.yaml'))
    const { before, now } = topicValues(await readBankBefore(folder, 'HEAD'), readBankFolder(folder))
    expect(before).toEqual([
      expect.objectContaining({ topic: 'ecs' }),
      expect.objectContaining({ topic: 'iam' }),
      undefined,
    ])
    expect([...now]).toEqual([
      ['eks.yaml', before[0]],
      ['iam.yaml', undefined],
      ['sqs.yaml', { topic: 'sqs' }],
    ])
  })

  it('needs a bank folder', async () => {
    await expect(readBankBefore(join(temporaryFolder(), 'none'), 'HEAD')).rejects.toThrow(
      'There is no bank at',
    )
  })
})
