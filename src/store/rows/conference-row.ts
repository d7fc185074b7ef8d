import { conferenceStatuses } from '#domain/conference/conference.ts'
import type { Conference } from '#domain/conference/conference.ts'
import { languages } from '#domain/language/language.ts'
import type { RowOf } from '../tables.ts'
import { choice, textsIn } from './decode.ts'

export function conferenceRow(conference: Conference): RowOf<'conferences'> {
  return {
    id: conference.id,
    title: conference.title,
    ordinal: conference.ordinal,
    series: conference.series,
    place: conference.place,
    country: conference.country,
    starts_on: conference.startsOn,
    ends_on: conference.endsOn,
    host: conference.host,
    working_languages: JSON.stringify(conference.workingLanguages),
    status: conference.status,
    time_zone: conference.timeZone,
  }
}

export function conferenceOf(row: RowOf<'conferences'>): Conference {
  return {
    id: row.id,
    title: row.title,
    ordinal: row.ordinal,
    series: row.series,
    place: row.place,
    country: row.country,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    host: row.host,
    workingLanguages: textsIn(row.working_languages).map((each) => choice(languages, each, 'a language')),
    status: choice(conferenceStatuses, row.status, 'the status of a conference'),
    timeZone: row.time_zone,
  }
}
