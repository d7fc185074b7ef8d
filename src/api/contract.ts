import { draftingContract } from './contract/drafting.ts'
import { filesContract } from './contract/files.ts'
import { phrasesContract } from './contract/phrases.ts'
import { planContract } from './contract/plan.ts'

export type { CoreEvent } from './contract/files.ts'

/**
 * Every operation of Plenum, `feature.verb`, with what goes in and what comes out. Electron (message port), browser host
 * (HTTP), command line and tests call the same router over it. Each feature has a file in `contract/` and one in `procedures/`.
 */
export const contract = { ...filesContract, ...draftingContract, ...phrasesContract, ...planContract }
export type Contract = typeof contract
