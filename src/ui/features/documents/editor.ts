import { createContext, use, useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react'
import { failureOf } from '#api/client.ts'
import type { ClauseId } from '#domain/drafting/clause.ts'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import { DraftEditor, type PageWords, type Rendered } from './editor/draft-editor.ts'

export type { Rendered } from './editor/draft-editor.ts'

export const EditorContext = createContext<DraftEditor | null>(null)

export function useEditor(): DraftEditor {
  const editor = use(EditorContext)
  if (editor === null) throw new Error('EditorContext is missing')
  return editor
}

/** The document as its page shows it, typed words included after a pause. */
export function useRendered(editor: DraftEditor): Rendered {
  return useSyncExternalStore(editor.subscribe, editor.rendered)
}

/** The clause with the caret. */
export function useSelectedClause(editor: DraftEditor): ClauseId | null {
  return useSyncExternalStore(editor.subscribe, editor.selected)
}

function usePageWords(): PageWords {
  const { t } = useWords()
  return useMemo(
    () => ({
      part: (part) => t(`page.part.${part}`),
      add: (part) => t(`page.addTo.${part}`),
      hint: (part) => t(`page.emptyPart.${part}`),
      page: t('page.text'),
      referenceProblem: (problem) => t(`reference.problem.${problem}`),
    }),
    [t],
  )
}

/** The editor of a document; its unsent words count as unsaved and are sent when the page goes. */
export function useCreateEditor(first: Rendered): DraftEditor {
  const { client, orpc, queryClient, saveBoard, pageInFront } = useServices()
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  const fail = useFailure()
  const dialogs = useDialogs()
  const words = usePageWords()
  const [editor] = useState(() => {
    const documentId = first.document.id
    const key = orpc.document.get.queryKey({ input: { documentId } })
    return new DraftEditor(first, {
      words,
      send: (patch, burst) =>
        client.document.rewrite({ documentId, patch, ...(burst === null ? {} : { typing: burst }) }),
      readClipping: async (clipping) => (await client.document.readClipping({ documentId, ...clipping })).clauses,
      askPhrase: () => dialogs.show({ kind: 'insert-phrase', documentId }),
      onChange: saveBoard.report,
      onFailure: (error) => setFailure({ error }),
      onBehind: () => void queryClient.invalidateQueries({ queryKey: key }),
      onRendered: (rendered) => queryClient.setQueryData(key, rendered),
    })
  })
  const tell = useEffectEvent((error: unknown) => {
    fail(error)
    void queryClient.invalidateQueries({ queryKey: orpc.document.key() })
  })
  useEffect(() => {
    if (failure !== null) tell(failure.error)
  }, [failure])
  useEffect(() => editor.relabel(words), [editor, words])
  useEffect(() => {
    pageInFront.set(editor)
    return () => pageInFront.set(null)
  }, [pageInFront, editor])
  useEffect(() => {
    const leave = saveBoard.add(editor.sync)
    return () => {
      // The holder stays on the board until its last words are in the core: they are sent again when it is back.
      void editor.sync.flush().then(leave, (error: unknown) => {
        if (failureOf(error).code !== 'core.unreachable') leave()
      })
    }
  }, [saveBoard, editor])
  return editor
}
