import { makeDemo } from '#app/demo.ts'
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
import { find } from '#app/search.ts'
import type { Session } from '#app/session.ts'
import { createEventSource, guarded } from '../events.ts'
import type { Implementer } from '../implementer.ts'

export function fileProcedures(os: Implementer, session: Session) {
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
