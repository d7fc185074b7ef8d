import { implement } from '@orpc/server'
import { listConferences, updateConference } from '#app/conferences.ts'
import { makeDemo } from '#app/demo.ts'
import {
  createDocument,
  documentBytes,
  editDocument,
  exportDocument,
  getDocument,
  listDocuments,
  removeDocument,
  updateDocument,
} from '#app/documents.ts'
import {
  backupFile,
  closeFile,
  createFile,
  forgetFile,
  openFile,
  openSample,
  recentFiles,
  saveCopy,
  verifyFile,
} from '#app/files.ts'
import { redo, undo } from '#app/history.ts'
import {
  confirmAll,
  confirmDirective,
  dismissClause,
  exportPlan,
  getPlan,
  reconfirmDirective,
  removeDirective,
  restoreClause,
  updateDirective,
} from '#app/plan.ts'
import { importResolution, readResolution } from '#app/resolutions.ts'
import { find } from '#app/search.ts'
import type { Session } from '#app/session.ts'
import { contract } from './contract.ts'
import { createEventSource, guarded } from './events.ts'
import { toBorderError } from './guard.ts'

/** Implements the contract over a session. The same router serves every carrier. */
export function createRouter(session: Session) {
  const os = guardedImplementer(session)
  return os.router({
    ...fileProcedures(os, session),
    ...draftingProcedures(os, session),
    ...planProcedures(os, session),
  })
}
export type PlenumRouter = ReturnType<typeof createRouter>

/** Every call passes here: errors leave as the contract says, whatever was thrown. */
function guardedImplementer({ ports }: Session) {
  return implement(contract).use(async ({ next, path }) => {
    try {
      return await next()
    } catch (error) {
      throw toBorderError(error, path, ports.log)
    }
  })
}
type Implementer = ReturnType<typeof guardedImplementer>

function fileProcedures(os: Implementer, session: Session) {
  const watch = createEventSource(session)
  return {
    session: {
      get: os.session.get.handler(() => session.state()),
      watch: os.session.watch.handler(({ signal }) => watch(signal)),
    },
    file: {
      recent: os.file.recent.handler(() => recentFiles(session)),
      forget: os.file.forget.handler(({ input }) => forgetFile(session, input.token)),
      create: os.file.create.handler(({ input }) => createFile(session, input)),
      open: os.file.open.handler(({ input }) => openFile(session, input.source)),
      openSample: os.file.openSample.handler(({ input }) => openSample(session, input.language)),
      close: os.file.close.handler(() => closeFile(session)),
      verify: os.file.verify.handler(() => ({ problems: verifyFile(session) })),
      backup: os.file.backup.handler(({ input }) => backupFile(session, input.folder)),
      saveCopy: os.file.saveCopy.handler(({ input }) => saveCopy(session, input.target)),
    },
    history: {
      undo: os.history.undo.handler(() => undo(session)),
      redo: os.history.redo.handler(() => redo(session)),
    },
    search: { find: os.search.find.handler(({ input }) => find(session, input.query, input.limit)) },
    demo: {
      make: os.demo.make.handler(({ input, signal, path }) =>
        guarded(makeDemo(session, input.folder, signal), path, session.ports.log),
      ),
    },
  }
}

function draftingProcedures(os: Implementer, session: Session) {
  return {
    conference: {
      list: os.conference.list.handler(() => listConferences(session)),
      update: os.conference.update.handler(({ input }) => updateConference(session, input)),
    },
    document: {
      list: os.document.list.handler(() => listDocuments(session)),
      get: os.document.get.handler(({ input }) => getDocument(session, input.documentId)),
      create: os.document.create.handler(({ input }) => createDocument(session, input)),
      update: os.document.update.handler(({ input }) => updateDocument(session, input.documentId, input.changes)),
      edit: os.document.edit.handler(({ input }) => editDocument(session, input.documentId, input.edits, input.typing)),
      remove: os.document.remove.handler(({ input }) => removeDocument(session, input.documentId)),
      export: os.document.export.handler(({ input }) =>
        exportDocument(session, input.documentId, input.format, input.target),
      ),
      preview: os.document.preview.handler(async ({ input }) => ({
        html: new TextDecoder().decode(await documentBytes(session, input.documentId, 'html')),
      })),
    },
    resolution: {
      read: os.resolution.read.handler(({ input }) => readResolution(session, input.source)),
      import: os.resolution.import.handler(({ input }) =>
        importResolution(session, input.conferenceId, input.proposal),
      ),
    },
  }
}

function planProcedures(os: Implementer, session: Session) {
  return {
    plan: {
      get: os.plan.get.handler(({ input }) => getPlan(session, input.documentId)),
      confirm: os.plan.confirm.handler(({ input }) => confirmDirective(session, input)),
      confirmAll: os.plan.confirmAll.handler(({ input }) => ({ confirmed: confirmAll(session, input.documentId) })),
      update: os.plan.update.handler(({ input }) => updateDirective(session, input.directiveId, input.changes)),
      reconfirm: os.plan.reconfirm.handler(({ input }) => reconfirmDirective(session, input.directiveId)),
      dismiss: os.plan.dismiss.handler(({ input }) => dismissClause(session, input.documentId, input.clauseId)),
      restore: os.plan.restore.handler(({ input }) => restoreClause(session, input.documentId, input.clauseId)),
      remove: os.plan.remove.handler(({ input }) => removeDirective(session, input.directiveId)),
      export: os.plan.export.handler(({ input }) => exportPlan(session, input)),
    },
  }
}
