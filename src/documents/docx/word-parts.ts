import type { Language } from '#domain/language/language.ts'

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** What drawings are written in, by prefix. */
export const drawingNamespaces = [
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
] as const

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
export const wordContentType = (kind: string): string => `${contentType}.${kind}+xml`

/** Twentieths of a point in so many millimetres, the unit of Word. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

export const languageTags: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-GB' }

export function fieldMark(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
}

/** The number of the page, as a field that Word brings up to date. */
export const pageField = `${fieldMark('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${fieldMark('separate')}<w:r><w:t>2</w:t></w:r>${fieldMark('end')}`
