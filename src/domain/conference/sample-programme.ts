import english from '#resources/sample/en-programme.json' with { type: 'json' }
import russian from '#resources/sample/ru-programme.json' with { type: 'json' }
import { printProgramme, programmeName } from '../agenda/print-programme.ts'
import type { Release } from '../agenda/printed-programme.ts'
import {
  itemKinds,
  itemStates,
  sessionKinds,
  type AgendaItem,
  type Day,
  type ItemLink,
  type Programme,
  type Room,
  type Session,
  type SessionStart,
  type Speaker,
} from '../agenda/session.ts'
import { walk } from '../drafting/clause.ts'
import type { DraftDocument } from '../drafting/document.ts'
import type { IsoInstant, Language } from '../language/language.ts'
import { fullNameOf, type Participant } from '../people/fields.ts'
import { cellsOf, namedWords, oneOf, sampleIds, type IdOf } from './sample-lines.ts'

/** The agenda of a sample conference with what was released of it before. */
export interface SampleProgramme extends Programme {
  readonly releases: readonly Release[]
}

/**
 * What resources/sample has of a programme. Of a room: key, name, seats. Of a day: date, hours. Of a session: key, kind, date, room, start, minutes, title.
 * Of an item: kind, minutes, title. Then `name: words` for what else is known; people by surname and given name, with commas between them.
 */
interface ProgrammeData {
  readonly rooms: readonly string[]
  readonly days: readonly string[]
  readonly sessions: readonly { readonly line: string; readonly items?: readonly string[] | undefined }[]
  readonly releases: readonly {
    readonly name: string
    readonly madeAt: IsoInstant
    readonly note: string
    /** What was otherwise then: key of a session, or with `/3` of its third item; `gone: yes` for what was not there yet. */
    readonly before: readonly string[]
  }[]
}

/** What a sample conference is about and who comes to it. */
interface Around {
  readonly conferenceId: string
  readonly documents: readonly DraftDocument[]
  readonly participants: readonly Participant[]
}

/** Two days in three halls and a closing meeting; one person is asked to be in two halls at once. */
export function sampleProgramme(language: Language, around: Around): SampleProgramme {
  const data: ProgrammeData = language === 'ru' ? russian : english
  const reader = readerOf(sampleIds(language), around)
  const programme = programmeFrom(data, reader, new Map())
  const names = new Map(
    around.participants.map(({ person, participation }) => [
      participation.id,
      { name: programmeName(person, language), post: person.post },
    ]),
  )
  return {
    ...programme,
    releases: data.releases.map(({ name, madeAt, note, before }, at) => ({
      id: reader.idOf('release', at),
      conferenceId: around.conferenceId,
      name,
      madeAt,
      note,
      programme: printProgramme(programmeFrom(data, reader, changesOf(before)), names),
      printings: [],
    })),
  }
}

type Words = Readonly<Record<string, string>>
type Changes = ReadonlyMap<string, Words>

function changesOf(lines: readonly string[]): Changes {
  return new Map(
    lines.map((line) => {
      const [key = '', ...cells] = cellsOf(line)
      return [key, Object.fromEntries(namedWords(cells))]
    }),
  )
}

const sessionCells = ['key', 'kind', 'date', 'room', 'start', 'minutes', 'title'] as const
const itemCells = ['kind', 'minutes', 'title'] as const
const known = new Set<string>([
  ...sessionCells,
  'least',
  'moderators',
  'speakers',
  'pinned',
  'state',
  'note',
  'internal',
  'link',
  'gone',
])

/** @throws Error when a line says something that nobody reads */
function wordsOf(names: readonly string[], line: string, changed: Words = {}): Words {
  const cells = cellsOf(line)
  const words = Object.fromEntries([
    ...names.map((name, at) => [name, cells[at] ?? ''] as const),
    ...namedWords(cells.slice(names.length)),
    ...Object.entries(changed),
  ])
  const unknown = Object.keys(words).find((name) => !known.has(name))
  if (unknown !== undefined) throw new Error(`sample: a programme has no ${unknown}`)
  return words
}

function programmeFrom(
  data: ProgrammeData,
  { idOf, conferenceId, session, item }: Reader,
  changes: Changes,
): Programme {
  const read = data.sessions.flatMap(({ line, items = [] }) => {
    const [key = ''] = cellsOf(line)
    const words = wordsOf(sessionCells, line, changes.get(key))
    return words['gone'] === undefined ? [{ key, words, items }] : []
  })
  return {
    rooms: data.rooms.map((line): Room => {
      const [key = '', name = '', seats = ''] = cellsOf(line)
      return { id: idOf('room', key), conferenceId, name, capacity: Number(seats) }
    }),
    days: data.days.map((line): Day => {
      const [date = '', opensAt = '', closesAt = ''] = cellsOf(line)
      return { conferenceId, date, opensAt, closesAt }
    }),
    sessions: read.map(({ key, words }) => session(key, words)),
    items: read.flatMap(({ key, items }) =>
      items.map((line, at) => item(key, at + 1, wordsOf(itemCells, line, changes.get(`${key}/${at + 1}`)))),
    ),
  }
}

interface Reader {
  readonly idOf: IdOf
  readonly conferenceId: string
  readonly session: (key: string, words: Words) => Session
  readonly item: (key: string, number: number, words: Words) => AgendaItem
}

function readerOf(idOf: IdOf, { conferenceId, documents, participants }: Around): Reader {
  const people = new Map(participants.map((one) => [`${one.person.surname} ${one.person.givenName}`.trim(), one]))
  const speakers = (names: string | undefined, role: Speaker['role']): readonly Speaker[] =>
    (names?.split(', ') ?? []).map((name) => {
      const found = people.get(name)
      if (found === undefined) throw new Error(`sample: no participant ${name}`)
      return { participationId: found.participation.id, name: fullNameOf(found.person), post: '', role }
    })
  return {
    idOf,
    conferenceId,
    session: (key, words) => ({
      id: idOf('session', key),
      conferenceId,
      title: words['title'] ?? '',
      kind: oneOf(sessionKinds, words['kind'] ?? ''),
      date: words['date'] ?? null,
      roomId: words['room'] ? idOf('room', words['room']) : null,
      start: startOf(words['start'] ?? ''),
      ...lengthOf(words),
      moderators: speakers(words['moderators'], 'moderator'),
      ...notesOf(words),
    }),
    item: (key, number, words) => ({
      id: idOf('item', `${key}-${number}`),
      sessionId: idOf('session', key),
      title: words['title'] ?? '',
      kind: oneOf(itemKinds, words['kind'] ?? ''),
      depth: 0,
      ...lengthOf(words),
      pinnedAt: words['pinned'] ?? null,
      speakers: speakers(words['speakers'], 'speaker'),
      ...notesOf(words),
      links: words['link'] === undefined ? [] : [linkTo(words['link'], documents)],
      state: oneOf(itemStates, words['state'] ?? 'planned'),
      startedAt: null,
      endedAt: null,
    }),
  }
}

function startOf(words: string): SessionStart {
  const [as = '', at = ''] = words.split(' ')
  return { as: oneOf(['pinned', 'planned'], as), at }
}

const lengthOf = ({ minutes = '', least }: Words) => ({
  minutes: Number(minutes),
  leastMinutes: least === undefined ? null : Number(least),
  delay: 0,
  cut: 0,
})

const notesOf = ({ note = '', internal = '' }: Words) => ({ note, internalNote: internal })

/** A document, or the clause of one, by its id. */
function linkTo(id: string, documents: readonly DraftDocument[]): ItemLink {
  for (const document of documents) {
    if (document.id === id) return { documentId: id, clauseId: null }
    for (const { clause } of walk(document.body)) if (clause.id === id) return { documentId: document.id, clauseId: id }
  }
  throw new Error(`sample: no document and no clause ${id}`)
}
