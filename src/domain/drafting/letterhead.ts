/** A Word file whose header, footer, margins and styles a document is printed with. */
export interface Letterhead {
  readonly id: string
  readonly name: string
  /** The file in base64. */
  readonly docx: string
}

/** What a letterhead can ask of a document, as `{{title}}` or as a field of Word with that name. */
export const letterheadFields = ['title', 'date', 'place', 'number', 'conference'] as const
export type LetterheadField = (typeof letterheadFields)[number]

const russianNames: Readonly<Record<LetterheadField, string>> = {
  title: 'название',
  date: 'дата',
  place: 'место',
  number: 'номер',
  conference: 'конференция',
}

/** @param name in either language, whatever its case */
export function letterheadFieldOf(name: string): LetterheadField | null {
  const folded = name.trim().toLowerCase()
  return letterheadFields.find((field) => field === folded || russianNames[field] === folded) ?? null
}

/**
 * What of the file does not come along. `unreadable`: nothing, the file went bad; `body-left-out`: words of the text itself; `more-sections`: the page is that of the first;
 * `fields-settled`: fields of Word that look outside the document stand as their words; `page-unusable`: no room for text.
 */
export const letterheadNotes = [
  'unreadable',
  'body-left-out',
  'no-head',
  'page-unusable',
  'more-sections',
  'pictures-left-out',
  'links-left-out',
  'objects-left-out',
  'macros-left-out',
  'fields-settled',
] as const
export type LetterheadNote = (typeof letterheadNotes)[number]

/** A page in twentieths of a point. */
export interface LetterheadPage {
  readonly width: number
  readonly height: number
  readonly margin: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
    readonly header: number
    readonly footer: number
  }
}

/** Font of the text; what is null the letterhead leaves to the document. */
export interface LetterheadType {
  readonly font: string | null
  /** Half-points. */
  readonly size: number | null
  /** Six hexadecimal figures. */
  readonly color: string | null
}

/** A header or footer as WordprocessingML, its fields marked as {@link markedField} does. */
export interface LetterheadStory {
  readonly kind: 'header' | 'footer'
  readonly pages: 'default' | 'first' | 'even'
  readonly xml: string
  /** Pictures in it by the id of their relation. */
  readonly pictures: readonly { readonly id: string; readonly name: string }[]
  readonly hasPageNumber: boolean
  /** Its words line by line, with the same marks. */
  readonly lines: readonly string[]
}

export interface LetterheadPicture {
  readonly name: string
  readonly extension: string
  readonly bytes: Uint8Array
}

/** A letterhead as it was read: nothing in it leads out of the file or can act. */
export interface ReadLetterhead {
  readonly fields: readonly LetterheadField[]
  /** Names of fields that nobody knows: they are printed as they stand. */
  readonly unknown: readonly string[]
  readonly notes: readonly LetterheadNote[]
  /** Null where the file has none that a text fits on. */
  readonly page: LetterheadPage | null
  readonly type: LetterheadType
  readonly stories: readonly LetterheadStory[]
  /** The first page has header and footer of its own. */
  readonly hasFirstPage: boolean
  readonly hasEvenPages: boolean
  /** Styles and lists that its stories use, under ids no document has. */
  readonly styles: string
  readonly lists: { readonly abstract: string; readonly instances: string }
  readonly pictures: readonly LetterheadPicture[]
}

const begin = '\ue000'
const end = '\ue001'
const mark = new RegExp(`${begin}(${letterheadFields.join('|')})${end}`, 'g')

/** A place to be filled, in signs that no text holds. */
export function markedField(field: LetterheadField): string {
  return begin + field + end
}

/** A text of a file without what could be taken for our marks. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[\ue000\ue001]/g, '')
}

export type LetterheadValues = Readonly<Record<LetterheadField, string>>

/** @param escape what the text needs around it */
export function fillMarks(text: string, values: LetterheadValues, escape: (value: string) => string = String): string {
  return text.replaceAll(mark, (_, field: string) => {
    const known = letterheadFieldOf(field)
    return known === null ? '' : escape(values[known])
  })
}
