/** Addresses of the screens, after the `#`: the page itself is one file wherever it is served from. */
export const places = {
  start: '/',
  overview: '/overview',
  agenda: '/agenda',
  programmeImport: '/agenda/import',
  run: '/agenda/run',
  participants: '/participants',
  delegations: '/participants/delegations',
  checkIn: '/participants/check-in',
  listImport: '/participants/import',
  documents: '/documents',
  plan: '/plan',
} as const

export const documentPlace = (documentId: string, clauseId?: string): string =>
  `${places.documents}/${documentId}${clauseId === undefined ? '' : `/${clauseId}`}`

/** The window of a hall. */
export const hallPlace = (roomId: string): string => `${hallPlaces}/${encodeURIComponent(roomId)}`

const hallPlaces = '/hall'

/** Whether a place is the window of a hall. */
export const isHallPlace = (location: string): boolean => location.startsWith(`${hallPlaces}/`)

/** Whether a place is dark whatever the theme: it is looked at in a dark hall. */
export const isDarkPlace = (location: string): boolean => location === places.run || isHallPlace(location)

/** Two texts of a document side by side: ids of revisions, or `now`. */
export const comparePlace = (documentId: string, older: string, newer: string): string =>
  `${places.documents}/${documentId}/compare/${older}/${newer}`

export const importPlace = (token: string): string => `/import/${encodeURIComponent(token)}`

/** Id of the document that a place shows. */
export function documentIn(location: string): string | null {
  const [, first, documentId] = location.split('/')
  return first === 'documents' && documentId !== undefined && documentId !== '' ? documentId : null
}
