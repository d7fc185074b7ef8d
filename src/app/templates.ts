import type { DraftDocument } from '#domain/drafting/document.ts'
import type { OwnTemplate, TemplateDocument } from '#domain/drafting/template.ts'
import { builtInTemplateIds } from '#domain/drafting/templates/built-in-ids.ts'
import { builtInTemplate } from '#domain/drafting/templates/built-in.ts'
import { copyBody } from '#domain/drafting/templates/copy-body.ts'
import { findConference } from './conferences.ts'
import { addDocument, findDocument, type RenderedDocument } from './documents.ts'
import { PlenumError } from './errors.ts'
import type { HistoryState } from './ports.ts'
import type { Session } from './session.ts'

/** A template in a list of them. */
export interface ListedTemplate extends Pick<TemplateDocument, 'kind' | 'language' | 'title'> {
  readonly id: string
  /** Of the organizer's own; null for one that comes with the program, which its id names. */
  readonly name: string | null
  readonly layout: DraftDocument['style']['layout']
}

/** The organizer's own templates, then those that come with the program. */
export function listTemplates({ file }: Session): readonly ListedTemplate[] {
  return [
    ...file.ownTemplates().map(({ id, name, document }) => listed(id, name, document)),
    ...builtInTemplateIds.map((id) =>
      listed(
        id,
        null,
        builtInTemplate(id, () => 'listed'),
      ),
    ),
  ]
}

function listed(id: string, name: string | null, { kind, language, title, style }: TemplateDocument): ListedTemplate {
  return { id, name, kind, language, title, layout: style.layout }
}

export type FromTemplate = Pick<DraftDocument, 'conferenceId' | 'title'> & { readonly templateId: string }

/** Stores a new document that begins as a template does. */
export function createFromTemplate(session: Session, wanted: FromTemplate): RenderedDocument {
  findConference(session.file, wanted.conferenceId)
  return addDocument(session, documentOf(session, wanted), 'document.create')
}

/** The page of the document that a template would make, as HTML; nothing is stored. */
export function previewTemplate(session: Session, wanted: FromTemplate): Promise<Uint8Array> {
  const { file, ports } = session
  const conference = findConference(file, wanted.conferenceId)
  return ports.formats.writeDocument(documentOf(session, wanted), conference, 'html', ports.clock.now(), null)
}

/** @throws PlenumError template.notFound */
function documentOf({ file, ports }: Session, { templateId, ...named }: FromTemplate): DraftDocument {
  const newId = () => ports.ids.next()
  const builtIn = builtInTemplateIds.find((id) => id === templateId)
  const own = file.ownTemplates().find(({ id }) => id === templateId)?.document
  const template = builtIn === undefined ? own : builtInTemplate(builtIn, newId)
  if (template === undefined) throw new PlenumError('template.notFound', { id: templateId })
  const body = copyBody(template.body, newId)
  return { ...template, ...named, id: newId(), status: 'draft', placeAndDate: null, adoptedOn: null, body }
}

/** Makes a template of a document as it stands. */
export function saveTemplate(session: Session, documentId: string, name: string): OwnTemplate {
  const { kind, language, title, style, body } = findDocument(session.file, documentId)
  const template = { id: session.ports.ids.next(), name, document: { kind, language, title, style, body } }
  session.write({ command: 'template.save', subject: name }, (writer) => writer.putOwnTemplate(template))
  return template
}

/** @throws PlenumError template.notFound */
export function removeTemplate(session: Session, id: string): HistoryState {
  const found = session.file.ownTemplates().find((template) => template.id === id)
  if (found === undefined) throw new PlenumError('template.notFound', { id })
  session.write({ command: 'template.remove', subject: found.name }, (writer) => writer.deleteOwnTemplate(id))
  return session.history()
}
