import { printedTitle } from '#domain/drafting/title.ts'
import type { DocumentTree } from '../tree.ts'

/**
 * Custom properties (ECMA-376 part 1, 22.3) by which our own file is known again: what its text does not say of the document. Office
 * programs keep them; Word takes values of at most 255 characters. `PlenumKindWord` is the word for the kind as the title begins with it,
 * which the page shows in capitals on a line of its own.
 */
export function headProperties({ head }: DocumentTree): { name: string; value: string }[] {
  return [
    { name: 'PlenumFormat', value: '1' },
    { name: 'PlenumDocument', value: head.id },
    { name: 'PlenumConference', value: head.conferenceId },
    { name: 'PlenumKind', value: head.kind },
    { name: 'PlenumKindWord', value: printedTitle(head).saidKind },
    { name: 'PlenumLanguage', value: head.language },
    { name: 'PlenumStatus', value: head.status },
    { name: 'PlenumAdopted', value: head.adoptedOn ?? '' },
    { name: 'PlenumStyle', value: JSON.stringify(head.style) },
  ]
}
