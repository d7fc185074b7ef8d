import type { Conference } from '../conference/conference.ts'
import { formatDate } from '../language/dates.ts'
import { toRoman } from '../language/roman.ts'
import type { DocumentHead } from './document.ts'
import type { LetterheadValues } from './letterhead.ts'
import { printedPlaceAndDate } from './title.ts'
import { typeset } from './typography.ts'

type Issuer = Pick<Conference, 'title'> & Partial<Pick<Conference, 'ordinal' | 'place'>>

/** What a document says in the fields of a letterhead; empty where it says nothing. The number is that of the conference: «IX». */
export function letterheadValues(head: DocumentHead, conference: Issuer): LetterheadValues {
  const { language, adoptedOn, placeAndDate } = head
  const line = placeAndDate === null ? null : printedPlaceAndDate(placeAndDate)
  const oneLine = (text: string): string => typeset(text.replaceAll(/\s+/g, ' ').trim(), language)
  return {
    title: oneLine(head.title),
    date: oneLine(line?.date ?? (adoptedOn === null ? '' : formatDate(adoptedOn, language, 'long'))),
    place: oneLine(line?.place ?? conference.place ?? ''),
    number: conference.ordinal == null ? '' : toRoman(conference.ordinal),
    conference: oneLine(conference.title),
  }
}
