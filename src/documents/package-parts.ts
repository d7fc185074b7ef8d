import type { IsoInstant } from '#domain/language/language.ts'
import { xmlText } from './xml.ts'

/** What files of the office are packed with (ECMA-376 part 2), whatever is in them. */

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'
export const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A part as bytes. */
export const encodePart = (xml: string): Uint8Array => new TextEncoder().encode(xmlDeclaration + xml)

export function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${target}"/>`
}

export function relationships(each: readonly string[]): string {
  return `<Relationships xmlns="${packageNamespace}/relationships">${each.join('')}</Relationships>`
}

/** Relations of a whole package: its main part, its properties, others. */
export function packageRelationships(main: string, ...others: readonly string[]): string {
  const core = `<Relationship Id="rId2" Type="${packageNamespace}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`
  return relationships([relation('rId1', 'officeDocument', main), core, ...others])
}

export function contentTypes(each: readonly string[]): string {
  return `<Types xmlns="${packageNamespace}/content-types">${contentDefault('rels', 'application/vnd.openxmlformats-package.relationships+xml')}${each.join('')}</Types>`
}

export const coreContentType = contentOverride(
  'docProps/core.xml',
  'application/vnd.openxmlformats-package.core-properties+xml',
)

export function contentDefault(extension: string, type: string): string {
  return `<Default Extension="${extension}" ContentType="${type}"/>`
}

export function contentOverride(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${type}"/>`
}

export const applicationProperties =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Plenum</Application></Properties>'

/** @param at written as time of making and of change */
export function coreProperties(title: string, subject: string, at: IsoInstant): string {
  const time = w3cTime(at)
  return `<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
}

/** To the second, as properties have it. */
export function w3cTime(at: IsoInstant): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}
