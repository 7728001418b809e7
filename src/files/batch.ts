import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml'
import { type Batch, batchSchema } from '../bank/batch-schema.ts'
import { UserError } from '../errors.ts'
import { schemaFindings } from './issues.ts'
import { readUserText } from './user-text.ts'
import { parseYaml, type YamlSource } from './yaml.ts'

const HEAD = [
  ' Questions to be answered blind: from the stem and the options alone, without the bank, its keys or any notes on them.',
  ' For each question fill in',
  '   answer      the letters, as many as choose says: [B] or [A, D]; leave [] what you do not answer',
  '   confidence  how sure you are, from 0 to 1',
  '   against     the reason against each option that you did not choose',
  ' and in "by" who you are (a language model says that it is one). Then: certdrill solve import FILE',
].join('\n')

/** The text of a batch file, to be filled in. */
export function batchText(batch: Batch): string {
  const document = new Document(batch, { aliasDuplicateObjects: false })
  document.commentBefore = HEAD
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String(key.value) : ''
      if (isSeq(value) && name === 'answer') value.flow = true
      if (name === 'stem' && isScalar(value)) value.type = Scalar.BLOCK_LITERAL
      if (isMap(value) && name === 'options')
        for (const { value: text } of value.items) if (isScalar(text)) text.type = Scalar.BLOCK_FOLDED
    },
  })
  return document.toString({ lineWidth: 110, nullStr: '', flowCollectionPadding: false })
}

/** A filled-in batch file with a way to say where something in it stands. Throws `UserError` where it is none. */
export function readBatch(path: string): {
  batch: Batch
  fail(at: (string | number)[], message: string): never
} {
  const source = parseYaml(readUserText(path), path)
  const [broken] = source.findings
  if (broken) throw mistake(path, broken, broken.message)
  const parsed = batchSchema.safeParse(source.value)
  if (!parsed.success) {
    const [first] = schemaFindings(parsed.error.issues, source, path)
    throw mistake(path, first!, first!.message)
  }
  return {
    batch: parsed.data,
    fail(at, message) {
      throw mistake(path, source.locate(at), message)
    },
  }
}

function mistake(
  path: string,
  { line, column }: Pick<ReturnType<YamlSource['locate']>, 'line' | 'column'>,
  message: string,
): UserError {
  return new UserError(`${path}:${line}:${column}: ${message}.`, {
    hint: 'Nothing was recorded. Mend the file and import it again.',
  })
}
