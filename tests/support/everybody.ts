import type { ParticipantQuery } from '#app/participants/finder.ts'

/** A query for all participants, in the order they were added in. */
export const everybody = {
  search: '',
  filters: [],
  sorts: [],
  groupBy: null,
  language: 'ru',
  presence: null,
} satisfies ParticipantQuery
