import { realpathSync } from 'node:fs'
import { basename } from 'node:path'
import type Database from 'better-sqlite3'
import { PlenumError } from '#app/errors.ts'
import type { AgendaReader } from '#app/agenda-ports.ts'
import type { PeopleReader } from '#app/people-ports.ts'
import type { CommandLabel, ConferenceFile, FileInfo, FileToken, FileWriter, SearchHit } from '#app/ports.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { agendaReaderOf } from './agenda-reader.ts'
import { Bodies } from './bodies.ts'
import { ChangeLog } from './change-log.ts'
import { backUp, writeCopy } from './copies.ts'
import { withPlenumErrors } from './failures.ts'
import { textsIn } from './rows/decode.ts'
import { conferenceOf } from './rows/conference-row.ts'
import { directiveOf, dismissalOf } from './rows/directive-row.ts'
import { ignoredFindingOf, ownPhraseOf, ownTemplateOf, remarkOf, revisionOf } from './rows/drafting-rows.ts'
import { documentHeadOf } from './rows/document-row.ts'
import { excerptOf, queryWords, searchedText } from './search-index.ts'
import type { Found } from './search-index.ts'
import { versionOf } from './schema.ts'
import type { Store } from './store.ts'
import { StoredRows } from './stored-rows.ts'
import type { RowOf, TableName } from './tables.ts'
import { peopleReaderOf } from './people-reader.ts'
import { problemsOf } from './verify.ts'
import { writerOf } from './writer.ts'

interface Meta {
  readonly file_id: string
  readonly created_at: string
  readonly sequence: number
  readonly backed_up_at: string | null
  readonly backed_up_sequence: number
}

/** A .plenum file over its open, checked database. */
export class OpenFile implements ConferenceFile {
  readonly #db: Database.Database
  readonly #path: string
  readonly #store: Store
  readonly #held: string
  readonly #rows: StoredRows
  readonly #bodies: Bodies
  readonly #log: ChangeLog
  readonly #writer: FileWriter
  readonly #people: PeopleReader
  readonly #agenda: AgendaReader

  constructor(db: Database.Database, path: string, store: Store) {
    this.#db = db
    this.#path = path
    this.#store = store
    this.#held = realpathSync(path)
    store.held.add(this.#held)
    this.#rows = new StoredRows(db)
    this.#bodies = new Bodies(this.#rows)
    this.#log = new ChangeLog(db, this.#rows, store.clock)
    this.#writer = writerOf(this.#rows, this.#bodies)
    this.#people = peopleReaderOf(this.#rows, this.#log)
    this.#agenda = agendaReaderOf(this.#rows)
  }

  get #name(): string {
    return basename(this.#path)
  }

  #guarded<Result>(work: () => Result): Result {
    return withPlenumErrors(this.#name, work)
  }

  #meta(): Meta {
    const meta = this.#db.prepare<[], Meta>('SELECT * FROM meta').get()
    if (meta === undefined) throw new PlenumError('file.damaged', { name: this.#name, problem: 'meta is empty' })
    return meta
  }

  info(): FileInfo {
    return this.#guarded(() => {
      const meta = this.#meta()
      const pages = Number(this.#db.pragma('page_count', { simple: true }))
      return {
        name: this.#name,
        schemaVersion: versionOf(this.#db),
        fileId: meta.file_id,
        createdAt: meta.created_at,
        bytes: pages * Number(this.#db.pragma('page_size', { simple: true })),
        counts: {
          conferences: this.#rows.count('conferences'),
          documents: this.#rows.count('documents'),
          clauses: this.#rows.count('clauses'),
          directives: this.#rows.count('directives'),
          participants: this.#rows.count('participations'),
        },
        lastBackupAt: meta.backed_up_at,
      }
    })
  }

  conferences(): ReturnType<ConferenceFile['conferences']> {
    return this.#guarded(() => this.#rows.all('conferences').map(conferenceOf))
  }

  documents(): ReturnType<ConferenceFile['documents']> {
    return this.#guarded(() => this.#rows.all('documents').map(documentHeadOf))
  }

  document(id: string): DraftDocument | null {
    return this.#guarded(() => {
      const head = this.#rows.get('documents', id)
      if (head === undefined) return null
      return { ...documentHeadOf(head), body: this.#bodies.get(id) }
    })
  }

  directives(documentId?: string): ReturnType<ConferenceFile['directives']> {
    return this.#guarded(() => this.#of('directives', documentId).map(directiveOf))
  }

  dismissals(documentId?: string): ReturnType<ConferenceFile['dismissals']> {
    return this.#guarded(() => this.#of('dismissals', documentId).map(dismissalOf))
  }

  revisions(documentId: string): ReturnType<ConferenceFile['revisions']> {
    return this.#guarded(() => this.#rows.where('revisions', 'document_id', documentId).map(revisionOf))
  }

  revision(id: string): ReturnType<ConferenceFile['revision']> {
    return this.#guarded(() => {
      const row = this.#rows.get('revisions', id)
      return row === undefined ? null : revisionOf(row)
    })
  }

  remarks(documentId: string): ReturnType<ConferenceFile['remarks']> {
    return this.#guarded(() => this.#rows.where('remarks', 'document_id', documentId).map(remarkOf))
  }

  ignoredFindings(documentId: string): ReturnType<ConferenceFile['ignoredFindings']> {
    return this.#guarded(() => this.#rows.where('ignored_findings', 'document_id', documentId).map(ignoredFindingOf))
  }

  ownPhrases(): ReturnType<ConferenceFile['ownPhrases']> {
    return this.#guarded(() => this.#rows.all('own_phrases').map(ownPhraseOf))
  }

  ownTemplates(): ReturnType<ConferenceFile['ownTemplates']> {
    return this.#guarded(() => this.#rows.all('own_templates').map(ownTemplateOf))
  }

  letterheads(): ReturnType<ConferenceFile['letterheads']> {
    return this.#guarded(() => this.#rows.all('letterheads'))
  }

  letterhead(id: string): ReturnType<ConferenceFile['letterhead']> {
    return this.#guarded(() => this.#rows.get('letterheads', id) ?? null)
  }

  peopleChanges(mark: number): ReturnType<ConferenceFile['peopleChanges']> {
    return this.#guarded(() => this.#people.peopleChanges(mark))
  }

  personHistory(id: string): ReturnType<ConferenceFile['personHistory']> {
    return this.#guarded(() => this.#people.personHistory(id))
  }

  participationHistory(id: string): ReturnType<ConferenceFile['participationHistory']> {
    return this.#guarded(() => this.#people.participationHistory(id))
  }

  recentArrivals(): ReturnType<ConferenceFile['recentArrivals']> {
    return this.#guarded(() => this.#people.recentArrivals())
  }

  persons(): ReturnType<ConferenceFile['persons']> {
    return this.#guarded(() => this.#people.persons())
  }

  person(id: string): ReturnType<ConferenceFile['person']> {
    return this.#guarded(() => this.#people.person(id))
  }

  organizations(): ReturnType<ConferenceFile['organizations']> {
    return this.#guarded(() => this.#people.organizations())
  }

  organization(id: string): ReturnType<ConferenceFile['organization']> {
    return this.#guarded(() => this.#people.organization(id))
  }

  participations(conferenceId: string): ReturnType<ConferenceFile['participations']> {
    return this.#guarded(() => this.#people.participations(conferenceId))
  }

  participation(id: string): ReturnType<ConferenceFile['participation']> {
    return this.#guarded(() => this.#people.participation(id))
  }

  participationsOf(personId: string): ReturnType<ConferenceFile['participationsOf']> {
    return this.#guarded(() => this.#people.participationsOf(personId))
  }

  delegations(conferenceId: string): ReturnType<ConferenceFile['delegations']> {
    return this.#guarded(() => this.#people.delegations(conferenceId))
  }

  delegation(id: string): ReturnType<ConferenceFile['delegation']> {
    return this.#guarded(() => this.#people.delegation(id))
  }

  rooms(conferenceId: string): ReturnType<ConferenceFile['rooms']> {
    return this.#guarded(() => this.#agenda.rooms(conferenceId))
  }

  room(id: string): ReturnType<ConferenceFile['room']> {
    return this.#guarded(() => this.#agenda.room(id))
  }

  days(conferenceId: string): ReturnType<ConferenceFile['days']> {
    return this.#guarded(() => this.#agenda.days(conferenceId))
  }

  sessions(conferenceId: string): ReturnType<ConferenceFile['sessions']> {
    return this.#guarded(() => this.#agenda.sessions(conferenceId))
  }

  session(id: string): ReturnType<ConferenceFile['session']> {
    return this.#guarded(() => this.#agenda.session(id))
  }

  items(sessionId: string): ReturnType<ConferenceFile['items']> {
    return this.#guarded(() => this.#agenda.items(sessionId))
  }

  item(id: string): ReturnType<ConferenceFile['item']> {
    return this.#guarded(() => this.#agenda.item(id))
  }

  releases(conferenceId: string): ReturnType<ConferenceFile['releases']> {
    return this.#guarded(() => this.#agenda.releases(conferenceId))
  }

  release(id: string): ReturnType<ConferenceFile['release']> {
    return this.#guarded(() => this.#agenda.release(id))
  }

  presences(sessionId: string): ReturnType<ConferenceFile['presences']> {
    return this.#guarded(() => this.#people.presences(sessionId))
  }

  quorumRule(conferenceId: string): ReturnType<ConferenceFile['quorumRule']> {
    return this.#guarded(() => this.#people.quorumRule(conferenceId))
  }

  ownFields(): ReturnType<ConferenceFile['ownFields']> {
    return this.#guarded(() => this.#people.ownFields())
  }

  gridViews(): ReturnType<ConferenceFile['gridViews']> {
    return this.#guarded(() => this.#people.gridViews())
  }

  importProfiles(): ReturnType<ConferenceFile['importProfiles']> {
    return this.#guarded(() => this.#people.importProfiles())
  }

  letterTemplates(): ReturnType<ConferenceFile['letterTemplates']> {
    return this.#guarded(() => this.#people.letterTemplates())
  }

  ownForms(): ReturnType<ConferenceFile['ownForms']> {
    return this.#guarded(() => this.#people.ownForms())
  }

  #of<T extends 'directives' | 'dismissals'>(table: T, documentId: string | undefined) {
    return documentId === undefined ? this.#rows.all(table) : this.#rows.where<T>(table, 'document_id', documentId)
  }

  search(query: string, limit: number): readonly SearchHit[] {
    return this.#guarded(() => {
      const words = queryWords(query)
      return this.#rows.search.find(words, limit).flatMap((found) => {
        const hit = this.#hit(found, words)
        return hit === null ? [] : [hit]
      })
    })
  }

  #hit(found: Found, words: readonly string[]): SearchHit | null {
    const [, table, json] = found
    const key = textsIn(json)
    const hit = <T extends TableName>(
      from: T,
      row: RowOf<T> | undefined,
      entity: SearchHit['entity'],
      withinId: string | null = null,
    ) => {
      if (row === undefined) return null
      return {
        entity,
        id: String(row['id']),
        withinId,
        excerpt: excerptOf(searchedText[from](row) ?? '', this.#rows.search.foldedOf(found), words),
      }
    }
    if (table === 'conferences') return hit(table, this.#rows.get(table, ...key), 'conference')
    if (table === 'documents') return hit(table, this.#rows.get(table, ...key), 'document')
    if (table === 'clauses') {
      const row = this.#rows.get(table, ...key)
      return hit(table, row, 'clause', row?.document_id)
    }
    if (table === 'directives') {
      const row = this.#rows.get(table, ...key)
      return hit(table, row, 'directive', row?.document_id)
    }
    if (table === 'persons') {
      const row = this.#rows.get(table, ...key)
      return hit(table, row, 'person', this.#people.participationsOf(row?.id ?? '')[0]?.id)
    }
    if (table === 'sessions') return hit(table, this.#rows.get(table, ...key), 'session')
    if (table === 'agenda_items') {
      const row = this.#rows.get(table, ...key)
      return hit(table, row, 'agendaItem', row?.session_id)
    }
    return table === 'participations' ? this.#personHit(this.#rows.get(table, ...key), found, words) : null
  }

  /** What is said of a participation is found as its person. */
  #personHit(row: RowOf<'participations'> | undefined, found: Found, words: readonly string[]): SearchHit | null {
    if (row === undefined) return null
    const text = searchedText.participations(row) ?? ''
    const excerpt = excerptOf(text, this.#rows.search.foldedOf(found), words)
    return { entity: 'person', id: row.person_id, withinId: row.id, excerpt }
  }

  write<Result>(label: CommandLabel, change: (writer: FileWriter) => Result, coalesce?: string): Result {
    return this.#guarded(() => this.#log.run(label, () => change(this.#writer), coalesce))
  }

  history(): ReturnType<ConferenceFile['history']> {
    return this.#guarded(() => this.#log.history())
  }

  undo(): CommandLabel {
    return this.#guarded(() => this.#log.undo())
  }

  redo(): CommandLabel {
    return this.#guarded(() => this.#log.redo())
  }

  verify(): readonly string[] {
    return this.#guarded(() => problemsOf(this.#db, this.#rows, this.#log, this.#store))
  }

  backup(folder?: FileToken): { readonly name: string } {
    return this.#guarded(() =>
      backUp(this.#db, this.#path, this.#store, folder === undefined ? undefined : this.#store.pathOf(folder)),
    )
  }

  saveCopy(target: FileToken): void {
    this.#guarded(() => writeCopy(this.#db, this.#store.pathOf(target), this.#store))
  }

  close(): void {
    this.#guarded(() => {
      if (!this.#db.open) return
      try {
        const { sequence, backed_up_sequence: backedUp } = this.#meta()
        if (sequence !== backedUp) backUp(this.#db, this.#path, this.#store)
      } finally {
        this.#db.close()
        this.#store.held.delete(this.#held)
      }
    })
  }
}
