/** Addresses of the screens, after the `#`: the page itself is one file wherever it is served from. */
export const places = {
  start: '/',
  overview: '/overview',
  agenda: '/agenda',
  programmeImport: '/agenda/import',
  participants: '/participants',
  delegations: '/participants/delegations',
  checkIn: '/participants/check-in',
  listImport: '/participants/import',
  documents: '/documents',
  plan: '/plan',
} as const

export const documentPlace = (documentId: string, clauseId?: string): string =>
  `${places.documents}/${documentId}${clauseId === undefined ? '' : `/${clauseId}`}`

/** Two texts of a document side by side: ids of revisions, or `now`. */
export const comparePlace = (documentId: string, older: string, newer: string): string =>
  `${places.documents}/${documentId}/compare/${older}/${newer}`

export const importPlace = (token: string): string => `/import/${encodeURIComponent(token)}`

/** Id of the document that a place shows. */
export function documentIn(location: string): string | null {
  const [, first, documentId] = location.split('/')
  return first === 'documents' && documentId !== undefined && documentId !== '' ? documentId : null
}
