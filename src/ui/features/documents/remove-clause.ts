import { useCallback } from 'react'
import type { ClauseId } from '#domain/drafting/clause.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useToast } from '../../shared/toast.tsx'
import { useEditor } from './editor.ts'
import { endOf } from './keyboard.ts'
import { whereabouts } from './whereabouts.ts'

/** Deletes at once and offers to take it back for ten seconds; the caret goes to the clause before. */
export function useRemoveClause(): (clauseId: ClauseId) => void {
  const editor = useEditor()
  const { undo } = useHistoryCommands()
  const { t } = useWords()
  const toast = useToast()
  return useCallback(
    (clauseId) => {
      const body = editor.body()
      const here = body === null ? null : whereabouts(body, clauseId)
      if (here === null) return
      const before = here.siblings[here.index - 1] ?? here.parent
      const after = here.siblings[here.index + 1]
      const wish =
        before == null ? (after === undefined ? null : { clauseId: after.id, block: 0, offset: 0 }) : endOf(before)
      void editor
        .edit([{ type: 'remove', clauseId }], () => wish)
        .then((done) => {
          return done ? toast.offerUndo(t('toast.clauseRemoved'), undo) : undefined
        })
    },
    [editor, undo, t, toast],
  )
}
