import { agendaContract } from './contract/agenda.ts'
import { agendaImportContract } from './contract/agenda-import.ts'
import { checksContract } from './contract/checks.ts'
import { draftingContract } from './contract/drafting.ts'
import { filesContract } from './contract/files.ts'
import { lettersContract } from './contract/letters.ts'
import { letterheadsContract } from './contract/letterheads.ts'
import { listImportContract } from './contract/list-import.ts'
import { openingContract } from './contract/opening.ts'
import { participantsContract } from './contract/participants.ts'
import { participantListsContract } from './contract/participant-lists.ts'
import { phrasesContract } from './contract/phrases.ts'
import { planContract } from './contract/plan.ts'
import { programmesContract } from './contract/programmes.ts'
import { revisionsContract } from './contract/revisions.ts'
import { templatesContract } from './contract/templates.ts'

export type { CoreEvent } from './contract/files.ts'

// Named part by part, because the compiler cannot write out the type of all of it.
export type Contract = typeof filesContract &
  typeof agendaContract &
  typeof agendaImportContract &
  typeof checksContract &
  typeof draftingContract &
  typeof letterheadsContract &
  typeof listImportContract &
  typeof lettersContract &
  typeof openingContract &
  typeof participantsContract &
  typeof participantListsContract &
  typeof phrasesContract &
  typeof planContract &
  typeof programmesContract &
  typeof revisionsContract &
  typeof templatesContract

/**
 * Every operation of Plenum, `feature.verb`, with what goes in and what comes out. Electron (message port), browser host
 * (HTTP), command line and tests call the same router over it. Each feature has a file in `contract/` and one in `procedures/`.
 */
export const contract: Contract = {
  ...filesContract,
  ...agendaContract,
  ...agendaImportContract,
  ...checksContract,
  ...draftingContract,
  ...letterheadsContract,
  ...listImportContract,
  ...lettersContract,
  ...openingContract,
  ...participantsContract,
  ...participantListsContract,
  ...phrasesContract,
  ...planContract,
  ...programmesContract,
  ...revisionsContract,
  ...templatesContract,
}
