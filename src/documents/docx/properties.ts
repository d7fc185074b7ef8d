import type { DraftDocument } from '#domain/drafting/document.ts'
import { fingerprintsOf, hashLength, type Fingerprints } from '#domain/drafting/fingerprint.ts'

/** Word takes values of at most 255 characters. */
const longestValue = 255
const pair = 2 * hashLength
const pairsInValue = Math.floor(longestValue / pair)

/**
 * Custom properties (ECMA-376 part 1, 22.3) by which our own file is known again: what its text does not say of the document, and marks of
 * its clauses as they were, by which words that a person changed are told from words that were changed here meanwhile. Office
 * programs keep them.
 */
export function headProperties(document: DraftDocument): { name: string; value: string }[] {
  return [
    { name: 'PlenumFormat', value: '1' },
    { name: 'PlenumDocument', value: document.id },
    { name: 'PlenumConference', value: document.conferenceId },
    { name: 'PlenumKind', value: document.kind },
    { name: 'PlenumLanguage', value: document.language },
    { name: 'PlenumStatus', value: document.status },
    { name: 'PlenumAdopted', value: document.adoptedOn ?? '' },
    { name: 'PlenumStyle', value: JSON.stringify(document.style) },
    { name: 'PlenumTitle', value: document.title },
    { name: 'PlenumPlaceAndDate', value: JSON.stringify(document.placeAndDate) },
    ...baseProperties(fingerprintsOf(document.body)),
  ].filter(({ value }) => value.length <= longestValue)
}

function baseProperties(fingerprints: Fingerprints): { name: string; value: string }[] {
  const pairs = Object.entries(fingerprints).map(([id, mark]) => id + mark)
  const count = Math.ceil(pairs.length / pairsInValue)
  return Array.from({ length: count }, (_, index) => ({
    name: `PlenumBase${index + 1}`,
    value: pairs.slice(index * pairsInValue, (index + 1) * pairsInValue).join(''),
  }))
}

/** Marks of the clauses as the file was written with them. */
export function readBase(properties: Readonly<Record<string, string>>): Fingerprints {
  const found: [string, string][] = []
  for (let index = 1; ; index += 1) {
    const value = properties[`PlenumBase${index}`]
    if (value === undefined) return Object.fromEntries(found)
    for (let at = 0; at + pair <= value.length; at += pair)
      found.push([value.slice(at, at + hashLength), value.slice(at + hashLength, at + pair)])
  }
}
