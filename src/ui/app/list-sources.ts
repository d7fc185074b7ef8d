import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { useFailure } from '../shared/failure.tsx'
import { useWords } from './i18n/use-words.ts'
import type { ListSource } from './participants-desk.ts'
import { places } from './places.ts'
import { useServices } from './services.ts'

const lists = /\.(?:xlsx|xlsm|xltx|xltm|xls|ods|csv|tsv)$/iu

/** Whether a file is a list of people by its name, or by the place it was dropped on. */
export const isList = (name: string, location: string): boolean =>
  lists.test(name) || location.startsWith(places.participants)

/** Ways by which a list of people comes in; each leads to where it is looked at. */
export function useListSources() {
  const { bridge, participantsDesk } = useServices()
  const { t } = useWords()
  const [, go] = useLocation()
  const fail = useFailure()
  return useMemo(() => {
    const open = (source: ListSource) => {
      participantsDesk.change({ list: { source, importId: null } })
      go(places.listImport)
    }
    const choose = async () => {
      const file = await bridge.chooseFile('list')
      if (file !== null) open({ file: file.token })
    }
    return {
      openFile: (file: string) => open({ file }),
      chooseFile: () => void choose().catch(fail),
      paste: (text: string) => open({ text, name: t('listImport.pasted') }),
    }
  }, [bridge, participantsDesk, go, t, fail])
}
