import { compareFiles, redlineFiles } from '#app/comparisons.ts'
import { listConferences, updateConference } from '#app/conferences.ts'
import {
  createDocument,
  documentPage,
  editDocument,
  exportDocument,
  exportForms,
  getDocument,
  listDocuments,
  removeDocument,
  rewriteDocument,
  updateDocument,
} from '#app/documents.ts'
import { createFromTemplate } from '#app/templates.ts'
import { readClipping } from '#app/pasted.ts'
import { importResolution, readResolution } from '#app/resolutions.ts'
import type { Session } from '#app/session.ts'
import type { Implementer } from '../implementer.ts'
import { changesOfReading, updateFromReading } from '#app/take-over.ts'

export function draftingProcedures(os: Implementer, session: Session) {
  return {
    conference: {
      list: os.conference.list.handler(() => listConferences(session)),
      update: os.conference.update.handler(({ input }) => updateConference(session, input)),
    },
    document: {
      list: os.document.list.handler(() => listDocuments(session)),
      get: os.document.get.handler(({ input }) => getDocument(session, input.documentId)),
      create: os.document.create.handler(({ input }) =>
        'templateId' in input ? createFromTemplate(session, input) : createDocument(session, input),
      ),
      update: os.document.update.handler(({ input }) => updateDocument(session, input.documentId, input.changes)),
      edit: os.document.edit.handler(({ input }) => editDocument(session, input.documentId, input.edits, input.typing)),
      rewrite: os.document.rewrite.handler(({ input }) =>
        rewriteDocument(session, input.documentId, input.patch, input.typing),
      ),
      readClipping: os.document.readClipping.handler(({ input: { documentId, ...clipping } }) =>
        readClipping(session, documentId, clipping),
      ),
      remove: os.document.remove.handler(({ input }) => removeDocument(session, input.documentId)),
      export: os.document.export.handler(({ input }) =>
        exportDocument(session, input.documentId, input.format, input.target, input.letterhead),
      ),
      exportForms: os.document.exportForms.handler(() => exportForms(session)),
      preview: os.document.preview.handler(async ({ input }) => ({
        html: await documentPage(session, input.documentId),
      })),
    },
    resolution: {
      read: os.resolution.read.handler(({ input }) => readResolution(session, input.source, input.view)),
      compare: os.resolution.compare.handler(({ input }) => compareFiles(session, input.older, input.newer)),
      redline: os.resolution.redline.handler(({ input }) => redlineFiles(session, input)),
      import: os.resolution.import.handler(({ input }) =>
        importResolution(session, input.conferenceId, input.proposal, input.remarks),
      ),
      changes: os.resolution.changes.handler(({ input }) => changesOfReading(session, input.proposal)),
      update: os.resolution.update.handler(({ input }) =>
        updateFromReading(session, input.proposal, input.revisionName, input.remarks),
      ),
    },
  }
}
