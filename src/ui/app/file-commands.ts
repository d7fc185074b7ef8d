import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Language } from '#domain/language/language.ts'
import type { ChosenFile } from '#api/host-bridge.ts'
import { useFailure } from '../shared/failure.tsx'
import { useToast } from '../shared/toast.tsx'
import { useWords } from './i18n/use-words.ts'
import { isList, useListSources } from './list-sources.ts'
import { importPlace, places } from './places.ts'
import { useServices, type Services } from './services.ts'

/** Commands on the file as a whole. Each says in words when it fails. */
export interface FileCommands {
  readonly open: () => void
  readonly openToken: (file: ChosenFile) => void
  readonly openSample: () => void
  readonly create: (title: string, language: Language) => Promise<boolean>
  readonly chooseSource: () => void
  /** A file dropped on the window: a conference is opened, anything else is read as a text. */
  readonly receive: (file: File) => void
  readonly saveCopy: () => void
  readonly backup: () => void
  readonly close: () => void
}

const hasFile = ({ queryClient, orpc }: Services): boolean =>
  queryClient.getQueryData(orpc.session.get.queryKey({ input: {} }))?.file != null

/**
 * Everything known of the file before is another file's: it is forgotten. What the screen shows is asked for anew, but nobody waits
 * for it: a command that ended later would take the person back from where they have gone since.
 */
function enter(
  { queryClient, orpc, participantsDesk }: Services,
  session: Awaited<ReturnType<Services['client']['session']['get']>>,
) {
  participantsDesk.change({ list: null })
  queryClient.removeQueries({ predicate: (query) => !query.isActive() })
  queryClient.setQueryData(orpc.session.get.queryKey({ input: {} }), session)
  void queryClient.invalidateQueries({
    predicate: (query) => query.queryKey !== orpc.session.get.queryKey({ input: {} }),
  })
}

/** A file name made of a title: without characters that file systems refuse, not longer than people read. */
export function fileNameOf(title: string, extension: string): string {
  const clean = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return `${clean.slice(0, 80).trim() || 'Plenum'}.${extension}`
}

/** Asks where, makes the file there and opens it; false when the person changed their mind. */
export async function createFile(services: Services, title: string, language: Language): Promise<boolean> {
  const target = await services.bridge.chooseTarget(fileNameOf(title, 'plenum'))
  if (target === null) return false
  await services.saveBoard.flush()
  enter(services, await services.client.file.create({ target: target.token, title, language }))
  return true
}

interface Surroundings {
  readonly language: Language
  readonly go: (place: string) => void
  /** The place that is shown. */
  readonly location: string
  readonly openList: (file: string) => void
  readonly attempt: Attempt
}

function openingCommands(services: Services, { language, go, location, openList, attempt }: Surroundings) {
  const { bridge, client, saveBoard } = services
  const openToken = (file: ChosenFile) =>
    attempt(async () => {
      await saveBoard.flush()
      enter(services, await client.file.open({ source: file.token }))
      go(places.overview)
    })
  return {
    openToken,
    open: () =>
      attempt(async () => {
        const file = await bridge.chooseFile('conference')
        if (file !== null) openToken(file)
      }),
    openSample: () =>
      attempt(async () => {
        await saveBoard.flush()
        enter(services, await client.file.openSample({ language }))
        go(places.overview)
      }),
    chooseSource: () =>
      attempt(async () => {
        const file = await bridge.chooseFile('source')
        if (file !== null) go(importPlace(file.token))
      }),
    receive: (dropped: File) =>
      attempt(async () => {
        const file = await bridge.receiveDropped(dropped)
        if (file.name.toLowerCase().endsWith('.plenum')) openToken(file)
        else if (hasFile(services) && isList(file.name, location)) openList(file.token)
        else go(importPlace(file.token))
      }),
  }
}

type Attempt = (work: () => Promise<void>) => void

export function useFileCommands(): FileCommands {
  const services = useServices()
  const [location, go] = useLocation()
  const { openFile: openList } = useListSources()
  const { t, language } = useWords()
  const fail = useFailure()
  const toast = useToast()
  return useMemo(() => {
    const attempt: Attempt = (work) => void work().catch(fail)
    const { bridge, client, orpc, queryClient, saveBoard } = services
    return {
      ...openingCommands(services, { language, go, location, openList, attempt }),
      create: async (title, documentLanguage) => {
        try {
          const created = await createFile(services, title, documentLanguage)
          if (created) go(places.overview)
          return created
        } catch (error) {
          fail(error)
          return false
        }
      },
      saveCopy: () =>
        attempt(async () => {
          const name = queryClient.getQueryData(orpc.session.get.queryKey({ input: {} }))?.file?.name ?? 'Plenum.plenum'
          const target = await bridge.chooseTarget(name)
          if (target === null) return
          await saveBoard.flush()
          const copy = await client.file.saveCopy({ target: target.token })
          await bridge.deliver(target)
          toast.tell(t('toast.copied', { name: copy.name }))
        }),
      backup: () =>
        attempt(async () => {
          await saveBoard.flush()
          const { name } = await client.file.backup({})
          toast.tell(t('toast.backedUp', { name }))
        }),
      close: () =>
        attempt(async () => {
          await saveBoard.flush()
          const session = await client.file.close()
          go(places.start)
          enter(services, session)
        }),
    }
  }, [services, location, go, openList, t, language, fail, toast])
}
