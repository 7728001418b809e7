import { characterMutations } from './kinds/characters.ts'
import { cueMutations } from './kinds/cues.ts'
import { formMutations } from './kinds/form.ts'
import { idMutations } from './kinds/ids.ts'
import { keyMutations } from './kinds/keys.ts'
import { ledgerMutations } from './kinds/ledger.ts'
import { manifestMutations } from './kinds/manifest.ts'
import { optionMutations } from './kinds/options.ts'
import { referenceMutations } from './kinds/references.ts'
import { stemMutations } from './kinds/stem.ts'
import { waiverMutations } from './kinds/waivers.ts'
import { yamlMutations } from './kinds/yaml.ts'
import type { Mutation } from './mutation.ts'

/** All ways in which a bank is made worse. */
export const mutations: readonly Mutation[] = [
  ...yamlMutations,
  ...formMutations,
  ...characterMutations,
  ...idMutations,
  ...ledgerMutations,
  ...keyMutations,
  ...referenceMutations,
  ...optionMutations,
  ...stemMutations,
  ...cueMutations,
  ...waiverMutations,
  ...manifestMutations,
]
