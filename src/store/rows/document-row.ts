import { documentKinds, documentStatuses } from '#domain/drafting/document.ts'
import type { DocumentHead } from '#domain/drafting/document.ts'
import { languages } from '#domain/language/language.ts'
import type { RowOf } from '../tables.ts'
import { choice, styleIn } from './decode.ts'

export function documentRow(head: DocumentHead): RowOf<'documents'> {
  return {
    id: head.id,
    conference_id: head.conferenceId,
    kind: head.kind,
    language: head.language,
    status: head.status,
    title: head.title,
    place_and_date: head.placeAndDate,
    adopted_on: head.adoptedOn,
    style: JSON.stringify(head.style),
  }
}

export function documentHeadOf(row: RowOf<'documents'>): DocumentHead {
  return {
    id: row.id,
    conferenceId: row.conference_id,
    kind: choice(documentKinds, row.kind, 'the kind of a document'),
    language: choice(languages, row.language, 'a language'),
    status: choice(documentStatuses, row.status, 'the status of a document'),
    title: row.title,
    placeAndDate: row.place_and_date,
    adoptedOn: row.adopted_on,
    style: styleIn(row.style),
  }
}
