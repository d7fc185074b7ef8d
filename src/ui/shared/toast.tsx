import { useMemo } from 'react'
import { useWords } from '../app/i18n/use-words.ts'

export interface Toast {
  readonly tell: (message: string) => void
  /** Says what was done and offers to take it back. */
  readonly offerUndo: (message: string, undo: () => void) => void
}

export function useToast(): Toast {
  const { t } = useWords()
  return useMemo(() => {
    const words = { close: t('common.close'), undo: t('common.undo') }
    return {
      tell: (message) => void import('./messages.tsx').then(({ showMessage }) => showMessage(message, words)),
      offerUndo: (message, undo) =>
        void import('./messages.tsx').then(({ showUndo }) => showUndo(message, undo, words)),
    }
  }, [t])
}
