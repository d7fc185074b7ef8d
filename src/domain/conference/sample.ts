import english from '#resources/sample/en.json' with { type: 'json' }
import russian from '#resources/sample/ru.json' with { type: 'json' }
import {
  clauseRoles,
  fullText,
  listMarkers,
  walk,
  type Block,
  type Body,
  type Clause,
  type Run,
} from '../drafting/clause.ts'
import {
  conferenceStyle,
  documentKinds,
  documentStatuses,
  layouts,
  unStyle,
  type DraftDocument,
} from '../drafting/document.ts'
import { languages, type Language } from '../language/language.ts'
import { deadlineKinds, progressStatuses, type Directive } from '../plan/directive.ts'
import { conferenceStatuses, type Conference } from './conference.ts'
import { oneOf } from './sample-lines.ts'

/** A conference to look around in: invented people and organizations, the same ids and words every time. */
export interface SampleConference {
  readonly conference: Conference
  readonly documents: readonly DraftDocument[]
  readonly directives: readonly Directive[]
}

/** A Russian conference with a resolution and a statement, or an English assembly with a resolution in United Nations style. */
export function sampleConference(language: Language): SampleConference {
  const data: SampleData = language === 'ru' ? russian : english
  const conference: Conference = {
    ...data.conference,
    workingLanguages: data.conference.workingLanguages.map((each) => oneOf(languages, each)),
    status: oneOf(conferenceStatuses, data.conference.status),
  }
  const documents = data.documents.map((each) => documentOf(each, conference.id))
  return { conference, documents, directives: data.directives.map((each) => directiveOf(each, documents)) }
}

/**
 * A clause as written in resources/sample: `*words*` are in italics, `[[id|5]]` is a reference to a clause with the number it prints now,
 * `closing` is the sentence after the list of `items`.
 */
interface ClauseData {
  readonly id: string
  readonly role?: string | undefined
  readonly text: string
  readonly ending?: string | undefined
  readonly marker?: string | undefined
  readonly items?: readonly ClauseData[] | undefined
  readonly closing?: string | undefined
}
interface DocumentData extends Omit<DraftDocument, 'conferenceId' | 'kind' | 'language' | 'status' | 'style' | 'body'> {
  readonly kind: string
  readonly language: string
  readonly status: string
  readonly layout: string
  readonly body: { readonly [Part in keyof Body]: readonly ClauseData[] }
}
interface DirectiveData extends Omit<
  Directive,
  'id' | 'documentId' | 'clauseId' | 'deadline' | 'progress' | 'confirmedText'
> {
  readonly clause: string
  readonly deadline: (Omit<NonNullable<Directive['deadline']>, 'kind'> & { readonly kind: string }) | null
  readonly progress: string
  /** Only for a directive whose clause was changed after it was confirmed. */
  readonly confirmedText?: string | undefined
}
interface SampleData {
  readonly conference: Omit<Conference, 'workingLanguages' | 'status'> & {
    readonly workingLanguages: readonly string[]
    readonly status: string
  }
  readonly documents: readonly DocumentData[]
  readonly directives: readonly DirectiveData[]
}

function documentOf({ body, layout, ...head }: DocumentData, conferenceId: string): DraftDocument {
  return {
    ...head,
    conferenceId,
    kind: oneOf(documentKinds, head.kind),
    language: oneOf(languages, head.language),
    status: oneOf(documentStatuses, head.status),
    style: oneOf(layouts, layout) === 'un' ? unStyle : conferenceStyle,
    body: {
      opening: body.opening.map(clauseOf),
      preamble: body.preamble.map(clauseOf),
      formula: body.formula.map(clauseOf),
      operative: body.operative.map(clauseOf),
      closing: body.closing.map(clauseOf),
    },
  }
}

function clauseOf(data: ClauseData): Clause {
  const text: Block = { type: 'text', runs: runsOf(data.text) }
  const blocks: Block[] = [data.ending === undefined ? text : { ...text, ending: data.ending }]
  if (data.items !== undefined)
    blocks.push({
      type: 'list',
      marker: oneOf(listMarkers, data.marker ?? 'numbered'),
      clauses: data.items.map(clauseOf),
    })
  if (data.closing !== undefined) blocks.push({ type: 'text', runs: runsOf(data.closing) })
  return { id: data.id, role: oneOf(clauseRoles, data.role ?? 'clause'), blocks }
}

function runsOf(text: string): readonly Run[] {
  return text.split(/(\*[^*]+\*|\[\[[^\]]+\]\])/).flatMap((piece): readonly Run[] => {
    if (piece === '') return []
    if (piece.startsWith('*')) return [{ text: piece.slice(1, -1), italic: true }]
    const [, reference, number] = /^\[\[(.+)\|(.+)\]\]$/.exec(piece) ?? []
    return reference === undefined || number === undefined ? [{ text: piece }] : [{ text: number, reference }]
  })
}

function directiveOf({ clause: clauseId, ...data }: DirectiveData, documents: readonly DraftDocument[]): Directive {
  for (const document of documents)
    for (const { clause } of walk(document.body))
      if (clause.id === clauseId)
        return {
          ...data,
          id: `directive-${clauseId}`,
          documentId: document.id,
          clauseId,
          deadline: data.deadline && { ...data.deadline, kind: oneOf(deadlineKinds, data.deadline.kind) },
          progress: oneOf(progressStatuses, data.progress),
          confirmedText: data.confirmedText ?? fullText(clause),
        }
  throw new Error(`sample: no clause ${clauseId}`)
}
