import { fold } from '#domain/language/fold.ts'
import { findPhrases, type OfferedPhrase, type PhraseQuery } from '#domain/drafting/phrases/find.ts'
import type { OwnPhrase } from '#domain/drafting/phrase.ts'
import { findDocument } from './documents.ts'
import { PlenumError } from './errors.ts'
import type { HistoryState } from './ports.ts'
import type { Session } from './session.ts'

/** Phrases of the library and of the organizer that fit a document, best first. */
export function searchPhrases(
  { file }: Session,
  documentId: string,
  query: PhraseQuery,
  limit: number,
): readonly OfferedPhrase[] {
  return findPhrases(findDocument(file, documentId), file.ownPhrases(), query).slice(0, limit)
}

export function listOwnPhrases({ file }: Session): readonly OwnPhrase[] {
  return file.ownPhrases()
}

/** Adds a phrase; the same words in the same part and language take the place of those that were there. */
export function addPhrase(session: Session, fields: Omit<OwnPhrase, 'id'>): OwnPhrase {
  const { file, ports } = session
  const same = file
    .ownPhrases()
    .find(
      ({ language, part, text }) =>
        language === fields.language && part === fields.part && fold(text) === fold(fields.text),
    )
  const phrase = { ...fields, id: same?.id ?? ports.ids.next() }
  session.write({ command: 'phrase.add', subject: phrase.text }, (writer) => writer.putOwnPhrase(phrase))
  return phrase
}

/** @throws PlenumError phrase.notFound */
export function removePhrase(session: Session, id: string): HistoryState {
  const found = session.file.ownPhrases().find((phrase) => phrase.id === id)
  if (found === undefined) throw new PlenumError('phrase.notFound', { id })
  session.write({ command: 'phrase.remove', subject: found.text }, (writer) => writer.deleteOwnPhrase(id))
  return session.history()
}
