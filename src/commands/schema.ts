import { type FileKind, jsonSchema } from '../bank/json-schema.ts'
import type { Context } from '../context.ts'
import { type PrintOptions, print } from '../session/print.ts'

/** `certdrill schema`: the JSON Schema of a kind of file, for editors. */
export async function schema(context: Context, options: PrintOptions & { kind: FileKind }): Promise<number> {
  print(context, options, jsonSchema(options.kind))
  return 0
}
