import { plainText } from '#domain/drafting/clause.ts'
import {
  differenceOf,
  listed,
  namesInCase,
  splitNames,
  type Difference,
  type NameInCase,
  type RepresentedName,
} from '#domain/drafting/opening/names.ts'
import { composeOpening, openingOf } from '#domain/drafting/opening/opening.ts'
import { countries, type GrammaticalCase } from '#domain/language/countries.ts'
import type { Language } from '#domain/language/language.ts'
import { editDocument, findDocument, type EditRequest, type RenderedDocument } from './documents.ts'
import { representedNames } from './participants/delegations.ts'
import type { Session } from './session.ts'

/** The list of an opening as a person wants it. */
export interface WantedList {
  readonly names: readonly RepresentedName[]
  readonly grammaticalCase: GrammaticalCase
}

export interface OpeningField extends WantedList {
  /** Whether the sentence has a list already. */
  readonly isListed: boolean
  /** How the list differs from the delegations, or else from what other documents of the conference say; null where they say nothing. */
  readonly difference: (Difference & { readonly from: 'delegations' | 'documents' }) | null
  /** Names of countries to choose from, in the language of the document. */
  readonly countries: readonly string[]
}

export function getOpening(session: Session, documentId: string): OpeningField {
  const { file } = session
  const { body, language, conferenceId } = findDocument(file, documentId)
  const { names, grammaticalCase } = openingOf(body, language)
  const sent = representedNames(session, conferenceId, language).map((name) => ({ name, form: null }))
  const from = sent.length > 0 ? 'delegations' : 'documents'
  const represented = sent.length > 0 ? sent : namedElsewhere(session, conferenceId, documentId)
  return {
    names,
    grammaticalCase,
    isListed: names.length > 0,
    difference: represented.length === 0 ? null : { ...differenceOf(names, represented, language), from },
    countries: countryNames(language),
  }
}

/** Countries and organizations whom the openings of the other documents of a conference name. */
function namedElsewhere({ file }: Session, conferenceId: string, exceptId: string): readonly RepresentedName[] {
  return file
    .documents()
    .filter((head) => head.conferenceId === conferenceId && head.id !== exceptId)
    .flatMap(({ id }) => {
      const { body, language } = findDocument(file, id)
      return openingOf(body, language).names
    })
}

function countryNames(language: Language): readonly string[] {
  const names = countries.flatMap((country) =>
    language === 'ru'
      ? country.names.map(({ nominative }) => nominative)
      : country.englishNames.map((name) => name.replace(/^the /u, '')),
  )
  return Array.from(new Set(names)).toSorted(new Intl.Collator(language).compare)
}

/** The sentence before the list, the list and the sentence after it, with each name in its case. */
export interface ComposedOpening {
  readonly before: string
  readonly list: string
  readonly after: string
  readonly names: readonly NameInCase[]
}

/** What the opening would say with those names; nothing is stored. */
export function composeSentence({ file }: Session, documentId: string, wanted: WantedList): ComposedOpening {
  const { body, language } = findDocument(file, documentId)
  const { before, after } = openingOf(body, language)
  const names = namesInCase(wanted.names, wanted.grammaticalCase, language)
  const list = listed(
    names.map(({ form }) => form),
    language,
  )
  return { before: plainText(before), list, after: plainText(after), names }
}

/** Names of a pasted list, each once. */
export function splitList({ file }: Session, documentId: string, text: string): { readonly names: readonly string[] } {
  return { names: splitNames(text, findDocument(file, documentId).language) }
}

/** Writes the list into the opening: one edit of the document. */
export function setOpening(session: Session, documentId: string, wanted: WantedList): RenderedDocument {
  const { body, language } = findDocument(session.file, documentId)
  const opening = openingOf(body, language)
  const runs = composeOpening(opening, wanted.names, wanted.grammaticalCase, language)
  const edit: EditRequest =
    opening.at === null
      ? { type: 'insert', place: { part: 'opening', index: 0 }, role: 'clause', runs }
      : { type: 'setText', ...opening.at, runs }
  return editDocument(session, documentId, [edit])
}
