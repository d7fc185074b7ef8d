import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Action } from './action.ts'
import { agendaActions } from './agenda-actions.ts'
import { useDialogs, type Dialogs } from './dialogs.ts'
import { draftingActions } from './drafting-actions.ts'
import { useWords } from './i18n/use-words.ts'
import { useFileCommands, type FileCommands } from './file-commands.ts'
import { useHistoryCommands, type HistoryCommands } from './history-commands.ts'
import { participantActions } from './participant-actions.ts'
import { documentIn, places } from './places.ts'
import { runActions } from './run-actions.ts'
import { palette } from './palette-store.ts'
import { usePrint } from './print.ts'
import { pageActions } from './page-actions.ts'
import { useServices } from './services.ts'
import { useSession } from './session.ts'

interface Surroundings {
  readonly hasFile: boolean
  readonly documentId: string | null
  readonly go: (place: string) => void
  readonly dialogs: Dialogs
  readonly file: FileCommands
  readonly history: HistoryCommands
  readonly print: (documentId: string) => void
}

function fileActions({ hasFile, dialogs, file }: Surroundings): Action[] {
  return [
    { id: 'file.new', shortcut: 'mod+alt+N', enabled: true, run: () => dialogs.show({ kind: 'new-conference' }) },
    { id: 'file.open', shortcut: 'mod+O', enabled: true, run: file.open },
    { id: 'file.import', shortcut: 'mod+shift+O', enabled: true, run: file.chooseSource },
    { id: 'file.sample', enabled: true, run: file.openSample },
    { id: 'file.saveCopy', shortcut: 'mod+shift+S', enabled: hasFile, run: file.saveCopy },
    { id: 'file.backup', enabled: hasFile, run: file.backup },
    { id: 'file.close', enabled: hasFile, run: file.close },
  ]
}

function documentActions({ hasFile, documentId, dialogs, history, print }: Surroundings): Action[] {
  return [
    { id: 'history.undo', shortcut: 'mod+Z', enabled: hasFile, run: history.undo },
    { id: 'history.redo', shortcut: 'mod+shift+Z', enabled: hasFile, run: history.redo },
    { id: 'document.new', enabled: hasFile, run: () => dialogs.show({ kind: 'new-document' }) },
    {
      id: 'document.export',
      shortcut: 'mod+E',
      enabled: documentId !== null,
      run: () => {
        if (documentId !== null) dialogs.show({ kind: 'export-document', documentId })
      },
    },
    {
      id: 'document.print',
      shortcut: 'mod+P',
      enabled: documentId !== null,
      run: () => {
        if (documentId !== null) print(documentId)
      },
    },
    { id: 'plan.export', enabled: hasFile, run: () => dialogs.show({ kind: 'export-plan' }) },
  ]
}

function goActions({ hasFile, go }: Surroundings): Action[] {
  return [
    { id: 'go.overview', shortcut: 'alt+1', enabled: hasFile, run: () => go(places.overview) },
    { id: 'go.agenda', shortcut: 'alt+2', enabled: hasFile, run: () => go(places.agenda) },
    { id: 'go.participants', shortcut: 'alt+3', enabled: hasFile, run: () => go(places.participants) },
    { id: 'go.documents', shortcut: 'alt+4', enabled: hasFile, run: () => go(places.documents) },
    { id: 'go.plan', shortcut: 'alt+5', enabled: hasFile, run: () => go(places.plan) },
  ]
}

/** Every action in the state it is in now. */
export function useActions(): readonly Action[] {
  const [location, go] = useLocation()
  const session = useSession()
  const dialogs = useDialogs()
  const file = useFileCommands()
  const history = useHistoryCommands()
  const print = usePrint()
  const services = useServices()
  const { i18n, language } = useWords()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const hasFile = session.data?.file != null
  return useMemo(() => {
    const { inspectorView, pageInFront, focusKeeper } = services
    const around = {
      ...services,
      hasFile,
      documentId: hasFile ? documentIn(location) : null,
      go,
      dialogs,
      file,
      history,
      print,
    }
    const toPalette = () => {
      focusKeeper.depart('palette')
      palette.open()
    }
    return [
      ...documentActions(around),
      ...draftingActions(around.documentId, hasFile, { ...around, showChecks: () => inspectorView.show('checks') }),
      ...participantActions(hasFile, around),
      ...agendaActions(hasFile, around),
      ...runActions(hasFile, { ...around, isRunning: hasFile && location === places.run }),
      ...pageActions(around.documentId !== null, pageInFront),
      ...fileActions(around),
      ...goActions(around),
      { id: 'app.palette', shortcut: 'mod+K', enabled: true, run: toPalette },
      { id: 'app.theme', enabled: true, run: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark') },
      { id: 'app.language', enabled: true, run: () => void i18n.changeLanguage(language === 'ru' ? 'en' : 'ru') },
    ]
  }, [hasFile, location, go, services, dialogs, file, history, print, setColorScheme, scheme, i18n, language])
}
